#pragma once

#include <QAbstractListModel>
#include <QPixmap>
#include <vector>

#include "core/paint/brush_preset.h"

namespace gouache::ui {

/// The brush presets: those that come with the program, then the user's. A name is shown beside a
/// sample stroke; the user's can be renamed. GUI thread.
class BrushPresetModel : public QAbstractListModel {
    Q_OBJECT

  public:
    /// Logical pixels of the samples.
    static constexpr QSize kSampleSize{132, 36};

    explicit BrushPresetModel(QObject* parent = nullptr);

    const BrushPreset& preset(const QModelIndex& index) const;
    /// Whether it is the user's, and may be renamed, changed and removed.
    bool isOwn(const QModelIndex& index) const;
    QModelIndex add(const QString& name, const Brush& brush);
    void replace(const QModelIndex& index, const Brush& brush);
    void remove(const QModelIndex& index);

    std::vector<BrushPreset> ownPresets() const;
    void setOwnPresets(std::vector<BrushPreset> presets);
    /// Samples are drawn anew, in the theme's colours.
    void forgetSamples();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  Q_SIGNALS:
    /// The user's presets are other ones now.
    void ownChanged();

  private:
    std::vector<BrushPreset> presets_;
    mutable std::vector<QPixmap> samples_;  ///< a null one is not drawn yet
};

/// Of a preset, translated where it comes with the program.
QString displayName(const BrushPreset& preset);

}  // namespace gouache::ui
