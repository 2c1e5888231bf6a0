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
        case LayerKind::Control:
            return translated(QT_TRANSLATE_NOOP("names", "Sketch"));
        case LayerKind::Group:
            return translated(QT_TRANSLATE_NOOP("names", "Group"));
        case LayerKind::Region:
            return translated(QT_TRANSLATE_NOOP("names", "Region"));
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
        case CommandKind::SetBlendMode:
            return translated(QT_TRANSLATE_NOOP("names", "blend mode"));
        case CommandKind::SetLayerLock:
            return translated(QT_TRANSLATE_NOOP("names", "lock layer"));
        case CommandKind::SetAlphaLock:
            return translated(QT_TRANSLATE_NOOP("names", "lock transparency"));
        case CommandKind::SetClipping:
            return translated(QT_TRANSLATE_NOOP("names", "clip to layer below"));
        case CommandKind::AddLayerMask:
            return translated(QT_TRANSLATE_NOOP("names", "add layer mask"));
        case CommandKind::RemoveLayerMask:
            return translated(QT_TRANSLATE_NOOP("names", "delete layer mask"));
        case CommandKind::ApplyLayerMask:
            return translated(QT_TRANSLATE_NOOP("names", "apply layer mask"));
        case CommandKind::SetLayerMaskEnabled:
            return translated(QT_TRANSLATE_NOOP("names", "switch layer mask"));
        case CommandKind::PaintLayerMask:
            return translated(QT_TRANSLATE_NOOP("names", "paint layer mask"));
        case CommandKind::GroupLayers:
            return translated(QT_TRANSLATE_NOOP("names", "group layers"));
        case CommandKind::Ungroup:
            return translated(QT_TRANSLATE_NOOP("names", "ungroup layers"));
        case CommandKind::MergeDown:
            return translated(QT_TRANSLATE_NOOP("names", "merge down"));
        case CommandKind::FlattenImage:
            return translated(QT_TRANSLATE_NOOP("names", "flatten picture"));
        case CommandKind::SetControlSettings:
            return translated(QT_TRANSLATE_NOOP("names", "control settings"));
        case CommandKind::SetRegionSettings:
            return translated(QT_TRANSLATE_NOOP("names", "region settings"));
        case CommandKind::SetSelection:
            return translated(QT_TRANSLATE_NOOP("names", "selection"));
        case CommandKind::SetFrame:
            return translated(QT_TRANSLATE_NOOP("names", "generation frame"));
        case CommandKind::SetGuides:
            return translated(QT_TRANSLATE_NOOP("names", "guides"));
        case CommandKind::SetReferences:
            return translated(QT_TRANSLATE_NOOP("names", "reference pictures"));
        case CommandKind::SetProfile:
            return translated(QT_TRANSLATE_NOOP("names", "colour profile"));
        case CommandKind::SmudgeStroke:
            return translated(QT_TRANSLATE_NOOP("names", "smudge stroke"));
        case CommandKind::CloneStroke:
            return translated(QT_TRANSLATE_NOOP("names", "clone stroke"));
        case CommandKind::Fill:
            return translated(QT_TRANSLATE_NOOP("names", "fill"));
        case CommandKind::Gradient:
            return translated(QT_TRANSLATE_NOOP("names", "gradient"));
        case CommandKind::DrawLine:
            return translated(QT_TRANSLATE_NOOP("names", "line"));
        case CommandKind::DrawRectangle:
            return translated(QT_TRANSLATE_NOOP("names", "rectangle"));
        case CommandKind::DrawEllipse:
            return translated(QT_TRANSLATE_NOOP("names", "ellipse"));
        case CommandKind::MoveContent:
            return translated(QT_TRANSLATE_NOOP("names", "move content"));
        case CommandKind::TransformContent:
            return translated(QT_TRANSLATE_NOOP("names", "transform"));
        case CommandKind::CutContent:
            return translated(QT_TRANSLATE_NOOP("names", "cut"));
        case CommandKind::PasteContent:
            return translated(QT_TRANSLATE_NOOP("names", "paste"));
        case CommandKind::DeleteContent:
            return translated(QT_TRANSLATE_NOOP("names", "delete content"));
        case CommandKind::CropCanvas:
            return translated(QT_TRANSLATE_NOOP("names", "crop"));
        case CommandKind::ResizeImage:
            return translated(QT_TRANSLATE_NOOP("names", "image size"));
        case CommandKind::AcceptResult:
            return translated(QT_TRANSLATE_NOOP("names", "accept result"));
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
        case LayerKind::Control:
            return "sketch";
        case LayerKind::Group:
            return "group";
        case LayerKind::Region:
            return "region";
    }
    return "image";
}

}  // namespace gouache::ui
