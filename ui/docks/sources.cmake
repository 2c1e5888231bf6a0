list(APPEND GOUACHE_UI_SOURCES docks/blend_mode_names.cpp docks/form_field.cpp docks/generate_bar.cpp docks/history_dock.cpp docks/layer_delegate.cpp docks/layer_tree.cpp docks/layers_dock.cpp
    docks/option_names.cpp docks/prompt_dock.cpp docks/prompt_edit.cpp docks/request_form.cpp docks/seed_field.cpp
    docks/size_field.cpp docks/slider_field.cpp docks/staging_bar.cpp docks/tool_options_bar.cpp)
list(APPEND GOUACHE_UI_SOURCES docks/fold_out.cpp docks/intent_names.cpp docks/plan_options_panel.cpp)
list(APPEND GOUACHE_UI_SOURCES docks/brush_dock.cpp docks/brush_presets_dock.cpp docks/brush_sample.cpp docks/color_dock.cpp
    docks/color_pair.cpp docks/color_wheel.cpp docks/curve_editor.cpp docks/paint_option_fields.cpp docks/spin_slider.cpp
    docks/swatch_grid.cpp)
list(APPEND GOUACHE_UI_SOURCES docks/crop_option_fields.cpp docks/select_option_fields.cpp docks/transform_option_fields.cpp)
list(APPEND GOUACHE_UI_SOURCES docks/control_panel.cpp docks/guide_dock.cpp docks/live_dock.cpp docks/preprocessor_names.cpp docks/region_panel.cpp docks/results_dock.cpp)
list(APPEND GOUACHE_UI_SOURCES docks/prompt_assistant.cpp docks/prompt_highlighter.cpp docks/style_button.cpp docks/token_counter.cpp)
list(APPEND GOUACHE_UI_SOURCES docks/queue_commands.cpp docks/queue_delegate.cpp docks/queue_dock.cpp docks/queue_filter_bar.cpp
    docks/queue_header.cpp)
