#pragma once

#include <QToolBar>
#include <vector>

#include "ui/tools/tool_settings.h"

class QLabel;

namespace gouache::ui {

/// The colours, the name of the tool in hand and its options.
class ToolOptionsBar : public QToolBar {
    Q_OBJECT

  public:
    explicit ToolOptionsBar(ToolSettings* settings, QWidget* parent = nullptr);

    /// Takes `field` and shows it while one of `tools` is in hand. A tool without fields has its
    /// hint shown instead.
    void addOption(QWidget* field, const QList<ToolKind>& tools);

  Q_SIGNALS:
    /// The colour, or the background colour, is to be chosen.
    void colorClicked(bool background);

  private:
    struct Option {
        QAction* action;
        QList<ToolKind> tools;
    };
    void showTool();

    ToolSettings* settings_;
    QLabel* name_;
    std::vector<Option> options_;
};

}  // namespace gouache::ui
