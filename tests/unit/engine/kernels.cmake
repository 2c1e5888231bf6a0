gouache_add_engine_test(test_engine_kernels
    SOURCES kernels_attention_test.cpp kernels_geglu_test.cpp kernels_group_norm_test.cpp
            kernels_layer_norm_test.cpp kernels_layers_test.cpp
    LABELS kernels)
if(TARGET gouache_local_cuda)
    gouache_add_engine_test(test_engine_cuda SOURCES kernels_cuda_test.cpp LABELS kernels cuda)
    target_compile_definitions(test_engine_cuda PRIVATE
        GOUACHE_CUDA_MODULE="$<TARGET_FILE:gouache_local_cuda>")
    add_dependencies(test_engine_cuda gouache_local_cuda)
endif()
