#include "ui/docks/guide_dock.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/docks/control_panel.h"
#include "ui/docks/region_panel.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QWidget* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

}  // namespace

GuideDock::GuideDock(QWidget* parent)
    : QDockWidget(tr("Control"), parent),
      pages_(new QStackedWidget),
      control_(new ControlPanel),
      region_(new RegionPanel) {
    setObjectName(QStringLiteral("guide"));
    pages_->addWidget(buildHint());
    pages_->addWidget(scrolled(control_));
    pages_->addWidget(scrolled(region_));
    setWidget(pages_);
}

QWidget* GuideDock::buildHint() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(10, 4, 10, 10);
    column->setSpacing(8);
    auto* text = new QLabel(
        tr("A control layer steers the picture by lines, edges or depth; a region layer gives a "
           "part of it a prompt of its own. Choose one among the layers, or add one."));
    text->setWordWrap(true);
    text->setProperty("role", "hint");
    auto* control = new QPushButton(icon("control"), tr("Add a control layer"));
    control->setAccessibleName(control->text());
    auto* region = new QPushButton(icon("region"), tr("Add a region layer"));
    region->setAccessibleName(region->text());
    column->addWidget(text);
    column->addWidget(control, 0, Qt::AlignLeft);
    column->addWidget(region, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(control, &QPushButton::clicked, this, &GuideDock::addControlClicked);
    connect(region, &QPushButton::clicked, this, &GuideDock::addRegionClicked);
    return page;
}

void GuideDock::setPage(Page page) {
    pages_->setCurrentIndex(static_cast<int>(page));
}

GuideDock::Page GuideDock::page() const {
    return static_cast<Page>(pages_->currentIndex());
}

}  // namespace gouache::ui
