#include <QCoreApplication>
#include <QInputDialog>
#include <QMainWindow>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "core/commands/replace_pixels.h"
#include "core/commands/set_selection.h"
#include "core/selection/selection.h"
#include "ui/bridge/error_text.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/selection_overlay.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/tools_bar.h"
#include "ui/shell/action_registry.h"
#include "ui/tools/tool_registry.h"

namespace gouache::ui {

namespace {

struct SelectActions {
    Q_DECLARE_TR_FUNCTIONS(SelectActions)
};

/// The commands of the Select menu.
class SelectMenu {
  public:
    explicit SelectMenu(const WindowContext& w) : w_(w) {}

    void add(const char* id, int section, const QString& text, const char* keys,
             const char* photoshopKeys, const QString& tip, const std::function<void()>& run,
             bool needsSelection) {
        QAction* action = w_.actions.add({.id = id,
                                          .text = text,
                                          .category = ActionCategory::Select,
                                          .section = section,
                                          .keys = keys,
                                          .photoshopKeys = photoshopKeys,
                                          .statusTip = tip},
                                         run);
        if (needsSelection) {
            needing_.append(action);
        }
    }

    /// A command that makes another selection of the present one.
    void change(const char* id, const QString& text, const char* keys, const char* photoshopKeys,
                const QString& tip, const std::function<TiledImage(const TiledImage&)>& to) {
        add(
            id, 10, text, keys, photoshopKeys, tip,
            [w = w_, to] {
                if (const TiledImage* now = w.session.document().selection()) {
                    put(w, to(*now));
                }
            },
            true);
    }

    /// As change(), after asking for a number of pixels that is remembered.
    void ask(const char* id, const QString& text, const char* keys, const QString& tip,
             const QString& question, int start, int most,
             const std::function<TiledImage(const TiledImage&, int)>& to) {
        auto last = std::make_shared<int>(start);
        add(
            id, 20, text, keys, nullptr, tip,
            [w = w_, to, question, most, last, title = plainText(text)] {
                bool accepted = false;
                const int pixels =
                    QInputDialog::getInt(&w.window, title, question, *last, 1, most, 1, &accepted);
                const TiledImage* now = w.session.document().selection();
                if (accepted && now != nullptr) {
                    *last = pixels;
                    put(w, to(*now, pixels));
                }
            },
            true);
    }

    const QList<QAction*>& needing() const { return needing_; }

    static void put(const WindowContext& w, TiledImage selection) {
        std::optional<TiledImage> after;
        if (selectsAnything(selection)) {
            after = std::move(selection);
        } else {
            w.notice.show(NoticeBar::Kind::Information,
                          SelectActions::tr("Nothing is left of the selection."));
        }
        run(w, std::make_unique<SetSelection>(std::move(after)));
    }

    static void run(const WindowContext& w, std::unique_ptr<Command> command) {
        if (const auto done = w.session.document().execute(std::move(command)); !done.ok()) {
            w.notice.show(NoticeBar::Kind::Problem, errorSentence(done.error()));
        }
    }

