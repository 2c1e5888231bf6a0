# Money, prices, budgets; tables.
gouache_add_test(core_money_test SOURCES money_test.cpp csv_test.cpp LIBRARIES gouache_base LABELS core)
if(TARGET gouache_cost)
    gouache_add_test(core_cost_test SOURCES cost_test.cpp LIBRARIES gouache_cost LABELS core)
    if(GOUACHE_RAPIDCHECK)
        gouache_add_test(core_money_property_test SOURCES money_property_test.cpp
            LIBRARIES gouache_cost ${GOUACHE_RAPIDCHECK} LABELS core)
    endif()
endif()
