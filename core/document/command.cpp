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
    }
    return "";
}

bool Command::merge(Command&) {
    return false;
}

}  // namespace gouache
