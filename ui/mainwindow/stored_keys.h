#pragma once

#include "ui/mainwindow/settings.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

/// The keys of the settings file; what is no key sequence is left out.
ActionRegistry::Overrides keysOf(const Settings& settings);
void rememberKeys(Settings& settings, KeyScheme scheme, const ActionRegistry::Overrides& overrides);
/// Gives every command of the registry the keys that the settings tell.
void applyKeys(ActionRegistry& actions, const Settings& settings);

}  // namespace gouache::ui
