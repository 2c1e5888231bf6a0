#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>
#include <map>
#include <string>

#include "core/document/control_settings.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace gouache::ui {

class SliderField;

/// The settings of a control layer: which ControlNet, what is made of the layer for it, how
/// strongly and over which steps. Shows what the ControlNet will see.
class ControlPanel : public QWidget {
    Q_OBJECT

  public:
    explicit ControlPanel(QWidget* parent = nullptr);

    /// ControlNets that suit the chosen model; `usual` is the one for layers that name none, empty
    /// where there is none.
    void setModels(const QStringList& names, const QString& usual);
    /// Does not signal.
    void setSettings(const ControlSettings& settings);
    const ControlSettings& settings() const { return settings_; }
    /// What the ControlNet will see; a null image = nothing is on the layer.
    void setHint(const QImage& hint);
    bool previewsOnCanvas() const;

  Q_SIGNALS:
    void edited(const gouache::ControlSettings& settings);
    void previewToggled(bool on);
    /// The picture is to be copied onto the layer.
    void fromPictureClicked();
    /// What the ControlNet sees is to be the layer.
    void bakeClicked();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showModels();
    void showParameters();
    void showHint();

    ControlSettings settings_;
    QStringList models_;
    QString usual_;
    QComboBox* model_;
    QComboBox* preprocessor_;
    QWidget* parameters_ = nullptr;
    QVBoxLayout* column_;
    QLabel* hint_;
    QImage hintImage_;
    SliderField* weight_;
    SliderField* start_;
    SliderField* end_;
    QCheckBox* onCanvas_;
};

}  // namespace gouache::ui
