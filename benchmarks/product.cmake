# What the processor does for a product scene; needs neither window nor torch.
add_executable(product_scenes product_scenes.cpp ${CMAKE_SOURCE_DIR}/tests/support/product_photos.cpp)
target_link_libraries(product_scenes PRIVATE gouache_options gouache_product gouache_planning)
