#include "ui/mainwindow/tool_grid.h"

#include <QAction>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QToolButton>

#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

constexpr int kColumns = 2;
constexpr QSize kIcon{20, 20};

}  // namespace

ToolGrid::ToolGrid(QWidget* parent) : QWidget(parent), layout_(new QGridLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(2);
}

void ToolGrid::setSections(const std::vector<std::vector<QAction*>>& sections) {
    for (const Cell& cell : std::exchange(cells_, {})) {
        delete cell.button;
    }
    for (QWidget* line : std::exchange(lines_, {})) {
        delete line;
    }
    int row = 0;
    for (const std::vector<QAction*>& section : sections) {
        if (row > 0) {
            auto* line = new QFrame;
            line->setProperty("role", "line");
            layout_->addWidget(line, row, 0, 1, kColumns);
            lines_.push_back(line);
            ++row;
        }
        int column = 0;
        for (QAction* action : section) {
            if (column == kColumns) {
                column = 0;
                ++row;
            }
            auto* button = new QToolButton;
            button->setDefaultAction(action);
            button->setIconSize(kIcon);
            button->setAccessibleName(plainText(action->text()));
            button->setAccessibleDescription(action->statusTip());
            button->setFocusPolicy(cells_.empty() ? Qt::TabFocus : Qt::NoFocus);
            button->installEventFilter(this);
            layout_->addWidget(button, row, column);
            cells_.push_back({button, row, column});
            ++column;
        }
        ++row;
    }
}

bool ToolGrid::step(const QWidget* from, int key) {
    const auto here = std::find_if(cells_.begin(), cells_.end(),
                                   [from](const Cell& cell) { return cell.button == from; });
    if (here == cells_.end()) {
        return false;
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int right = mirrored ? -1 : 1;
    int rows = 0;
    int columns = 0;
    switch (key) {
        case Qt::Key_Left:
            columns = -right;
            break;
        case Qt::Key_Right:
            columns = right;
            break;
        case Qt::Key_Up:
            rows = -1;
            break;
        case Qt::Key_Down:
            rows = 1;
            break;
        default:
            return false;
    }
    // The nearest one that way; lines between sections count as rows.
    const Cell* next = nullptr;
    for (const Cell& cell : cells_) {
        const int down = cell.row - here->row;
        const int across = cell.column - here->column;
        const bool fits = rows != 0 ? down * rows > 0 : down == 0 && across * columns > 0;
        const auto distance = [&](const Cell& other) {
            return std::abs(other.row - here->row) * kColumns +
                   std::abs(other.column - here->column);
        };
        if (fits && (next == nullptr || distance(cell) < distance(*next))) {
            next = &cell;
        }
    }
    if (next != nullptr) {
        here->button->setFocusPolicy(Qt::NoFocus);
        next->button->setFocusPolicy(Qt::TabFocus);
        next->button->setFocus(Qt::TabFocusReason);
    }
    return true;
}

bool ToolGrid::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* pressed = static_cast<QKeyEvent*>(event);
        if (pressed->modifiers() == Qt::NoModifier &&
            step(static_cast<QWidget*>(watched), pressed->key())) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace gouache::ui
