#include "ui/mainwindow/model_scanner.h"

#include <QMetaObject>
#include <QString>

namespace gouache::ui {

ModelScanner::ModelScanner(QObject* parent) : QObject(parent) {}

ModelScanner::~ModelScanner() {
    if (worker_.joinable()) {
        worker_.join();
    }
}

void ModelScanner::scan(const std::vector<std::filesystem::path>& folders) {
    if (busy_) {
        return;
    }
    if (worker_.joinable()) {
        worker_.join();
    }
    busy_ = true;
    // The destructor joins, so `this` outlives the worker.
    worker_ = std::thread([this, folders] {
        auto models = scanModels(folders);
        QMetaObject::invokeMethod(
            this,
            [this, models = std::move(models)] {
                busy_ = false;
                Q_EMIT scanned(models);
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
