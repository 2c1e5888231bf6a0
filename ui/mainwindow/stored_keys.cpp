#include "ui/mainwindow/stored_keys.h"

namespace gouache::ui {

ActionRegistry::Overrides keysOf(const Settings& settings) {
    ActionRegistry::Overrides overrides;
    for (auto it = settings.keys.cbegin(); it != settings.keys.cend(); ++it) {
        ActionRegistry::Keys keys = QKeySequence::listFromString(it.value());
        keys.removeIf([](const QKeySequence& key) {
            return key.isEmpty() || key[0].key() == Qt::Key_unknown;
        });
        if (keys.isEmpty() && !it.value().isEmpty()) {
            continue;
        }
        overrides.insert(it.key(), keys);
    }
    return overrides;
}

void rememberKeys(Settings& settings, KeyScheme scheme,
                  const ActionRegistry::Overrides& overrides) {
    settings.keyScheme = nameOf(scheme);
    settings.keys.clear();
    for (auto it = overrides.cbegin(); it != overrides.cend(); ++it) {
        settings.keys.insert(it.key(), QKeySequence::listToString(it.value()));
    }
}

void applyKeys(ActionRegistry& actions, const Settings& settings) {
    actions.setKeys(keySchemeFromName(settings.keyScheme), keysOf(settings));
}

}  // namespace gouache::ui
