#include <QCoreApplication>
#include <QMainWindow>

#include "ui/dialogs/notice_bar.h"
#include "ui/docks/guide_dock.h"
#include "ui/docks/preprocessor_names.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/guide_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

namespace {

struct GuideActions {
    Q_DECLARE_TR_FUNCTIONS(GuideActions)
};

}  // namespace

void addGuideActions(const WindowContext& w) {
    Session* session = &w.session;
    auto* dock = new GuideDock(&w.window);
    w.docks.add(dock, {.area = Qt::RightDockWidgetArea,
                       .tabbedWith = QStringLiteral("prompt"),
                       .visible = true,
                       .size = 0,
                       .icon = "control",
                       .keys = ""});
    auto* flow = new GuideFlow(
        session, {dock, w.prompt.form(), &w.canvas, &w.notice, &w.generation}, &w.window);
    QObject::connect(dock, &GuideDock::addControlClicked, &w.window,
                     [session] { session->layers.addLayer(LayerKind::Control); });
    QObject::connect(dock, &GuideDock::addRegionClicked, &w.window,
                     [session] { session->layers.addLayer(LayerKind::Region); });
    QObject::connect(dock, &QDockWidget::visibilityChanged, flow, &GuideFlow::showModels);
    const QString menu = GuideActions::tr("Control layer from the &picture");
    for (const Preprocessor preprocessor : allPreprocessors()) {
        if (preprocessor == Preprocessor::None || preprocessor == Preprocessor::Inverted) {
            continue;
        }
        w.actions.add({.id = QByteArray("guide.fromPicture.") + nameOf(preprocessor).data(),
                       .text = displayName(preprocessor),
                       .category = ActionCategory::Layer,
                       .section = 60,
                       .submenu = menu,
                       .statusTip = description(preprocessor)},
                      [flow, preprocessor] { flow->addControlFromPicture(preprocessor); });
    }
}

}  // namespace gouache::ui
