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
    /// Ends a scan that is under way.
    ~ModelScanner() override;

    /// While a scan is under way, another one follows it. `places`: the list of other folders,
    /// which are searched too; those of other programs are looked for first. Empty = none.
    void scan(const std::vector<std::filesystem::path>& folders,
              const std::filesystem::path& places);
    bool isBusy() const { return busy_; }

  Q_SIGNALS:
    /// Now and then, with the number of models so far.
    void counted(int models);
    void scanned(const std::vector<gouache::ModelInfo>& models);

  private:
    void start();

    std::jthread worker_;
    std::vector<std::filesystem::path> folders_;
    std::filesystem::path places_;
    bool busy_ = false;
    bool again_ = false;
};

/// The name by which a checkpoint's own ControlNet for sketches is used, or one in the catalogue
/// that fits it and is called a sketch or scribble one. Empty where there is none.
std::string sketchControlFor(const ModelInfo& model, const std::vector<ModelInfo>& catalogue);

}  // namespace gouache::ui
