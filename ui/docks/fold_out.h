#pragma once

#include <QWidget>

class QToolButton;

namespace gouache::ui {

/// A caption with an arrow; a click shows or hides what is under it.
class FoldOut : public QWidget {
    Q_OBJECT

  public:
    /// Closed at first. Takes `content`.
    FoldOut(const QString& caption, QWidget* content, QWidget* parent = nullptr);

    bool isOpen() const;
    void setOpen(bool open);

  private:
    QToolButton* button_;
    QWidget* content_;
};

}  // namespace gouache::ui
