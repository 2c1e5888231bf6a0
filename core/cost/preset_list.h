// clang-format off
// GOUACHE_PRICE_PRESET(id, name, assumptions): one line a preset of price_presets.cpp. No include guard.
// %1 … of the assumptions are PricePreset::arguments.
// QT_TRANSLATE_NOOP marks the texts for lupdate; outside the window it is the plain text.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

GOUACHE_PRICE_PRESET(Rtx4090Purchase, "rtx4090_purchase", QT_TRANSLATE_NOOP("prices", "RTX 4090 of one's own, paid off by one campaign"), QT_TRANSLATE_NOOP("prices", "The card costs %1 and is paid off by 50,000 pictures: 500 a day on 100 working days, at %2 pictures an hour some 42 hours of work. Electricity is not counted. Pictures after those cost electricity alone."))
GOUACHE_PRICE_PRESET(CloudOnDemand, "cloud_on_demand", QT_TRANSLATE_NOOP("prices", "Cloud GPU on demand, rented for the working day"), QT_TRANSLATE_NOOP("prices", "%1 an hour, rented 8 hours a day for 500 pictures: at %2 pictures an hour it works 25 minutes of them and waits for the rest, which is paid too (19.2 rented hours for each hour of work)."))
GOUACHE_PRICE_PRESET(CloudReserved, "cloud_reserved", QT_TRANSLATE_NOOP("prices", "Cloud GPU reserved, rented for the working day"), QT_TRANSLATE_NOOP("prices", "%1 an hour, a quarter less than on demand for a reservation of months; otherwise as on demand: 8 hours a day for 500 pictures, 25 minutes of work at %2 pictures an hour."))
GOUACHE_PRICE_PRESET(CloudWhileWorking, "cloud_while_working", QT_TRANSLATE_NOOP("prices", "Cloud GPU on demand, given back when idle"), QT_TRANSLATE_NOOP("prices", "%1 an hour, and not a minute is paid in which it waits; %2 pictures an hour."))
GOUACHE_PRICE_PRESET(Rtx4090Years, "rtx4090_years", QT_TRANSLATE_NOOP("prices", "RTX 4090 of one's own over five years"), QT_TRANSLATE_NOOP("prices", "The card costs %1 and works 10,000 hours (five years of 2,000), with 450 W at 0.60 a kilowatt-hour; %2 pictures an hour."))
GOUACHE_PRICE_PRESET(Electricity, "electricity", QT_TRANSLATE_NOOP("prices", "This computer, electricity alone"), QT_TRANSLATE_NOOP("prices", "200 W at %1 a kilowatt-hour; the computer is there anyway. %2 pictures an hour."))
