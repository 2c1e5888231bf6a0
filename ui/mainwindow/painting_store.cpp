#include "ui/mainwindow/painting_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <span>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "core/base/read_file.h"
#include "core/paint/brush_preset.h"
#include "ui/models/brush_preset_model.h"
#include "ui/models/palette_file.h"

namespace gouache::ui {

namespace {

constexpr std::uint64_t kMostBytes = 8'000'000;
constexpr int kSaveAfterMs = 2000;

constexpr std::pair<const char*, ToolKind> kTools[] = {{"brush", ToolKind::Brush},
                                                       {"sketch", ToolKind::Sketch},
                                                       {"eraser", ToolKind::Eraser},
                                                       {"smudge", ToolKind::Smudge},
                                                       {"clone", ToolKind::Clone}};

using Options = PaintOptions;
constexpr std::pair<const char*, double Options::*> kNumbers[] = {
    {"fill_opacity", &Options::fillOpacity},         {"fill_tolerance", &Options::fillTolerance},
    {"gradient_opacity", &Options::gradientOpacity}, {"shape_width", &Options::shapeWidth},
    {"shape_opacity", &Options::shapeOpacity},       {"shape_radius", &Options::shapeRadius}};
constexpr std::pair<const char*, int Options::*> kWholes[] = {
    {"fill_gap", &Options::fillGap},
    {"fill_grow", &Options::fillGrow},
    {"symmetry_parts", &Options::symmetryParts}};
constexpr std::pair<const char*, bool Options::*> kFlags[] = {
    {"fill_contiguous", &Options::fillContiguous},
    {"fill_all_layers", &Options::fillAllLayers},
    {"gradient_to_transparent", &Options::gradientToTransparent},
    {"gradient_reversed", &Options::gradientReversed},
    {"shape_filled", &Options::shapeFilled},
    {"clone_aligned", &Options::cloneAligned},
    {"clone_all_layers", &Options::cloneAllLayers}};

QJsonArray colorsJson(const QList<QColor>& colors) {
    QJsonArray array;
    for (const QColor& color : colors) {
        array.append(color.name());
    }
    return array;
}

QList<QColor> colorsFrom(const QJsonValue& value) {
    QList<QColor> colors;
    for (const QJsonValue& entry : value.toArray()) {
        const QColor color(entry.toString());
        if (color.isValid() && colors.size() < kMostPaletteColors) {
            colors << color;
        }
    }
    return colors;
}

QJsonObject presetsJson(const std::vector<BrushPreset>& presets) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(presetsText(presets))).object();
}

std::vector<BrushPreset> presetsFrom(const QJsonValue& value) {
    const QByteArray text = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    auto presets = presetsFromText(text.toStdString());
    return presets ? std::move(*presets) : std::vector<BrushPreset>();
}

QJsonObject optionsJson(const Options& options) {
    QJsonObject object;
    for (const auto& [key, member] : kNumbers) {
        object[QLatin1String(key)] = options.*member;
    }
    for (const auto& [key, member] : kWholes) {
        object[QLatin1String(key)] = options.*member;
    }
    for (const auto& [key, member] : kFlags) {
        object[QLatin1String(key)] = options.*member;
    }
    object[QLatin1String("gradient_shape")] = static_cast<int>(options.gradientShape);
    return object;
}

Options optionsFrom(const QJsonObject& object) {
    Options options;
    for (const auto& [key, member] : kNumbers) {
        options.*member = object[QLatin1String(key)].toDouble(options.*member);
    }
    for (const auto& [key, member] : kWholes) {
        options.*member = object[QLatin1String(key)].toInt(options.*member);
    }
    for (const auto& [key, member] : kFlags) {
        options.*member = object[QLatin1String(key)].toBool(options.*member);
    }
    const int shape = object[QLatin1String("gradient_shape")].toInt(0);
    options.gradientShape =
        static_cast<GradientShape>(std::clamp(shape, 0, static_cast<int>(GradientShape::Conical)));
    return options;
}

}  // namespace

