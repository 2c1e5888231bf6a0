gouache_add_engine_test(test_engine_kernels
    SOURCES kernels_attention_test.cpp kernels_geglu_test.cpp kernels_group_norm_test.cpp
            kernels_layer_norm_test.cpp kernels_layers_test.cpp
    LABELS kernels)
