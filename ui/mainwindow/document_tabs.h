#pragma once

#include <QTabBar>

namespace gouache::ui {

class Session;

/// The open documents above the canvas: shows, closes and reorders them. Hidden while there is only
/// one.
class DocumentTabs : public QTabBar {
    Q_OBJECT

  public:
    explicit DocumentTabs(Session* session, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// By its button or the middle mouse button; the user is to be asked first.
    void closeAsked(int index);

  protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    void rebuild();
    QWidget* newCloseButton();
    /// Names and marks of unsaved changes.
    void showTexts();

    Session* session_;
    bool rebuilding_ = false;
};

}  // namespace gouache::ui
