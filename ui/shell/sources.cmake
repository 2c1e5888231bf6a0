list(APPEND GOUACHE_UI_SOURCES shell/action_registry.cpp shell/command_delegate.cpp shell/command_list_model.cpp
    shell/command_match.cpp shell/command_search.cpp shell/desktop_notification.cpp shell/dock_registry.cpp
    shell/focus_areas.cpp shell/key_scheme.cpp shell/menu_builder.cpp shell/shortcut_model.cpp)
