#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMainWindow>
#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "core/commands/set_guides.h"
#include "core/commands/set_references.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/picture_file.h"
#include "ui/canvas/aids_overlay.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/reference_overlay.h"
#include "ui/canvas/rulers.h"
#include "ui/canvas/view_aids.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/view_aids_file.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct AidActions {
    Q_DECLARE_TR_FUNCTIONS(AidActions)
};

/// Logical pixels within which things snap.
constexpr double kSnapReach = 8;
constexpr double kTurnStep = 15;
/// Document pixels between the canvas and a new reference, as a part of the canvas' width.
constexpr double kReferenceGap = 0.04;

/// The aids of the session; they outlive a window that is built anew.
ViewAids* aidsOf(Session& session) {
    if (auto* found = session.findChild<ViewAids*>(QString(), Qt::FindDirectChildrenOnly)) {
        return found;
    }
    const auto file = session.folders().settingsFile.parent_path() / "view.ini";
    auto* aids = new ViewAids(&session);
    aids->setOptions(loadViewAids(file));
    QObject::connect(aids, &ViewAids::changed, aids,
                     [aids, file] { saveViewAids(file, aids->options()); });
    return aids;
}

/// The overlay of grid and guides; goes with the window.
class AidsOnCanvas : public QObject {
  public:
    AidsOnCanvas(CanvasView* canvas, ViewAids* aids, QObject* parent)
        : QObject(parent), canvas_(canvas), overlay_(canvas, aids) {
        canvas->addOverlay(&overlay_);
        canvas->setSnapper([canvas, aids](QPointF point) {
            return snapPoint(point, aids->options(), *canvas->shownDocument(),
                             kSnapReach / canvas->viewTransform().scale());
        });
        connect(aids, &ViewAids::changed, canvas, qOverload<>(&QWidget::update));
    }
    ~AidsOnCanvas() override {
        if (canvas_) {
            canvas_->setSnapper({});
            canvas_->removeOverlay(&overlay_);
        }
    }

  private:
    QPointer<CanvasView> canvas_;
    AidsOverlay overlay_;
};

void run(const WindowContext& w, std::unique_ptr<Command> command) {
    Document& document = w.session.document();
    document.endMerging();
    if (const auto done = document.execute(std::move(command)); !done.ok()) {
        w.notice.show(NoticeBar::Kind::Problem, errorSentence(done.error()));
    }
    document.endMerging();
}

void addFlag(const WindowContext& w, ViewAids* aids, ActionSpec spec,
             bool ViewAidOptions::*member) {
    spec.category = ActionCategory::View;
    spec.checkable = true;
    QAction* action = w.actions.add(spec, [aids, member](bool on) {
        ViewAidOptions options = aids->options();
        options.*member = on;
        aids->setOptions(options);
    });
    const auto show = [action, aids, member] { action->setChecked(aids->options().*member); };
    QObject::connect(aids, &ViewAids::changed, action, show);
    show();
}

void addGuide(const WindowContext& w, bool vertical) {
    const PixelSize size = w.session.document().size();
    const int length = vertical ? size.width : size.height;
    bool accepted = false;
    const double at = QInputDialog::getDouble(
        &w.window, vertical ? AidActions::tr("Vertical guide") : AidActions::tr("Horizontal guide"),
        vertical ? AidActions::tr("Pixels from the left edge:")
                 : AidActions::tr("Pixels from the top edge:"),
        length / 2.0, 0, length, 1, &accepted);
    if (accepted) {
        Guides guides = w.session.document().state().guides;
        (vertical ? guides.vertical : guides.horizontal).push_back(at);
        run(w, std::make_unique<SetGuides>(std::move(guides)));
    }
}

void addReferences(const WindowContext& w) {
    const QStringList paths = QFileDialog::getOpenFileNames(
        &w.window, AidActions::tr("Reference images"), w.session.settings.folder,
        AidActions::tr("Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)"));
    Document& document = w.session.document();
    auto references = document.state().references;
    const double gap = document.size().width * kReferenceGap;
    for (const QString& path : paths) {
        auto opened = openPicture(path.toStdString());
        if (!opened.ok()) {
            w.notice.show(NoticeBar::Kind::Problem, errorSentence(opened.error()));
            continue;
        }
        ReferenceImage reference;
        reference.name = QFileInfo(path).completeBaseName().left(80).toStdString();
        reference.image = opened->image;
        // Half as high as the canvas, right of it, below those that are there.
        reference.scale = document.size().height / 2.0 / reference.image->height();
        reference.x = document.size().width + gap;
        for (const ReferenceImage& other : references) {
            reference.id = std::max(reference.id, other.id);
            if (other.x >= document.size().width) {
                reference.y = std::max(reference.y, areaOf(other).bottom() + gap);
            }
        }
        ++reference.id;
        references.push_back(std::move(reference));
    }
    if (references.size() == document.state().references.size()) {
        return;
    }
    QRectF all(0, 0, document.size().width, document.size().height);
    for (const ReferenceImage& reference : references) {
        all |= areaOf(reference);
    }
    run(w, std::make_unique<SetReferences>(std::move(references)));
    w.canvas.showArea(all);
}

