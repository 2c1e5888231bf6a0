list(APPEND GOUACHE_UI_SOURCES cost/amount_field.cpp cost/budgets_page.cpp cost/cost_badge.cpp cost/cost_dialog.cpp
    cost/price_editor.cpp cost/prices_page.cpp cost/spending_chart.cpp cost/spending_page.cpp cost/spending_table.cpp
    cost/spending_watch.cpp)
