list(APPEND GOUACHE_UI_SOURCES gallery/compare_dialog.cpp gallery/compare_view.cpp gallery/gallery_delegate.cpp
    gallery/gallery_model.cpp gallery/gallery_window.cpp gallery/picture_details.cpp gallery/rating_stars.cpp)
