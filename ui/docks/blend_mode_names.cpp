#include "ui/docks/blend_mode_names.h"

#include <QCoreApplication>

namespace gouache::ui {

QString displayName(BlendMode mode) {
    const auto translated = [](const char* text) {
        return QCoreApplication::translate("blend modes", text);
    };
    switch (mode) {
        case BlendMode::Normal:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Normal"));
        case BlendMode::Multiply:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Multiply"));
        case BlendMode::Screen:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Screen"));
        case BlendMode::Overlay:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Overlay"));
        case BlendMode::Darken:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Darken"));
        case BlendMode::Lighten:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Lighten"));
        case BlendMode::ColorDodge:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Colour dodge"));
        case BlendMode::ColorBurn:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Colour burn"));
        case BlendMode::HardLight:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Hard light"));
        case BlendMode::SoftLight:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Soft light"));
        case BlendMode::Difference:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Difference"));
        case BlendMode::Exclusion:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Exclusion"));
        case BlendMode::Hue:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Hue"));
        case BlendMode::Saturation:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Saturation"));
        case BlendMode::Color:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Colour"));
        case BlendMode::Luminosity:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Luminosity"));
        case BlendMode::Add:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Add"));
        case BlendMode::DestinationIn:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Keep where it is"));
        case BlendMode::DestinationOut:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Cut out"));
        case BlendMode::SourceAtop:
            return translated(QT_TRANSLATE_NOOP("blend modes", "On top of what is there"));
        case BlendMode::DestinationAtop:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Behind what is there"));
        case BlendMode::PassThrough:
            return translated(QT_TRANSLATE_NOOP("blend modes", "Pass through"));
    }
    return {};
}

}  // namespace gouache::ui
