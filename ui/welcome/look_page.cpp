#include "ui/welcome/look_page.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/mainwindow/language.h"
#include "ui/welcome/choice_card.h"

namespace gouache::ui {

namespace {

QLabel* caption(const QString& text, QWidget* buddy = nullptr) {
    auto* label = new QLabel(text);
    label->setProperty("role", "caption");
    label->setBuddy(buddy);
    return label;
}

}  // namespace

LookPage::LookPage(const Choice& now, QWidget* parent) : QWidget(parent) {
    auto* names = new QComboBox;
    names->setAccessibleName(tr("Language"));
    for (const QString& code : languages()) {
        names->addItem(languageName(code), code);
    }
    names->setCurrentIndex(names->findData(now.language));
    names->setMaximumWidth(260);
    connect(names, &QComboBox::activated, this,
            [this, names](int index) { Q_EMIT languageChosen(names->itemData(index).toString()); });

    auto* themes = new QButtonGroup(this);
    auto* themeRow = new QHBoxLayout;
    themeRow->setSpacing(12);
    const qreal ratio = devicePixelRatioF();
    const struct {
        ThemeChoice choice;
        QString name;
        QPixmap picture;
    } looks[] = {{ThemeChoice::System, tr("As the desktop"), desktopThemePicture(ratio)},
                 {ThemeChoice::Dark, tr("Dark"), themePicture(true, ratio)},
                 {ThemeChoice::Light, tr("Light"), themePicture(false, ratio)}};
    for (const auto& look : looks) {
        auto* card = new ChoiceCard(look.name, {}, look.picture);
        card->setChecked(look.choice == now.theme);
        themes->addButton(card);
        themeRow->addWidget(card);
        connect(card, &ChoiceCard::clicked, this,
                [this, choice = look.choice] { Q_EMIT themeChosen(choice); });
    }

    auto* schemes = new QButtonGroup(this);
    auto* keyRow = new QHBoxLayout;
    keyRow->setSpacing(12);
    const std::pair<KeyScheme, QString> keys[] = {
        {KeyScheme::Gouache, tr("Its own: a letter a tool")},
        {KeyScheme::Krita, tr("For hands that know Krita")},
        {KeyScheme::Photoshop, tr("For hands that know Photoshop")}};
    for (const auto& [scheme, line] : keys) {
        auto* card = new ChoiceCard(displayName(scheme), line, {});
        card->setChecked(scheme == now.keys);
        schemes->addButton(card);
        keyRow->addWidget(card);
        connect(card, &ChoiceCard::clicked, this,
                [this, chosen = scheme] { Q_EMIT keysChosen(chosen); });
    }

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(caption(tr("&Language"), names));
    layout->addWidget(names);
    layout->addSpacing(12);
    layout->addWidget(caption(tr("Theme")));
    layout->addLayout(themeRow);
    layout->addSpacing(12);
    layout->addWidget(caption(tr("Keys as in")));
    layout->addLayout(keyRow);
    layout->addStretch(1);
}

}  // namespace gouache::ui
