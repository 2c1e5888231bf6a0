# The manual, built into the program. Pictures lie in docs/pictures.
set(GOUACHE_MANUAL)
foreach(language IN ITEMS en zh_CN)
    foreach(page IN ITEMS index painting selecting layers making changing steering queue gallery costs models documents window keys trouble)
        list(APPEND GOUACHE_MANUAL ${CMAKE_CURRENT_LIST_DIR}/${language}/${page}.md)
    endforeach()
endforeach()
set(GOUACHE_MANUAL_PICTURES ${CMAKE_SOURCE_DIR}/docs/pictures/window-en-dark.png ${CMAKE_SOURCE_DIR}/docs/pictures/window-zh-dark.png)
