#include "core/document/command.h"

namespace gouache {

std::string_view nameOf(CommandKind kind) {
    switch (kind) {
        case CommandKind::PaintStroke:
            return "paint_stroke";
        case CommandKind::EraseStroke:
            return "erase_stroke";
        case CommandKind::AddLayer:
            return "add_layer";
        case CommandKind::RemoveLayer:
            return "remove_layer";
        case CommandKind::DuplicateLayer:
            return "duplicate_layer";
        case CommandKind::RenameLayer:
            return "rename_layer";
        case CommandKind::MoveLayer:
            return "move_layer";
        case CommandKind::SetLayerOpacity:
            return "set_layer_opacity";
        case CommandKind::SetLayerVisibility:
            return "set_layer_visibility";
        case CommandKind::PlaceImage:
            return "place_image";
        case CommandKind::ReplacePixels:
            return "replace_pixels";
        case CommandKind::ClearLayer:
            return "clear_layer";
        case CommandKind::ResizeCanvas:
            return "resize_canvas";
        case CommandKind::OpenImage:
            return "open_image";
        case CommandKind::SetBlendMode:
            return "set_blend_mode";
        case CommandKind::SetLayerLock:
            return "set_layer_lock";
        case CommandKind::SetAlphaLock:
            return "set_alpha_lock";
        case CommandKind::SetClipping:
            return "set_clipping";
        case CommandKind::AddLayerMask:
            return "add_layer_mask";
        case CommandKind::RemoveLayerMask:
            return "remove_layer_mask";
        case CommandKind::ApplyLayerMask:
            return "apply_layer_mask";
        case CommandKind::SetLayerMaskEnabled:
            return "set_layer_mask_enabled";
        case CommandKind::PaintLayerMask:
            return "paint_layer_mask";
        case CommandKind::GroupLayers:
            return "group_layers";
        case CommandKind::Ungroup:
            return "ungroup";
        case CommandKind::MergeDown:
            return "merge_down";
        case CommandKind::FlattenImage:
            return "flatten_image";
        case CommandKind::SetControlSettings:
            return "set_control_settings";
        case CommandKind::SetRegionSettings:
            return "set_region_settings";
        case CommandKind::SetSelection:
            return "set_selection";
        case CommandKind::SetFrame:
            return "set_frame";
        case CommandKind::SetGuides:
            return "set_guides";
        case CommandKind::SetReferences:
            return "set_references";
        case CommandKind::SetProfile:
            return "set_profile";
        case CommandKind::SmudgeStroke:
            return "smudge_stroke";
        case CommandKind::CloneStroke:
            return "clone_stroke";
        case CommandKind::Fill:
            return "fill";
        case CommandKind::Gradient:
            return "gradient";
        case CommandKind::DrawLine:
            return "draw_line";
        case CommandKind::DrawRectangle:
            return "draw_rectangle";
        case CommandKind::DrawEllipse:
            return "draw_ellipse";
        case CommandKind::MoveContent:
            return "move_content";
        case CommandKind::TransformContent:
            return "transform_content";
        case CommandKind::CutContent:
            return "cut_content";
        case CommandKind::PasteContent:
            return "paste_content";
        case CommandKind::DeleteContent:
            return "delete_content";
        case CommandKind::CropCanvas:
            return "crop_canvas";
        case CommandKind::ResizeImage:
            return "resize_image";
        case CommandKind::AcceptResult:
            return "accept_result";
    }
    return "";
}

void Command::visitKept(bool, const TileVisitor&) const {}

bool Command::merge(Command&) {
    return false;
}

}  // namespace gouache
