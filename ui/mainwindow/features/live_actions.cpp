#include <QCoreApplication>
#include <QLocale>
#include <QMainWindow>

#include "ui/bridge/image_convert.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/picture_overlay.h"
#include "ui/docks/live_dock.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/live_painting.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

namespace {

struct LiveActions {
    Q_DECLARE_TR_FUNCTIONS(LiveActions)
};

}  // namespace

void addLiveActions(const WindowContext& w) {
    Session* session = &w.session;
    GenerationFlow* flow = &w.generation;
    auto* live = new LivePainting(session, flow, &w.window);
    QAction* toggle =
        w.actions.add({.id = "generate.live",
                       .text = LiveActions::tr("&Live painting"),
                       .category = ActionCategory::Generate,
                       .section = 5,
                       .icon = "live",
                       .keys = "Ctrl+Shift+L",
                       .statusTip = LiveActions::tr("Make the picture anew as you paint"),
                       .checkable = true});
    auto* dock = new LiveDock(toggle, &w.window);
    w.docks.add(dock, {.area = Qt::RightDockWidgetArea,
                       .tabbedWith = QStringLiteral("prompt"),
                       .visible = false,
                       .size = 0,
                       .icon = "live",
                       .keys = ""});
    const LiveSettings usual = live->settings();
    dock->setValues(usual.strength, usual.steps, usual.guidance);
    dock->setState({});
    auto* overlay = new PictureOverlay(&w.canvas);

    const auto shown = [live]() -> QImage {
        const auto& latest = live->latest();
        return latest ? toQImage(sharedImage(layerImage(*latest->result.image, latest->placement)))
                      : QImage();
    };
    const auto showOnCanvas = [=] {
        const bool on = live->isActive() && dock->showsOnCanvas() && live->latest();
        overlay->show(on ? shown() : QImage(),
                      live->latest() ? live->latest()->placement.area : PixelRect{});
    };
    QAction* take = w.actions.add(
        {.id = "generate.liveTakeOver",
         .text = LiveActions::tr("&Take the live picture over"),
         .category = ActionCategory::Generate,
         .section = 5,
         .keys = "Ctrl+Shift+K",
         .statusTip = LiveActions::tr("Put the newest picture onto the canvas as a layer")},
        [=] {
            const auto& latest = live->latest();
            if (!latest) {
                return;
            }
            const GeneratedPicture picture = *latest;
            const PixelRect area = picture.placement.area;
            session->results.store(picture);
            if (flow->place(layerImage(*picture.result.image, picture.placement), {area.x, area.y},
                            LiveActions::tr("Live"), AcceptResult::Mode::Layer)) {
                session->source = picture.request;
            }
        });
    take->setEnabled(false);
    QObject::connect(toggle, &QAction::toggled, live, [=](bool on) {
        live->setActive(on);
        if (on) {
            dock->show();
            dock->raise();
        }
        showOnCanvas();
    });
    QObject::connect(live, &LivePainting::pictureReady, dock, [=] {
        const auto& latest = live->latest();
        dock->setPicture(toQImage(latest->result.image));
        dock->setState(
            LiveActions::tr("%1 s a picture").arg(QLocale().toString(live->meanSeconds(), 'f', 2)));
        take->setEnabled(true);
        showOnCanvas();
    });
    QObject::connect(live, &LivePainting::stateChanged, dock, [dock](const QString& text) {
        if (!text.isEmpty()) {
            dock->setState(text);
        }
    });
    QObject::connect(dock, &LiveDock::edited, live, [=] {
        live->setSettings({dock->strength(), dock->steps(), dock->guidance()});
    });
    QObject::connect(dock, &LiveDock::takeOverClicked, take, &QAction::trigger);
    QObject::connect(dock, &LiveDock::onCanvasToggled, dock, showOnCanvas);
}

}  // namespace gouache::ui
