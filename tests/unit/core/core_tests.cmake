gouache_add_test(core_base_test SOURCES base_test.cpp LIBRARIES gouache_base LABELS core)
gouache_add_test(core_text_test SOURCES tokenizer_test.cpp emphasis_test.cpp prompt_chunks_test.cpp
    LIBRARIES gouache_text gouache_json LABELS core)
gouache_add_test(core_image_test SOURCES image_test.cpp LIBRARIES gouache_image LABELS core)
gouache_add_test(core_models_test SOURCES safetensors_test.cpp catalogue_test.cpp model_cache_test.cpp
    model_notes_test.cpp LIBRARIES gouache_models LABELS core ENVIRONMENT XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/tests/cache)
gouache_add_test(core_generation_test SOURCES request_test.cpp infotext_test.cpp LIBRARIES gouache_backend LABELS core)
gouache_add_test(core_backend_test SOURCES fake_backend_test.cpp profiles_test.cpp
    LIBRARIES gouache_fake gouache_profiles LABELS core)
find_library(GOUACHE_RAPIDCHECK rapidcheck)
if(GOUACHE_RAPIDCHECK)
    gouache_add_test(core_properties_test SOURCES properties_test.cpp
        LIBRARIES gouache_models gouache_generation ${GOUACHE_RAPIDCHECK} LABELS core)
endif()
if(GOUACHE_WITH_IO)
    find_package(ZLIB REQUIRED)
    pkg_check_modules(lcms2 REQUIRED IMPORTED_TARGET lcms2)
    gouache_add_test(core_io_test SOURCES display_transform_test.cpp image_file_test.cpp picture_metadata_test.cpp
        picture_size_test.cpp LIBRARIES gouache_io ZLIB::ZLIB PkgConfig::lcms2 LABELS core
        ENVIRONMENT GOUACHE_TEST_PYTHON=${GOUACHE_TEST_PYTHON})
endif()
gouache_add_test(core_download_test SOURCES download_source_test.cpp hub_listing_test.cpp
    LIBRARIES gouache_download LABELS core)
if(GOUACHE_WITH_IO)
    gouache_add_test(core_library_test SOURCES model_places_test.cpp import_model_test.cpp
        LIBRARIES gouache_library LABELS core ENVIRONMENT XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/tests/cache)
endif()
if(GOUACHE_WITH_IO)
    gouache_add_test(core_prompt_test SOURCES emphasis_edit_test.cpp prompt_completion_test.cpp spelling_test.cpp
        style_book_test.cpp wildcards_test.cpp LIBRARIES gouache_prompt LABELS core)
endif()