  private:
    WindowContext w_;
    QList<QAction*> needing_;
};

void addTools(ToolsBar& bar) {
    const auto add = [&bar](const char* id, const char* iconName, const char* keys,
                            const char* kritaKeys, const char* photoshopKeys, ToolKind tool,
                            int section) {
        bar.add({.action = {.id = id,
                            .text = toolName(tool),
                            .section = section,
                            .icon = iconName,
                            .keys = keys,
                            .kritaKeys = kritaKeys,
                            .photoshopKeys = photoshopKeys,
                            .statusTip = toolHint(tool)},
                 .tool = tool});
    };
    add("tool.selectRectangle", "select-rectangle", "R", nullptr, nullptr,
        ToolKind::SelectRectangle, 40);
    add("tool.selectEllipse", "select-ellipse", "Shift+R", nullptr, nullptr,
        ToolKind::SelectEllipse, 40);
    add("tool.lasso", "lasso", "L", nullptr, nullptr, ToolKind::SelectLasso, 40);
    add("tool.selectPolygon", "select-polygon", "P", "", nullptr, ToolKind::SelectPolygon, 40);
    add("tool.wand", "wand", "W", nullptr, nullptr, ToolKind::SelectWand, 40);
    add("tool.selectColor", "select-color", "Shift+W", nullptr, nullptr, ToolKind::SelectColor, 40);
    add("tool.selectBrush", "select-brush", "Q", nullptr, "", ToolKind::SelectBrush, 40);
    add("tool.move", "move", "V", "T", nullptr, ToolKind::Move, 60);
    add("tool.transform", "transform", "Ctrl+T", nullptr, nullptr, ToolKind::Transform, 60);
    add("tool.crop", "crop", "K", nullptr, "C", ToolKind::Crop, 60);
}

/// What is selected becomes what is generated anew: the topmost mask layer, made where there is
/// none.
void markForRepainting(const WindowContext& w) {
    Document& document = w.session.document();
    const TiledImage* selection = document.selection();
    if (selection == nullptr) {
        return;
    }
    const auto picture = std::make_shared<const Image>(selection->toImage());
    if (document.topmost(LayerKind::Mask) == nullptr) {
        w.session.layers.addLayer(LayerKind::Mask);
    }
    if (const Layer* mask = document.topmost(LayerKind::Mask)) {
        SelectMenu::run(w, std::make_unique<ReplacePixels>(mask->id, picture, PixelPoint{}));
    }
}

void selectLayer(const WindowContext& w) {
    const Document& document = w.session.document();
    const Layer* layer = document.active();
    if (layer == nullptr || layer->kind == LayerKind::Group) {
        w.notice.show(NoticeBar::Kind::Information,
                      SelectActions::tr("Choose a layer with pixels of its own."));
        return;
    }
    const TiledImage selection = selectionFromAlpha(layer->part(document.activePart()));
    if (!selectsAnything(selection)) {
        w.notice.show(NoticeBar::Kind::Information,
                      SelectActions::tr("The layer is empty: there is nothing to select."));
        return;
    }
    SelectMenu::run(w, std::make_unique<SetSelection>(selection));
}

}  // namespace

void addSelectActions(const WindowContext& w) {
    using T = SelectActions;
    addTools(w.tools);
    SelectMenu menu(w);
    auto last = std::make_shared<std::optional<TiledImage>>();
    menu.add(
        "select.all", 0, T::tr("&All"), "Ctrl+A", nullptr, T::tr("Select the whole canvas"),
        [w] {
            SelectMenu::run(
                w, std::make_unique<SetSelection>(wholeSelection(w.session.document().size())));
        },
        false);
    menu.add(
        "select.none", 0, T::tr("&Nothing"), "Ctrl+D", nullptr,
        T::tr("Everything may be changed again"),
        [w, last] {
            if (const TiledImage* now = w.session.document().selection()) {
                *last = *now;
                SelectMenu::run(w, std::make_unique<SetSelection>(std::nullopt));
            }
        },
        true);
    menu.add(
        "select.again", 0, T::tr("&Again"), "Ctrl+Shift+D", nullptr,
        T::tr("Take up the selection that was dropped last"),
        [w, last] {
            if (*last && (*last)->size() == w.session.document().size()) {
                SelectMenu::run(w, std::make_unique<SetSelection>(**last));
            } else {
                w.notice.show(NoticeBar::Kind::Information,
                              T::tr("There is no earlier selection for this canvas."));
            }
        },
        false);
    menu.change("select.invert", T::tr("&Invert"), "Ctrl+Shift+I", "Ctrl+Shift+I; Shift+F7",
                T::tr("Select what is not selected"), &inverted);
    menu.add(
        "select.layer", 10, T::tr("From the &layer"), "Ctrl+Alt+A", nullptr,
        T::tr("Select what the active layer holds, as opaque as it is"), [w] { selectLayer(w); },
        false);
    const QString question = T::tr("Pixels:");
    menu.ask("select.grow", T::tr("&Grow…"), "", T::tr("Make the selection larger"), question, 4,
             500, [](const TiledImage& now, int pixels) { return grown(now, pixels); });
    menu.ask("select.shrink", T::tr("&Shrink…"), "", T::tr("Make the selection smaller"), question,
             4, 500, [](const TiledImage& now, int pixels) { return grown(now, -pixels); });
    menu.ask("select.feather", T::tr("&Feather…"), "Ctrl+Alt+D",
             T::tr("Make the edge of the selection soft"), question, 8, 250,
             [](const TiledImage& now, int pixels) { return feathered(now, pixels); });
    menu.ask("select.border", T::tr("&Border…"), "", T::tr("Select a band along the edge"),
             question, 8, 500,
             [](const TiledImage& now, int pixels) { return bordered(now, pixels); });
    menu.ask("select.smooth", T::tr("S&mooth…"), "",
             T::tr("Round the corners of the selection and drop specks"), question, 4, 100,
             [](const TiledImage& now, int pixels) { return smoothed(now, pixels); });
    menu.add(
        "select.toMask", 30, T::tr("Mark for &repainting"), "Ctrl+Shift+M", nullptr,
        T::tr("Make the selection the mask of what is generated anew"),
        [w] { markForRepainting(w); }, true);
    QAction* ants = w.actions.add(
        {.id = "select.edge",
         .text = T::tr("Show the &edge"),
         .category = ActionCategory::Select,
         .section = 40,
         .keys = "Ctrl+H",
         .statusTip = T::tr("Marching ants round what is selected"),
         .checkable = true},
        [&canvas = w.canvas](bool shown) { canvas.selectionOverlay().setShown(shown); });
    ants->setChecked(true);
    const auto show = [session = &w.session, needing = menu.needing()] {
        for (QAction* action : needing) {
            action->setEnabled(session->document().selection() != nullptr);
        }
    };
    new DocumentWatch(
        &w.session,
        [show](const DocumentChange& change) {
            if (std::holds_alternative<SelectionChanged>(change) ||
                std::holds_alternative<DocumentReset>(change)) {
                show();
            }
        },
        show, &w.window);
}

}  // namespace gouache::ui
