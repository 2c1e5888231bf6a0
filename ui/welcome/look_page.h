#pragma once

#include <QWidget>

#include "ui/shell/key_scheme.h"
#include "ui/theme/theme.h"

class QButtonGroup;

namespace gouache::ui {

/// First page of the assistant: language, theme and keys. What is chosen holds at once.
class LookPage : public QWidget {
    Q_OBJECT

  public:
    struct Choice {
        QString language;  ///< of languages()
        ThemeChoice theme = ThemeChoice::System;
        KeyScheme keys = KeyScheme::Gouache;
    };
    explicit LookPage(const Choice& now, QWidget* parent = nullptr);

  Q_SIGNALS:
    void languageChosen(const QString& code);
    void themeChosen(gouache::ui::ThemeChoice choice);
    void keysChosen(gouache::ui::KeyScheme scheme);
};

}  // namespace gouache::ui
