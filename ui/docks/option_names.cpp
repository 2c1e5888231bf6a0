#include "ui/docks/option_names.h"

#include <QCoreApplication>

namespace gouache::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("names", text);
}

}  // namespace

QString displayName(Sampler sampler) {
    switch (sampler) {
        case Sampler::Ddim:
            return QStringLiteral("DDIM");
        case Sampler::Euler:
            return QStringLiteral("Euler");
        case Sampler::EulerAncestral:
            return QStringLiteral("Euler a");
        case Sampler::Heun:
            return QStringLiteral("Heun");
        case Sampler::Dpmpp2m:
            return QStringLiteral("DPM++ 2M");
        case Sampler::Dpmpp2mSde:
            return QStringLiteral("DPM++ 2M SDE");
        case Sampler::DpmppSde:
            return QStringLiteral("DPM++ SDE");
        case Sampler::UniPc:
            return QStringLiteral("UniPC");
        case Sampler::Lcm:
            return QStringLiteral("LCM");
    }
    return {};
}

QString displayName(Schedule schedule) {
    switch (schedule) {
        case Schedule::Model:
            return translated(QT_TRANSLATE_NOOP("names", "The model's"));
        case Schedule::Karras:
            return QStringLiteral("Karras");
        case Schedule::Exponential:
            return translated(QT_TRANSLATE_NOOP("names", "Exponential"));
        case Schedule::SgmUniform:
            return QStringLiteral("SGM uniform");
        case Schedule::Trailing:
            return translated(QT_TRANSLATE_NOOP("names", "Trailing"));
    }
    return {};
}

QString displayName(LayerKind kind) {
    switch (kind) {
        case LayerKind::Image:
            return translated(QT_TRANSLATE_NOOP("names", "Picture"));
        case LayerKind::Paint:
            return translated(QT_TRANSLATE_NOOP("names", "Paint"));
        case LayerKind::Mask:
            return translated(QT_TRANSLATE_NOOP("names", "Mask"));
        case LayerKind::Sketch:
            return translated(QT_TRANSLATE_NOOP("names", "Sketch"));
    }
    return {};
}

QString displayName(const Layer& layer) {
    return layer.name.empty() ? displayName(layer.kind) : QString::fromStdString(layer.name);
}

QString displayName(CommandKind kind) {
    switch (kind) {
        case CommandKind::PaintStroke:
            return translated(QT_TRANSLATE_NOOP("names", "brush stroke"));
        case CommandKind::EraseStroke:
            return translated(QT_TRANSLATE_NOOP("names", "eraser stroke"));
        case CommandKind::AddLayer:
            return translated(QT_TRANSLATE_NOOP("names", "new layer"));
        case CommandKind::RemoveLayer:
            return translated(QT_TRANSLATE_NOOP("names", "delete layer"));
        case CommandKind::DuplicateLayer:
            return translated(QT_TRANSLATE_NOOP("names", "duplicate layer"));
        case CommandKind::RenameLayer:
            return translated(QT_TRANSLATE_NOOP("names", "rename layer"));
        case CommandKind::MoveLayer:
            return translated(QT_TRANSLATE_NOOP("names", "move layer"));
        case CommandKind::SetLayerOpacity:
            return translated(QT_TRANSLATE_NOOP("names", "layer opacity"));
        case CommandKind::SetLayerVisibility:
            return translated(QT_TRANSLATE_NOOP("names", "layer visibility"));
        case CommandKind::PlaceImage:
            return translated(QT_TRANSLATE_NOOP("names", "place picture"));
        case CommandKind::ReplacePixels:
            return translated(QT_TRANSLATE_NOOP("names", "replace pixels"));
        case CommandKind::ClearLayer:
            return translated(QT_TRANSLATE_NOOP("names", "clear layer"));
        case CommandKind::ResizeCanvas:
            return translated(QT_TRANSLATE_NOOP("names", "canvas size"));
        case CommandKind::OpenImage:
            return translated(QT_TRANSLATE_NOOP("names", "open picture"));
    }
    return {};
}

const char* iconNameOf(LayerKind kind) {
    switch (kind) {
        case LayerKind::Image:
            return "image";
        case LayerKind::Paint:
            return "paint";
        case LayerKind::Mask:
            return "mask";
        case LayerKind::Sketch:
            return "sketch";
    }
    return "image";
}

}  // namespace gouache::ui
