list(APPEND GOUACHE_UI_SOURCES shell/action_registry.cpp shell/dock_registry.cpp shell/key_scheme.cpp
    shell/menu_builder.cpp)
