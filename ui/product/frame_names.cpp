#include "ui/product/frame_names.h"

#include <QCoreApplication>
#include <map>
#include <string>

namespace gouache::ui {

namespace {

struct ProductNames {
    Q_DECLARE_TR_FUNCTIONS(ProductNames)
};

}  // namespace

QString frameName(std::string_view preset) {
    const std::map<std::string_view, QString> names{
        {"square", ProductNames::tr("Square")},
        {"portrait", ProductNames::tr("Portrait 4:5")},
        {"landscape", ProductNames::tr("Landscape 16:9")},
        {"story", ProductNames::tr("Story 9:16")},
        {"banner", ProductNames::tr("Banner")},
        {"taobao", ProductNames::tr("Taobao")},
        {"tmall", ProductNames::tr("Tmall")},
        {"jd", ProductNames::tr("JD.com")},
        {"pinduoduo", ProductNames::tr("Pinduoduo")},
        {"xiaohongshu", ProductNames::tr("Xiaohongshu")},
        {"amazon", QStringLiteral("Amazon")},
        {"ebay", QStringLiteral("eBay")},
        {"shopify", QStringLiteral("Shopify")},
        {"etsy", QStringLiteral("Etsy")},
        {"instagram", QStringLiteral("Instagram")},
        {"pinterest", QStringLiteral("Pinterest")},
    };
    const auto found = names.find(preset);
    return found != names.end()
               ? found->second
               : QString::fromUtf8(preset.data(), static_cast<qsizetype>(preset.size()));
}

std::vector<SceneTemplate> sceneTemplates() {
    return {
        {ProductNames::tr("Marble table"),
         QStringLiteral("{product} on a white marble table, soft morning light from a window, "
                        "product photography")},
        {ProductNames::tr("Kitchen"),
         QStringLiteral("{product} on a wooden kitchen table, cosy kitchen out of focus behind, "
                        "warm light")},
        {ProductNames::tr("Pastel studio"),
         QStringLiteral("{product} on a round podium, plain pastel backdrop, soft studio light")},
        {ProductNames::tr("Beach"),
         QStringLiteral("{product} on fine sand at the beach, blue sea out of focus behind, bright "
                        "sunlight")},
        {ProductNames::tr("Forest"),
         QStringLiteral("{product} on a mossy stone in a forest, soft green light")},
        {ProductNames::tr("Concrete and sun"),
         QStringLiteral("{product} on a concrete block, grey wall, hard sunlight with leaf "
                        "shadows")},
        {ProductNames::tr("Silk"),
         QStringLiteral("{product} on folded silk, soft diffuse light, elegant")},
        {ProductNames::tr("Festival"),
         QStringLiteral("{product} on a red table, golden lights of a festival out of focus "
                        "behind")},
    };
}

}  // namespace gouache::ui
