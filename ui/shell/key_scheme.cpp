#include "ui/shell/key_scheme.h"

namespace gouache::ui {

QString nameOf(KeyScheme scheme) {
    return displayName(scheme).toLower();
}

KeyScheme keySchemeFromName(const QString& name) {
    for (const KeyScheme scheme : kKeySchemes) {
        if (name == nameOf(scheme)) {
            return scheme;
        }
    }
    return KeyScheme::Gouache;
}

QString displayName(KeyScheme scheme) {
    switch (scheme) {
        case KeyScheme::Krita:
            return QStringLiteral("Krita");
        case KeyScheme::Photoshop:
            return QStringLiteral("Photoshop");
        case KeyScheme::Gouache:
            break;
    }
    return QStringLiteral("Gouache");
}

}  // namespace gouache::ui
