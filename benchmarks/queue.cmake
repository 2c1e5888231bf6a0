# The durable queue with ten thousand jobs.
if(TARGET gouache_jobs)
    add_executable(queue_benchmark queue_benchmark.cpp)
    target_link_libraries(queue_benchmark PRIVATE gouache_options gouache_jobs)
endif()
