#pragma once

#include <QObject>
#include <filesystem>
#include <thread>
#include <vector>

#include "core/models/model_catalogue.h"

namespace gouache::ui {

/// Looks through the model folders on a thread of its own.
class ModelScanner : public QObject {
    Q_OBJECT

  public:
    explicit ModelScanner(QObject* parent = nullptr);
    ~ModelScanner() override;

    /// Does nothing while a scan is under way.
    void scan(const std::vector<std::filesystem::path>& folders);

  Q_SIGNALS:
    void scanned(const std::vector<gouache::ModelInfo>& models);

  private:
    std::thread worker_;
    bool busy_ = false;
};

/// The name by which a checkpoint's own ControlNet for sketches is used, or one in the catalogue
/// that fits it and is called a sketch or scribble one. Empty where there is none.
std::string sketchControlFor(const ModelInfo& model, const std::vector<ModelInfo>& catalogue);

}  // namespace gouache::ui
