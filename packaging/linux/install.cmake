# What a desktop needs to know the program: menu entry, description, icon.
set(GOUACHE_APPLICATION_ID io.github.gouache.Gouache)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${GOUACHE_APPLICATION_ID}.desktop DESTINATION share/applications)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${GOUACHE_APPLICATION_ID}.metainfo.xml DESTINATION share/metainfo)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/gouache.svg DESTINATION share/icons/hicolor/scalable/apps
    RENAME ${GOUACHE_APPLICATION_ID}.svg)
foreach(side IN ITEMS 16 24 32 48 64 128 256)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/icons/gouache-${side}.png
        DESTINATION share/icons/hicolor/${side}x${side}/apps RENAME ${GOUACHE_APPLICATION_ID}.png)
endforeach()
