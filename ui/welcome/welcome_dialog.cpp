#include "ui/welcome/welcome_dialog.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/mainwindow/session.h"
#include "ui/theme/icons.h"
#include "ui/welcome/look_page.h"
#include "ui/welcome/machine_page.h"

namespace gouache::ui {

WelcomeDialog::WelcomeDialog(Session* session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      pages_(new QStackedWidget),
      title_(new QLabel),
      lead_(new QLabel),
      steps_(new QLabel),
      back_(new QPushButton(tr("&Back"))),
      later_(new QPushButton(tr("&Look round first"))),
      next_(new QPushButton) {
    setWindowTitle(tr("Welcome to Gouache"));
    auto* logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(56, 56));
    title_->setProperty("role", "title");
    lead_->setProperty("role", "hint");
    lead_->setWordWrap(true);
    steps_->setProperty("role", "hint");
    for (QLabel* label : {title_, lead_, steps_}) {
        label->setTextFormat(Qt::PlainText);
    }
    pages_->addWidget(buildLookPage());
    pages_->addWidget(new MachinePage(session_));

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title_);
    words->addWidget(lead_);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(logo, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(steps_);
    bottom->addStretch(1);
    bottom->addWidget(back_);
    bottom->addWidget(later_);
    bottom->addWidget(next_);
    next_->setProperty("role", "main");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 18);
    layout->setSpacing(18);
    layout->addLayout(top);
    layout->addWidget(pages_, 1);
    layout->addLayout(bottom);
    setMinimumWidth(620);

    connect(back_, &QPushButton::clicked, this, [this] { go(-1); });
    connect(later_, &QPushButton::clicked, this, &QDialog::accept);
    connect(next_, &QPushButton::clicked, this, [this] { go(1); });
    // Also by Escape: whoever closes it has seen it.
    connect(this, &QDialog::finished, this, [this] {
        session_->settings.welcomed = true;
        session_->saveSettings();
    });
    connect(&session_->backends, &BackendHost::stateChanged, this, &WelcomeDialog::showPage);
    showPage();
}

LookPage* WelcomeDialog::buildLookPage() {
    auto* page = new LookPage({session_->language, session_->settings.theme,
                               keySchemeFromName(session_->settings.keyScheme)});
    connect(page, &LookPage::languageChosen, session_, &Session::chooseLanguage);
    connect(page, &LookPage::themeChosen, this, [this](ThemeChoice choice) {
        session_->settings.theme = choice;
        applyTheme(*qApp, choice);
    });
    connect(page, &LookPage::keysChosen, this, [this](KeyScheme scheme) {
        session_->settings.keyScheme = nameOf(scheme);
        Q_EMIT keysChosen();
    });
    return page;
}

void WelcomeDialog::go(int step) {
    const int page = pages_->currentIndex() + step;
    if (page >= pages_->count()) {
        accept();
        Q_EMIT firstPictureWanted();
        return;
    }
    pages_->setCurrentIndex(page);
    showPage();
}

void WelcomeDialog::showPage() {
    const int page = pages_->currentIndex();
    const bool last = page + 1 == pages_->count();
    title_->setText(page == 0 ? tr("Welcome to Gouache") : tr("Your computer"));
    lead_->setText(page == 0
                       ? tr("A studio for painting and making pictures, on your own computer. All "
                            "of this can be changed later.")
                       : tr("Nothing leaves it: pictures are made here."));
    steps_->setText(tr("%1 of %2").arg(page + 1).arg(pages_->count()));
    back_->setVisible(page > 0);
    later_->setVisible(last);
    next_->setText(last ? tr("&Make a first picture") : tr("&Next"));
    next_->setEnabled(!last || session_->backends.state() != BackendHost::State::Failed);
    next_->setDefault(true);
}

}  // namespace gouache::ui
