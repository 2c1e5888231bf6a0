#include "ui/docks/queue_header.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/bridge/money_text.h"
#include "ui/models/job_state_text.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

QueueHeader::QueueHeader(QWidget* parent)
    : QWidget(parent),
      notice_(new QFrame),
      noticeText_(new QLabel),
      resume_(new QPushButton(tr("Resume"))),
      pause_(new QToolButton),
      add_(new QPushButton(icon("add"), tr("Batch…"))),
      more_(new QToolButton),
      summary_(new QLabel),
      bar_(new QProgressBar) {
    notice_->setProperty("role", "card");
    noticeText_->setTextFormat(Qt::PlainText);
    noticeText_->setWordWrap(true);
    noticeText_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    noticeText_->setAccessibleName(tr("Why the queue waits"));
    auto* noticeLayout = new QVBoxLayout(notice_);
    noticeLayout->setContentsMargins(10, 8, 10, 8);
    noticeLayout->addWidget(noticeText_);
    auto* resumeLine = new QHBoxLayout;
    resumeLine->addStretch();
    resumeLine->addWidget(resume_);
    noticeLayout->addLayout(resumeLine);

    pause_->setAutoRaise(true);
    pause_->setFocusPolicy(Qt::TabFocus);
    pause_->setIconSize({18, 18});
    add_->setToolTip(tr("Make pictures of a folder, a table or a list of prompts"));
    more_->setIcon(icon("sliders"));
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setAutoRaise(true);
    more_->setFocusPolicy(Qt::TabFocus);
    more_->setAccessibleName(tr("More for the queue"));
    more_->setToolTip(tr("More for the queue"));
    summary_->setTextFormat(Qt::PlainText);
    summary_->setAccessibleName(tr("State of the queue"));
    summary_->setWordWrap(true);
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress of the queue"));

    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(add_);
    line->addStretch();
    line->addWidget(pause_);
    line->addWidget(more_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(notice_);
    layout->addLayout(line);
    layout->addWidget(summary_);
    layout->addWidget(bar_);

    connect(pause_, &QToolButton::clicked, this, [this] { Q_EMIT pauseWanted(!paused_); });
    connect(resume_, &QPushButton::clicked, this, [this] { Q_EMIT pauseWanted(false); });
    connect(add_, &QPushButton::clicked, this, &QueueHeader::addWanted);
    setPaused(false, {});
    setOutlook({}, std::nullopt);
}

void QueueHeader::setMenu(QMenu* menu) {
    more_->setMenu(menu);
}

void QueueHeader::setPaused(bool paused, const QString& reason) {
    paused_ = paused;
    reason_ = reason;
    const QString text = paused ? tr("Resume the queue") : tr("Pause the queue");
    pause_->setIcon(icon(paused ? "play" : "pause"));
    pause_->setAccessibleName(text);
    pause_->setToolTip(paused ? text : tr("Pause the queue; what runs now ends first"));
    showNotice();
}

void QueueHeader::setHint(const QString& hint) {
    hint_ = hint;
    showNotice();
}

void QueueHeader::showNotice() {
    const QString text = !reason_.isEmpty() ? reason_
                         : paused_
                             ? tr("The queue is paused: what waits begins when it is resumed.")
                             : hint_;
    noticeText_->setText(text);
    notice_->setVisible(!text.isEmpty());
    resume_->setVisible(paused_);
}

void QueueHeader::setOutlook(const QueueOutlook& outlook, const std::optional<Money>& spent) {
    QStringList parts;
    if (outlook.jobs == 0) {
        parts << tr("Nothing in the queue");
    } else if (outlook.jobsLeft == 0) {
        parts << tr("%n picture(s) made", nullptr, outlook.picturesDone);
    } else {
        parts << tr("%1 of %2 pictures")
                     .arg(locale().toString(outlook.picturesDone),
                          locale().toString(outlook.pictures));
        if (outlook.secondsLeft && *outlook.secondsLeft > 0) {
            parts << tr("%1 left").arg(durationText(*outlook.secondsLeft));
        }
    }
    if (spent && !spent->isZero()) {
        parts << moneyText(*spent);
    }
    summary_->setText(parts.join(QStringLiteral(" · ")));
    bar_->setValue(static_cast<int>(outlook.part * 1000));
    bar_->setVisible(outlook.jobsLeft > 0);
}

QString QueueHeader::summary() const {
    return summary_->text();
}

QString QueueHeader::notice() const {
    return notice_->isVisibleTo(this) ? noticeText_->text() : QString();
}

}  // namespace gouache::ui
