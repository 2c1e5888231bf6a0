#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QListView;
class QToolButton;

namespace gouache::ui {

class StagedResults;

/// Thumbnails of the results that wait for a decision, with previous, next, compare, accept and
/// discard. Hidden while there are none.
class StagingBar : public QFrame {
    Q_OBJECT

  public:
    explicit StagingBar(StagedResults* results, QWidget* parent = nullptr);

    /// Commands on the current result, as buttons beside it.
    void addCommand(QAction* action);
    /// Other ways to accept, in the menu beside Accept.
    void addAcceptCommand(QAction* action);

  Q_SIGNALS:
    void acceptClicked();
    void discardClicked();
    /// While the button is held: the picture without the result.
    void compareHeld(bool held);

  private:
    void showCurrent();
    void showNotes();

    StagedResults* results_;
    QListView* list_;
    QLabel* counter_;
    QToolButton* previous_;
    QToolButton* next_;
    QToolButton* notes_;
    QToolButton* acceptMore_;
    QHBoxLayout* commands_;
};

}  // namespace gouache::ui
