#include <QCoreApplication>
#include <QGuiApplication>
#include <QMainWindow>
#include <functional>
#include <memory>
#include <utility>

#include "core/commands/reshape_canvas.h"
#include "core/document/composite.h"
#include "core/transform/reshape.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/canvas_size_dialog.h"
#include "ui/dialogs/image_size_dialog.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct ImageActions {
    Q_DECLARE_TR_FUNCTIONS(ImageActions)
};

/// `size` is checked before the work is done.
void reshape(const WindowContext& w, CommandKind kind, PixelSize size,
             const std::function<DocumentState(const DocumentState&)>& shape) {
    Document& document = w.session.document();
    auto done = checkCanvasSize(size);
    if (done.ok()) {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        done = document.execute(std::make_unique<ReshapeCanvas>(kind, shape(document.state())));
        QGuiApplication::restoreOverrideCursor();
    }
    if (!done.ok()) {
        w.notice.show(NoticeBar::Kind::Problem, errorSentence(done.error()));
    }
}

void cropTo(const WindowContext& w, const PixelRect& area) {
    if (area.empty() || area == w.session.document().area()) {
        w.notice.show(NoticeBar::Kind::Information,
                      ImageActions::tr("There is nothing to cut off."));
        return;
    }
    reshape(w, CommandKind::CropCanvas, area.size(),
            [area](const DocumentState& state) { return croppedState(state, area); });
}

void canvasSize(const WindowContext& w) {
    CanvasSizeDialog dialog(w.session.document().size(), &w.window);
    if (dialog.exec() == QDialog::Accepted && dialog.area() != w.session.document().area()) {
        reshape(w, CommandKind::ResizeCanvas, dialog.area().size(),
                [area = dialog.area()](const DocumentState& state) {
                    return croppedState(state, area);
                });
    }
}

void imageSize(const WindowContext& w) {
    ImageSizeDialog dialog(w.session.document().size(), &w.window);
    if (dialog.exec() == QDialog::Accepted && dialog.chosenSize() != w.session.document().size()) {
        reshape(w, CommandKind::ResizeImage, dialog.chosenSize(),
                [&dialog](const DocumentState& state) {
                    return scaledState(state, dialog.chosenSize(), dialog.filter());
                });
    }
}

/// Round everything that is shown.
PixelRect shownBounds(const Document& document) {
    return TiledImage::fromImage(mergedPicture(document)).contentBounds();
}

}  // namespace

void addImageActions(const WindowContext& w) {
    using T = ImageActions;
    const auto add = [&w](const char* id, int section, const QString& text, const char* iconName,
                          const char* keys, const char* photoshopKeys, const QString& tip,
                          const std::function<void()>& run, const QString& submenu = {}) {
        w.actions.add({.id = id,
                       .text = text,
                       .category = ActionCategory::Image,
                       .section = section,
                       .submenu = submenu,
                       .icon = iconName,
                       .keys = keys,
                       .photoshopKeys = photoshopKeys,
                       .statusTip = tip},
                      run);
    };
    add("image.size", 0, T::tr("&Image size…"), "", "Ctrl+Alt+I", nullptr,
        T::tr("Make the whole picture larger or smaller"), [w] { imageSize(w); });
    add("image.canvasSize", 0, T::tr("&Canvas size…"), "", "Ctrl+Alt+C", nullptr,
        T::tr("Give the canvas more or less room; the picture stays as it is"),
        [w] { canvasSize(w); });
    add("image.cropToSelection", 10, T::tr("Crop to the &selection"), "crop", "", nullptr,
        T::tr("Cut off what is outside of the selection"), [w] {
            const TiledImage* selection = w.session.document().selection();
            cropTo(w, selection != nullptr ? selection->contentBounds() : PixelRect{});
        });
    add("image.trim", 10, T::tr("&Trim"), "", "", nullptr, T::tr("Cut off empty edges"),
        [w] { cropTo(w, shownBounds(w.session.document())); });
    const QString turn = T::tr("&Turn and flip");
    const auto addTurn = [&](const char* id, const QString& text, const char* iconName,
                             const QString& tip, int quarters) {
        add(
            id, 20, text, iconName, "", nullptr, tip,
            [w, quarters] {
                const PixelSize now = w.session.document().size();
                reshape(w, CommandKind::TransformContent,
                        quarters == 2 ? now : PixelSize{now.height, now.width},
                        [quarters](const DocumentState& state) {
                            return turnedState(state, quarters);
                        });
            },
            turn);
    };
    addTurn("image.turnRight", T::tr("Turn &right"), "turn-right",
            T::tr("Turn the whole picture by 90° clockwise"), 1);
    addTurn("image.turnLeft", T::tr("Turn &left"), "turn-left",
            T::tr("Turn the whole picture by 90° counter-clockwise"), 3);
    addTurn("image.turnOver", T::tr("Turn by &180°"), "",
            T::tr("Turn the whole picture upside down"), 2);
    const auto addFlip = [&](const char* id, const QString& text, const char* iconName,
                             const QString& tip, bool leftRight) {
        add(
            id, 20, text, iconName, "", nullptr, tip,
            [w, leftRight] {
                reshape(w, CommandKind::TransformContent, w.session.document().size(),
                        [leftRight](const DocumentState& state) {
                            return mirroredState(state, leftRight);
                        });
            },
            turn);
    };
    addFlip("image.flipHorizontal", T::tr("&Flip left and right"), "flip-horizontal",
            T::tr("Mirror the whole picture"), true);
    addFlip("image.flipVertical", T::tr("Flip &top and bottom"), "flip-vertical",
            T::tr("Mirror the whole picture upside down"), false);
}

}  // namespace gouache::ui
