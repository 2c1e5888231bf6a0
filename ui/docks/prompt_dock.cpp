#include "ui/docks/prompt_dock.h"

#include <QFrame>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/docks/generate_bar.h"
#include "ui/docks/request_form.h"

namespace gouache::ui {

PromptDock::PromptDock(ModelListModel* models, QWidget* parent)
    : QDockWidget(tr("Generate"), parent), form_(new RequestForm(models)), bar_(new GenerateBar) {
    setObjectName(QStringLiteral("prompt"));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(form_);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* line = new QFrame;
    line->setProperty("role", "line");

    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(line);
    layout->addWidget(bar_);
    body->setMinimumWidth(300);
    setWidget(body);
}

}  // namespace gouache::ui
