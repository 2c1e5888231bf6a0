#pragma once

#include <QWidget>
#include <optional>

#include "core/base/money.h"
#include "ui/models/time_left.h"

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace gouache::ui {

/// How the whole queue, or one batch of it, is doing, with what is to be known of it above.
class QueueHeader : public QWidget {
    Q_OBJECT

  public:
    explicit QueueHeader(QWidget* parent = nullptr);

    /// `reason` is why the queue paused itself; empty = the user did.
    void setPaused(bool paused, const QString& reason);
    /// A sentence that is no pause: another program makes the jobs. Empty = none.
    void setHint(const QString& hint);
    void setOutlook(const QueueOutlook& outlook, const std::optional<Money>& spent);
    void setMenu(QMenu* menu);

    QToolButton* pauseButton() const { return pause_; }
    QPushButton* addButton() const { return add_; }
    QString summary() const;
    QString notice() const;

  Q_SIGNALS:
    void pauseWanted(bool paused);
    void addWanted();

  private:
    void showNotice();

    QFrame* notice_;
    QLabel* noticeText_;
    QPushButton* resume_;
    QToolButton* pause_;
    QPushButton* add_;
    QToolButton* more_;
    QLabel* summary_;
    QProgressBar* bar_;
    QString reason_;
    QString hint_;
    bool paused_ = false;
};

}  // namespace gouache::ui