PaintingStore::PaintingStore(std::filesystem::path file, ToolSettings* settings,
                             BrushPresetModel* presets, QObject* parent)
    : QObject(parent),
      file_(std::move(file)),
      settings_(settings),
      presets_(presets),
      palette_(standardPalette()) {
    load();
    timer_.setSingleShot(true);
    timer_.setInterval(kSaveAfterMs);
    connect(&timer_, &QTimer::timeout, this, &PaintingStore::save);
    connect(settings_, &ToolSettings::brushChanged, this, &PaintingStore::noteChange);
    connect(settings_, &ToolSettings::optionsChanged, this, &PaintingStore::noteChange);
    connect(settings_, &ToolSettings::colorChanged, this, &PaintingStore::noteChange);
    connect(settings_, &ToolSettings::backgroundColorChanged, this, &PaintingStore::noteChange);
    connect(settings_, &ToolSettings::recentColorsChanged, this, &PaintingStore::noteChange);
    connect(presets_, &BrushPresetModel::ownChanged, this, &PaintingStore::noteChange);
}

PaintingStore::~PaintingStore() {
    if (changed_) {
        save();
    }
}

void PaintingStore::setPalette(const QList<QColor>& colors) {
    palette_ = colors;
    noteChange();
}

void PaintingStore::noteChange() {
    changed_ = true;
    timer_.start();
}

void PaintingStore::load() {
    std::error_code ignored;
    if (!std::filesystem::exists(file_, ignored)) {
        return;
    }
    const auto content = readFile(file_, kMostBytes);
    const QJsonDocument json =
        content ? QJsonDocument::fromJson(QByteArray::fromStdString(*content)) : QJsonDocument();
    if (!json.isObject()) {
        log(LogLevel::Warning, "ui", "the file of brushes cannot be read; it was put aside");
        std::filesystem::rename(file_, file_.string() + ".broken", ignored);
        return;
    }
    const QJsonObject root = json.object();
    presets_->setOwnPresets(presetsFrom(root[QLatin1String("presets")]));
    for (const BrushPreset& kept : presetsFrom(root[QLatin1String("tools")])) {
        const auto* tool = std::ranges::find(
            kTools, kept.name, [](const auto& pair) { return std::string(pair.first); });
        if (tool != std::end(kTools)) {
            settings_->setBrush(tool->second, kept.brush);
        }
    }
    settings_->setOptions(optionsFrom(root[QLatin1String("options")].toObject()));
    settings_->setColor(QColor(root[QLatin1String("color")].toString()));
    settings_->setBackgroundColor(QColor(root[QLatin1String("background")].toString()));
    settings_->setRecentColors(colorsFrom(root[QLatin1String("recent")]));
    const QList<QColor> colors = colorsFrom(root[QLatin1String("palette")]);
    if (!colors.isEmpty()) {
        palette_ = colors;
    }
}

bool PaintingStore::save() {
    timer_.stop();
    std::vector<BrushPreset> tools;
    for (const auto& [name, tool] : kTools) {
        tools.push_back({{}, name, settings_->brush(tool)});
    }
    const QJsonObject root{{QStringLiteral("presets"), presetsJson(presets_->ownPresets())},
                           {QStringLiteral("tools"), presetsJson(tools)},
                           {QStringLiteral("options"), optionsJson(settings_->options())},
                           {QStringLiteral("color"), settings_->color().name()},
                           {QStringLiteral("background"), settings_->backgroundColor().name()},
                           {QStringLiteral("recent"), colorsJson(settings_->recentColors())},
                           {QStringLiteral("palette"), colorsJson(palette_)}};
    const QByteArray content = QJsonDocument(root).toJson();
    std::error_code ignored;
    std::filesystem::create_directories(file_.parent_path(), ignored);
    auto target = AtomicFile::create(file_);
    const bool saved = target.ok() &&
                       target
                           ->write(std::as_bytes(std::span(
                               content.constData(), static_cast<std::size_t>(content.size()))))
                           .ok() &&
                       target->commit().ok();
    changed_ = changed_ && !saved;
    return saved;
}

}  // namespace gouache::ui