void addTurning(const WindowContext& w) {
    using T = AidActions;
    CanvasView* canvas = &w.canvas;
    const auto add = [&](const char* id, const QString& text, const char* iconName,
                         const char* keys, const char* photoshopKeys, const QString& tip,
                         const std::function<void()>& run) {
        w.actions.add({.id = id,
                       .text = text,
                       .category = ActionCategory::View,
                       .section = 10,
                       .icon = iconName,
                       .keys = keys,
                       .photoshopKeys = photoshopKeys,
                       .statusTip = tip},
                      run);
    };
    add("view.mirror", T::tr("&Mirror the view"), "mirror", "Shift+M", nullptr,
        T::tr("See the picture as in a mirror; the picture stays as it is"),
        [canvas] { canvas->mirrorView(); });
    add("view.turnLeft", T::tr("Turn the view &left"), "turn-left", "4", nullptr,
        T::tr("Turn the view by 15°, as one turns paper"),
        [canvas] { canvas->turnBy(-kTurnStep); });
    add("view.turnRight", T::tr("Turn the view &right"), "turn-right", "6", nullptr,
        T::tr("Turn the view by 15°, as one turns paper"), [canvas] { canvas->turnBy(kTurnStep); });
    add("view.upright", T::tr("Up&right again"), "", "5", nullptr,
        T::tr("Neither turned nor mirrored"), [canvas] {
            canvas->turnUpright();
            if (canvas->viewTransform().mirrored()) {
                canvas->mirrorView();
            }
        });
}

}  // namespace

void addAidActions(const WindowContext& w) {
    using T = AidActions;
    ViewAids* aids = aidsOf(w.session);
    CanvasView* canvas = &w.canvas;
    addTurning(w);
    new ReferenceOverlay(canvas, aids, &w.session.tools, &w.window);
    new AidsOnCanvas(canvas, aids, &w.window);
    new Rulers(canvas, aids, &w.window);
    addFlag(w, aids,
            {.id = "view.rulers",
             .text = T::tr("&Rulers"),
             .section = 20,
             .icon = "ruler",
             .keys = "Ctrl+Alt+R",
             .statusTip = T::tr("Rulers along the canvas; drag guides out of them")},
            &ViewAidOptions::rulers);
    addFlag(w, aids,
            {.id = "view.grid",
             .text = T::tr("&Grid"),
             .section = 20,
             .icon = "grid",
             .keys = "Ctrl+'",
             .statusTip = T::tr("Lines at even distances")},
            &ViewAidOptions::grid);
    addFlag(w, aids,
            {.id = "view.guides",
             .text = T::tr("G&uides"),
             .section = 20,
             .keys = "Ctrl+;",
             .statusTip = T::tr("Lines that were dragged out of the rulers")},
            &ViewAidOptions::guides);
    addFlag(w, aids,
            {.id = "view.references",
             .text = T::tr("Re&ference images"),
             .section = 20,
             .icon = "reference",
             .statusTip = T::tr("Pictures to look at beside the canvas")},
            &ViewAidOptions::references);
    addFlag(w, aids,
            {.id = "view.snap",
             .text = T::tr("&Snap"),
             .section = 20,
             .keys = "Ctrl+Shift+;",
             .statusTip = T::tr("Tools keep to guides, grid and the canvas' edges")},
            &ViewAidOptions::snaps);
    const QString snapTo = T::tr("Snap &to");
    addFlag(w, aids,
            {.id = "view.snapToGuides", .text = T::tr("&Guides"), .section = 20, .submenu = snapTo},
            &ViewAidOptions::snapToGuides);
    addFlag(w, aids,
            {.id = "view.snapToGrid", .text = T::tr("G&rid"), .section = 20, .submenu = snapTo},
            &ViewAidOptions::snapToGrid);
    addFlag(w, aids,
            {.id = "view.snapToEdges",
             .text = T::tr("&Edges and middle of the canvas"),
             .section = 20,
             .submenu = snapTo},
            &ViewAidOptions::snapToEdges);
    const auto add = [&w](const char* id, ActionCategory category, int section, const QString& text,
                          const char* iconName, const QString& tip,
                          const std::function<void()>& run) {
        w.actions.add({.id = id,
                       .text = text,
                       .category = category,
                       .section = section,
                       .icon = iconName,
                       .statusTip = tip},
                      run);
    };
    add("view.gridSpacing", ActionCategory::View, 22, T::tr("Grid &spacing…"), "",
        T::tr("Distance of the grid's lines in pixels"), [w, aids] {
            bool accepted = false;
            const int spacing = QInputDialog::getInt(
                &w.window, T::tr("Grid spacing"), T::tr("Pixels between lines:"),
                aids->options().gridSpacing, ViewAidOptions::kLeastSpacing,
                ViewAidOptions::kMostSpacing, 1, &accepted);
            if (accepted) {
                ViewAidOptions options = aids->options();
                options.gridSpacing = spacing;
                options.grid = true;
                aids->setOptions(options);
            }
        });
    add("view.addVerticalGuide", ActionCategory::View, 22, T::tr("Add a &vertical guide…"), "",
        T::tr("A line at a distance from the left edge"), [w] { addGuide(w, true); });
    add("view.addHorizontalGuide", ActionCategory::View, 22, T::tr("Add a &horizontal guide…"), "",
        T::tr("A line at a distance from the top edge"), [w] { addGuide(w, false); });
    add("view.removeGuides", ActionCategory::View, 22, T::tr("Remove all gui&des"), "",
        T::tr("Take every guide off the canvas"),
        [w] { run(w, std::make_unique<SetGuides>(Guides{})); });
    add("image.addReferences", ActionCategory::Image, 40, T::tr("Add &reference images…"),
        "reference", T::tr("Put pictures to look at beside the canvas"), [w] { addReferences(w); });
    add("image.removeReferences", ActionCategory::Image, 40, T::tr("Remove all re&ferences"), "",
        T::tr("Take every reference image away"),
        [w] { run(w, std::make_unique<SetReferences>(std::vector<ReferenceImage>{})); });
}

}  // namespace gouache::ui
