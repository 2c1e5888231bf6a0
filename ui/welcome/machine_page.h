#pragma once

#include <QWidget>

class QLabel;

namespace gouache::ui {

class Session;

/// Second page of the assistant: where pictures are made, in plain words, and which models are
/// there. Both are still being looked for while it is read.
class MachinePage : public QWidget {
    Q_OBJECT

  public:
    /// Not owned.
    explicit MachinePage(Session* session, QWidget* parent = nullptr);

  private:
    void showDevice();
    void showModels();

    Session* session_;
    QLabel* deviceIcon_;
    QLabel* deviceTitle_;
    QLabel* deviceAdvice_;
    QLabel* modelsTitle_;
    QLabel* modelsText_;
};

}  // namespace gouache::ui
