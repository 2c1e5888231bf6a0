gouache_add_engine_test(models_test SOURCES
    models_parity_test.cpp models_prompt_test.cpp models_weights_test.cpp
    LIBRARIES gouache_json)
# Writes and reads 2.1 GB.
gouache_add_engine_test(models_full_size_test SOURCES models_full_size_test.cpp
    LIBRARIES gouache_json LABELS large TIMEOUT 600)
