list(APPEND GOUACHE_UI_SOURCES batch/batch_estimate.cpp batch/batch_form.cpp batch/batch_planner.cpp batch/batch_preview.cpp
    batch/batch_sheet.cpp)
