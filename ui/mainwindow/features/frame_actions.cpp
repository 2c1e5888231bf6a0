#include <QCoreApplication>
#include <QMainWindow>

#include "core/commands/set_frame.h"
#include "core/planning/canvas_mark.h"
#include "core/planning/frame.h"
#include "core/planning/resolution.h"
#include "ui/bridge/error_text.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/frame_overlay.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/tools_bar.h"
#include "ui/shell/action_registry.h"
#include "ui/tools/frame_tool.h"

namespace gouache::ui {

namespace {

struct FrameActions {
    Q_DECLARE_TR_FUNCTIONS(FrameActions)
};

void setFrame(Session& session, NoticeBar& notice, const PixelRect& frame) {
    Document& document = session.document();
    document.endMerging();
    if (auto done = document.execute(std::make_unique<SetFrame>(frame)); !done.ok()) {
        notice.show(NoticeBar::Kind::Problem, errorSentence(done.error()));
    }
    document.endMerging();
}

ActionSpec spec(const QByteArray& id, const QString& text, int section, const QString& submenu,
                const char* keys, const QString& statusTip) {
    return {.id = id,
            .text = text,
            .category = ActionCategory::Generate,
            .section = section,
            .submenu = submenu,
            .keys = keys,
            .statusTip = statusTip};
}

}  // namespace

void addFrameActions(const WindowContext& w) {
    Session* session = &w.session;
    NoticeBar* notice = &w.notice;
    GenerationFlow* flow = &w.generation;
    w.tools.add({.action = {.id = "tool.frame",
                            .text = FrameActions::tr("Generation frame"),
                            .section = 80,
                            .icon = "frame",
                            .keys = "F",
                            .kritaKeys = "Alt+F",
                            .photoshopKeys = "Alt+F",
                            .statusTip = FrameActions::tr(
                                "Drag the part that is generated; past the edge it expands the "
                                "picture. Double click: the whole canvas")},
                 .tool = ToolKind::Frame});

    const QString menu = FrameActions::tr("Generation &frame");
    w.actions.add(spec("frame.wholeCanvas", FrameActions::tr("The &whole canvas"), 30, menu,
                       "Ctrl+Alt+0", FrameActions::tr("Generate all of the canvas")),
                  [=] { setFrame(*session, *notice, {}); });
    w.actions.add(
        spec("frame.aroundMark", FrameActions::tr("Round the &marked part"), 30, menu, "",
             FrameActions::tr("The marked part with its surroundings")),
        [=] {
            const Document& document = session->document();
            const PixelRect marked = markBounds(document);
            if (marked.empty()) {
                notice->show(NoticeBar::Kind::Information,
                             errorSentence(makeError(ErrorCode::MarkMissing)));
                return;
            }
            const ModelDefaults model = flow->defaults();
            const PixelRect area = contextArea(marked, document.area(), 1,
                                               maskEdge(marked.size(), 1, Intent::Fill), model);
            setFrame(*session, *notice, snappedFrame(area, document.size(), frameGrid(model)));
        });
    w.actions.add(
        spec("frame.nativeSize", FrameActions::tr("The model's &native size"), 30, menu, "",
             FrameActions::tr("The size that the model makes best")),
        [=] {
            const Document& document = session->document();
            setFrame(*session, *notice,
                     resizedFrame(document.frame(), flow->defaults().nativeSize, document.size()));
        });
    for (const PixelSize aspect : aspectPresets()) {
        const QString shape = QStringLiteral("%1 : %2").arg(aspect.width).arg(aspect.height);
        w.actions.add(
            spec(
                QStringLiteral("frame.aspect%1x%2").arg(aspect.width).arg(aspect.height).toLatin1(),
                shape, 31, menu, "", FrameActions::tr("Give the frame the shape %1").arg(shape)),
            [=] {
                const Document& document = session->document();
                const PixelRect frame = document.frame();
                const PixelSize size =
                    sizeOfAspect(aspect, frame.size().area(), frameGrid(flow->defaults()));
                setFrame(*session, *notice, resizedFrame(frame, size, document.size()));
            });
    }

    CanvasView* canvas = &w.canvas;
    new FrameOverlay(canvas);
    new DocumentWatch(
        session,
        [canvas](const DocumentChange& change) {
            if (std::holds_alternative<FrameChanged>(change)) {
                canvas->update();
            }
        },
        {}, &w.window);
    RequestForm* form = w.prompt.form();
    const auto showGrid = [session, flow] {
        session->tools.setProperty(kFrameGridProperty, frameGrid(flow->defaults()));
    };
    QObject::connect(form, &RequestForm::modelChanged, &w.window, showGrid);
    showGrid();
}

}  // namespace gouache::ui
