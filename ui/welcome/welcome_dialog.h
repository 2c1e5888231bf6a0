#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gouache::ui {

class LookPage;
class Session;

/// The first start: language, theme and keys; where pictures are made and which models there are;
/// then a first picture. Everything can be changed later in the menus.
class WelcomeDialog : public QDialog {
    Q_OBJECT

  public:
    /// Not owned.
    explicit WelcomeDialog(Session* session, QWidget* parent = nullptr);

  Q_SIGNALS:
    void keysChosen();
    /// The user wants to see how a picture is made at once.
    void firstPictureWanted();

  private:
    void go(int step);
    void showPage();
    LookPage* buildLookPage();

    Session* session_;
    QStackedWidget* pages_;
    QLabel* title_;
    QLabel* lead_;
    QLabel* steps_;
    QPushButton* back_;
    QPushButton* later_;
    QPushButton* next_;
};

}  // namespace gouache::ui
