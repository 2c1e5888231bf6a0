// Every feature of the main window: GOUACHE_FEATURE(function), a line each, where
// `void function(const WindowContext&)` lives in a file of its own. The order is that of the
// commands within a section of a menu, and of docks within an area.
// ui/shell/action_registry.h tells how to write one.
GOUACHE_FEATURE(addFileActions)
GOUACHE_FEATURE(addEditActions)
GOUACHE_FEATURE(addLayerActions)
GOUACHE_FEATURE(addHistoryDock)
GOUACHE_FEATURE(addGenerateActions)
GOUACHE_FEATURE(addViewActions)
GOUACHE_FEATURE(addAppearanceActions)
GOUACHE_FEATURE(addToolActions)
GOUACHE_FEATURE(addPaintActions)
GOUACHE_FEATURE(addShortcutActions)
GOUACHE_FEATURE(addWindowActions)
GOUACHE_FEATURE(addWorkspaceActions)
GOUACHE_FEATURE(addJobNotifications)
GOUACHE_FEATURE(addCommandSearch)
GOUACHE_FEATURE(addManualActions)
GOUACHE_FEATURE(addWelcomeActions)
GOUACHE_FEATURE(addHelpActions)
