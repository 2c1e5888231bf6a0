#include "ui/docks/style_button.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <algorithm>

#include "core/prompt/style_book.h"
#include "ui/bridge/error_text.h"
#include "ui/docks/prompt_edit.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QString menuText(const std::string& name) {
    QString text = QString::fromStdString(name);
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}  // namespace

StyleButton::StyleButton(PromptEdit* prompt, PromptEdit* negative, QWidget* parent)
    : QToolButton(parent), prompt_(prompt), negative_(negative), file_(styleFile()) {
    setIcon(ui::icon("style"));
    setToolTip(tr("Styles: saved parts of prompts"));
    setAccessibleName(tr("Styles"));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &StyleButton::fill);
}

void StyleButton::setFile(const std::filesystem::path& file) {
    file_ = file;
}

void StyleButton::fill() {
    menu()->clear();
    const auto styles = loadStyles(file_);
    if (!styles.ok()) {
        menu()->addAction(errorSentence(styles.error()))->setEnabled(false);
        return;
    }
    for (const PromptStyle& style : *styles) {
        auto* action = menu()->addAction(menuText(style.name));
        action->setToolTip(QString::fromStdString(style.prompt).left(300));
        connect(action, &QAction::triggered, this, [this, style] {
            prompt_->replaceText(QString::fromStdString(
                withStyle(prompt_->toPlainText().toStdString(), style.prompt)));
            negative_->replaceText(QString::fromStdString(
                withStyle(negative_->toPlainText().toStdString(), style.negativePrompt)));
            prompt_->setFocus();
        });
    }
    menu()->setToolTipsVisible(true);
    menu()->addSeparator();
    menu()->addAction(ui::icon("add"), tr("&Save the prompts as a style…"), this,
                      &StyleButton::askAndSave);
    auto* removing = menu()->addMenu(ui::icon("trash"), tr("&Remove a style"));
    for (const PromptStyle& style : *styles) {
        removing->addAction(menuText(style.name), this,
                            [this, name = style.name] { remove(QString::fromStdString(name)); });
    }
    removing->setEnabled(!styles->empty());
    menu()->addAction(ui::icon("import"), tr("&Import styles.csv…"), this,
                      &StyleButton::askAndImport);
}

bool StyleButton::save(const QString& name) {
    auto styles = loadStyles(file_);
    if (!styles.ok()) {
        return false;  // a file that cannot be read is not overwritten
    }
    const PromptStyle style{name.trimmed().toStdString(), prompt_->toPlainText().toStdString(),
                            negative_->toPlainText().toStdString()};
    const auto same = std::find_if(styles->begin(), styles->end(), [&](const PromptStyle& other) {
        return other.name == style.name;
    });
    if (same != styles->end()) {
        *same = style;
    } else {
        styles->push_back(style);
    }
    return saveStyles(file_, *styles).ok();
}

bool StyleButton::remove(const QString& name) {
    auto styles = loadStyles(file_);
    if (!styles.ok()) {
        return false;
    }
    std::erase_if(*styles,
                  [&](const PromptStyle& style) { return style.name == name.toStdString(); });
    return saveStyles(file_, *styles).ok();
}

bool StyleButton::importFrom(const QString& csv) {
    auto styles = loadStyles(file_);
    const auto more = loadStyles(csv.toStdString());
    if (!styles.ok() || !more.ok()) {
        return false;
    }
    for (const PromptStyle& style : *more) {
        const bool known =
            std::any_of(styles->begin(), styles->end(),
                        [&](const PromptStyle& other) { return other.name == style.name; });
        if (!known) {
            styles->push_back(style);
        }
    }
    return saveStyles(file_, *styles).ok();
}

void StyleButton::askAndSave() {
    bool agreed = false;
    const QString name = QInputDialog::getText(
        window(), tr("Save as a style"),
        tr("Name of the style (“{prompt}” in it stands for the words of the picture):"),
        QLineEdit::Normal, QString(), &agreed);
    if (agreed && !name.trimmed().isEmpty() && !save(name)) {
        QMessageBox::warning(window(), tr("Save as a style"), tr("The style cannot be saved."));
    }
}

void StyleButton::askAndImport() {
    const QString csv = QFileDialog::getOpenFileName(window(), tr("Import styles"), QString(),
                                                     tr("A1111 styles (*.csv)"));
    if (!csv.isEmpty() && !importFrom(csv)) {
        QMessageBox::warning(window(), tr("Import styles"), tr("The file holds no styles."));
    }
}

}  // namespace gouache::ui
