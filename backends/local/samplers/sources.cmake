target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/alpha_sampler.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ddim.cpp
    ${CMAKE_CURRENT_LIST_DIR}/dpmpp_2m.cpp
    ${CMAKE_CURRENT_LIST_DIR}/dpmpp_2m_sde.cpp
    ${CMAKE_CURRENT_LIST_DIR}/dpmpp_sde.cpp
    ${CMAKE_CURRENT_LIST_DIR}/euler.cpp
    ${CMAKE_CURRENT_LIST_DIR}/euler_ancestral.cpp
    ${CMAKE_CURRENT_LIST_DIR}/heun.cpp
    ${CMAKE_CURRENT_LIST_DIR}/lcm.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pndm.cpp
    ${CMAKE_CURRENT_LIST_DIR}/prediction.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sigma_sampler.cpp
    ${CMAKE_CURRENT_LIST_DIR}/step_sampler.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unipc.cpp)
