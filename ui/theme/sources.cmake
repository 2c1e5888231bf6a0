list(APPEND GOUACHE_UI_SOURCES theme/desktop_theme.cpp theme/icon_engine.cpp theme/icons.cpp theme/studio_style.cpp theme/theme.cpp)
