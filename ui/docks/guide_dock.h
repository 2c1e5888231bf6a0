#pragma once

#include <QDockWidget>

class QStackedWidget;

namespace gouache::ui {

class ControlPanel;
class RegionPanel;

/// The settings of the active layer, where it steers the generation: control or region.
class GuideDock : public QDockWidget {
    Q_OBJECT

  public:
    explicit GuideDock(QWidget* parent = nullptr);

    enum class Page { Nothing, Control, Region };
    void setPage(Page page);
    Page page() const;
    ControlPanel* control() const { return control_; }
    RegionPanel* region() const { return region_; }

  Q_SIGNALS:
    void addControlClicked();
    void addRegionClicked();

  private:
    QWidget* buildHint();

    QStackedWidget* pages_;
    ControlPanel* control_;
    RegionPanel* region_;
};

}  // namespace gouache::ui
