#include "ui/dialogs/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "ui/theme/icons.h"

namespace gouache::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), icon_(new QLabel), text_(new QLabel), action_(new QPushButton) {
    setProperty("role", "notice");
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* close = new QToolButton;
    close->setIcon(icon("close"));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 8, 7);
    layout->setSpacing(10);
    layout->addWidget(icon_, 0, Qt::AlignTop);
    layout->addWidget(text_, 1);
    layout->addWidget(action_);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(action_, &QPushButton::clicked, this, &NoticeBar::actionClicked);
    hide();
}

void NoticeBar::show(Kind kind, const QString& sentence, const QString& action) {
    icon_->setPixmap(icon(kind == Kind::Problem ? "warning" : "info").pixmap(18, 18));
    text_->setText(sentence);
    text_->setAccessibleName(sentence);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    setVisible(true);
}

QString NoticeBar::sentence() const {
    return isHidden() ? QString() : text_->text();
}

}  // namespace gouache::ui
