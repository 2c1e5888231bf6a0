#pragma once

#include <QWidget>
#include <vector>

class QAction;
class QGridLayout;

namespace gouache::ui {

/// Buttons of actions in two columns, with a line between sections. The arrow keys go from one to
/// the next; Tab leaves the grid.
class ToolGrid : public QWidget {
    Q_OBJECT

  public:
    explicit ToolGrid(QWidget* parent = nullptr);

    /// Replaces what was there; a section a list.
    void setSections(const std::vector<std::vector<QAction*>>& sections);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Cell {
        QWidget* button;
        int row;
        int column;
    };
    bool step(const QWidget* from, int key);

    QGridLayout* layout_;
    std::vector<Cell> cells_;
    std::vector<QWidget*> lines_;
};

}  // namespace gouache::ui
