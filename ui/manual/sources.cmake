list(APPEND GOUACHE_UI_SOURCES manual/manual_browser.cpp manual/manual_text.cpp manual/manual_window.cpp)
