#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace gouache::ui {

/// One sentence over the canvas that stays until it is closed or replaced, with at most one thing
/// to do about it.
class NoticeBar : public QFrame {
    Q_OBJECT

  public:
    enum class Kind { Information, Problem };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Plain text. `action` empty = only to be closed.
    void show(Kind kind, const QString& sentence, const QString& action = {});
    QString sentence() const;

  Q_SIGNALS:
    /// Of the action of the last show().
    void actionClicked();

  private:
    QLabel* icon_;
    QLabel* text_;
    QPushButton* action_;
};

}  // namespace gouache::ui
