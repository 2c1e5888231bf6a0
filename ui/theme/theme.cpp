#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QPixmapCache>
#include <QPointer>
#include <QStyle>
#include <QToolTip>

#include "ui/theme/desktop_theme.h"
#include "ui/theme/studio_style.h"

namespace gouache::ui {

namespace {

ThemeColors darkColors() {
    return {.dark = true,
            .window = QColor(0x23, 0x25, 0x2b),
            .surface = QColor(0x1a, 0x1c, 0x21),
            .raised = QColor(0x32, 0x35, 0x3d),
            .border = QColor(0x3d, 0x41, 0x4b),
            .text = QColor(0xe6, 0xe8, 0xec),
            .subtleText = QColor(0x9f, 0xa5, 0xb1),
            .accent = QColor(0x5a, 0x66, 0xe0),
            .accentHover = QColor(0x4f, 0x5b, 0xd2),
            .accentText = QColor(0xff, 0xff, 0xff),
            .link = QColor(0x9a, 0xa3, 0xff),
            .danger = QColor(0xff, 0x7b, 0x72),
            .success = QColor(0x6f, 0xcf, 0x8e),
            .workspace = QColor(0x15, 0x16, 0x1a)};
}

ThemeColors lightColors() {
    return {.dark = false,
            .window = QColor(0xf1, 0xf2, 0xf5),
            .surface = QColor(0xff, 0xff, 0xff),
            .raised = QColor(0xff, 0xff, 0xff),
            .border = QColor(0xcf, 0xd3, 0xdb),
            .text = QColor(0x1e, 0x21, 0x28),
            .subtleText = QColor(0x5d, 0x64, 0x70),
            .accent = QColor(0x4b, 0x58, 0xd8),
            .accentHover = QColor(0x3f, 0x4b, 0xc4),
            .accentText = QColor(0xff, 0xff, 0xff),
            .link = QColor(0x3f, 0x4b, 0xc4),
            .danger = QColor(0xc0, 0x2b, 0x2b),
            .success = QColor(0x1f, 0x7a, 0x43),
            .workspace = QColor(0xd9, 0xdc, 0xe2)};
}

ThemeColors current = darkColors();

QPalette paletteOf(const ThemeColors& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.subtleText);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.link);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.raised.lighter(c.dark ? 125 : 100));
    palette.setColor(QPalette::Midlight, c.raised.lighter(110));
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.dark ? c.surface.darker(120) : c.border.darker(110));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, c.dark ? 160 : 60));
    const QColor faint = QColor::fromRgbF((c.text.redF() + 1.4f * c.window.redF()) / 2.4f,
                                          (c.text.greenF() + 1.4f * c.window.greenF()) / 2.4f,
                                          (c.text.blueF() + 1.4f * c.window.blueF()) / 2.4f);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return palette;
}

QString filledStyleSheet(const ThemeColors& c) {
    QFile file(QStringLiteral(":/theme/studio.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> names[] = {
        {"@window", c.window},
        {"@surface", c.surface},
        {"@raised", c.raised},
        {"@border", c.border},
        {"@text", c.text},
        {"@subtle", c.subtleText},
        {"@accentText", c.accentText},
        {"@accent", c.accent},
        {"@link", c.link},
        {"@danger", c.danger},
        {"@success", c.success},
        {"@workspace", c.workspace},
        {"@hover", c.dark ? c.raised.lighter(118) : c.window.darker(104)},
        {"@pressed", c.dark ? c.surface : c.window.darker(112)},
        {"@overAccent", c.accentHover}};
    for (const auto& [name, color] : names) {
        sheet.replace(QLatin1String(name), color.name());
    }
    sheet.replace(QLatin1String("%tone"), QLatin1String(c.dark ? "dark" : "light"));
    return sheet;
}

}  // namespace

QString nameOf(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::Dark:
            return QStringLiteral("dark");
        case ThemeChoice::Light:
            return QStringLiteral("light");
        case ThemeChoice::System:
            break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeFromName(const QString& name) {
    if (name == QLatin1String("dark")) {
        return ThemeChoice::Dark;
    }
    return name == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System;
}

const ThemeColors& themeColors() {
    return current;
}

ThemeColors themeColorsOf(bool dark) {
    return dark ? darkColors() : lightColors();
}

void applyTheme(QApplication& application, ThemeChoice choice) {
    static ThemeChoice chosen = choice;
    chosen = choice;
    // Before the first palette of ours, since the desktop's one tells of its theme. Goes with the
    // application.
    static QPointer<DesktopTheme> desktop;
    if (desktop == nullptr) {
        desktop = new DesktopTheme(&application);
        QObject::connect(desktop, &DesktopTheme::changed, &application, [&application] {
            if (chosen == ThemeChoice::System) {
                applyTheme(application, chosen);
            }
        });
    }
    current = themeColorsOf(choice == ThemeChoice::Dark ||
                            (choice == ThemeChoice::System && desktop->isDark()));
    if (application.style()->objectName() != QLatin1String("studio")) {
        QApplication::setStyle(new StudioStyle);
    }
    const QPalette palette = paletteOf(current);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QPixmapCache::clear();
    application.setStyleSheet(filledStyleSheet(current));
}

}  // namespace gouache::ui
