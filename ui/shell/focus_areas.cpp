#include "ui/shell/focus_areas.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QToolBar>
#include <algorithm>

namespace gouache::ui {

namespace {

QWidget* firstFocusable(QWidget* area) {
    QWidget* widget = area;
    do {
        widget = widget->nextInFocusChain();
        if (area->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) != 0) {
            return widget;
        }
    } while (widget != area);
    return nullptr;
}

}  // namespace

void focusNextArea(QMainWindow& window, QWidget& centre, int step) {
    QList<QWidget*> areas;
    for (QToolBar* bar : window.findChildren<QToolBar*>(Qt::FindDirectChildrenOnly)) {
        areas << bar;
    }
    for (QDockWidget* dock : window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        areas << dock;
    }
    // Not those behind another tab.
    areas.removeIf(
        [](const QWidget* area) { return !area->isVisible() || area->visibleRegion().isEmpty(); });
    areas.removeIf([](QWidget* area) { return firstFocusable(area) == nullptr; });
    areas.prepend(&centre);

    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 1; i < areas.size(); ++i) {
        if (focus != nullptr && areas.at(i)->isAncestorOf(focus)) {
            at = i;
        }
    }
    const qsizetype next = (at + step + areas.size()) % areas.size();
    QWidget* target = next == 0 ? &centre : firstFocusable(areas.at(next));
    areas.at(next)->activateWindow();
    target->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace gouache::ui
