#include <QMainWindow>

#include "ui/docks/history_dock.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/models/history_model.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

void addHistoryDock(const WindowContext& w) {
    auto* model = new HistoryModel(&w.window);
    const auto follow = [model, &session = w.session] { model->setDocument(&session.document()); };
    follow();
    QObject::connect(&w.session, &Session::documentReplaced, model, follow);
    w.docks.add(new HistoryDock(model, &w.window), {.area = Qt::LeftDockWidgetArea,
                                                    .tabbedWith = QStringLiteral("layers"),
                                                    .size = 220,
                                                    .icon = "history",
                                                    .keys = "F10"});
}

}  // namespace gouache::ui
