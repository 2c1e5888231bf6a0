#include "ui/mainwindow/model_scanner.h"

#include <QMetaObject>
#include <QString>

#include "core/library/find_model_places.h"
#include "core/models/model_places.h"

namespace gouache::ui {

ModelScanner::ModelScanner(QObject* parent) : QObject(parent) {}

ModelScanner::~ModelScanner() = default;

void ModelScanner::scan(const std::vector<std::filesystem::path>& folders,
                        const std::filesystem::path& places) {
    folders_ = folders;
    places_ = places;
    again_ = busy_;
    if (!busy_) {
        start();
    }
}

void ModelScanner::start() {
    busy_ = true;
    again_ = false;
    // The destructor joins, so `this` outlives the worker.
    worker_ = std::jthread([this, folders = folders_, places = places_](std::stop_token stop) {
        const auto all =
            places.empty() ? folders : withModelPlaces(folders, updateModelPlaces(places));
        const auto tell = [this](std::size_t found) {
            QMetaObject::invokeMethod(
                this, [this, found] { Q_EMIT counted(static_cast<int>(found)); },
                Qt::QueuedConnection);
        };
        auto models = scanModels(all, {.stop = stop, .progress = tell});
        QMetaObject::invokeMethod(
            this,
            [this, models = std::move(models)] {
                busy_ = false;
                Q_EMIT scanned(models);
                if (again_) {
                    start();
                }
            },
            Qt::QueuedConnection);
    });
}

std::string sketchControlFor(const ModelInfo& model, const std::vector<ModelInfo>& catalogue) {
    const auto draws = [](const std::string& name) {
        const QString lower = QString::fromStdString(name).toLower();
        return lower.contains(QLatin1String("sketch")) || lower.contains(QLatin1String("scribble"));
    };
    for (const std::string& control : model.bundledControls) {
        if (draws(control)) {
            return control;
        }
    }
    for (const ModelInfo& other : catalogue) {
        if (other.kind == ModelKind::ControlNet && other.runnable &&
            other.contextWidth == model.contextWidth && draws(other.name)) {
            return other.name;
        }
    }
    return {};
}

}  // namespace gouache::ui
