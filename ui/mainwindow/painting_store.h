#pragma once

#include <QColor>
#include <QList>
#include <QObject>
#include <QTimer>
#include <filesystem>

#include "ui/tools/tool_settings.h"

namespace gouache::ui {

class BrushPresetModel;

/// Keeps brushes, presets, colours and options of the paint tools in a file (JSON): reads it when
/// made, writes it a moment after each change and when it goes. GUI thread.
class PaintingStore : public QObject {
    Q_OBJECT

  public:
    /// Nothing is owned; all outlive the store.
    PaintingStore(std::filesystem::path file, ToolSettings* settings, BrushPresetModel* presets,
                  QObject* parent);
    ~PaintingStore() override;

    const QList<QColor>& palette() const { return palette_; }
    void setPalette(const QList<QColor>& colors);
    /// False where the file cannot be written; the old one is then whole.
    bool save();

  private:
    void load();
    void noteChange();

    std::filesystem::path file_;
    ToolSettings* settings_;
    BrushPresetModel* presets_;
    QList<QColor> palette_;
    QTimer timer_;
    bool changed_ = false;
};

}  // namespace gouache::ui
