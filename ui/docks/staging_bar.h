#pragma once

#include <QFrame>

class QLabel;
class QListView;
class QToolButton;

namespace gouache::ui {

class StagedResults;

/// Thumbnails of the results that wait for a decision, with previous, next, accept and discard.
/// Hidden while there are none.
class StagingBar : public QFrame {
    Q_OBJECT

  public:
    explicit StagingBar(StagedResults* results, QWidget* parent = nullptr);

  Q_SIGNALS:
    void acceptClicked();
    void discardClicked();

  private:
    void showCurrent();

    StagedResults* results_;
    QListView* list_;
    QLabel* counter_;
    QToolButton* previous_;
    QToolButton* next_;
};

}  // namespace gouache::ui
