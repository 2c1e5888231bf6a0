#include "ui/bridge/result_store.h"

#include <QDateTime>
#include <QMetaObject>

#include "ui/bridge/picture_file.h"

namespace gouache::ui {

ResultStore::ResultStore(std::filesystem::path folder, QObject* parent)
    : QObject(parent), folder_(std::move(folder)) {
    writer_.setMaxThreadCount(1);
}

ResultStore::~ResultStore() {
    writer_.waitForDone();
}

void ResultStore::store(const PictureResult& result, const GenerationRequest& request) {
    const QDateTime now = QDateTime::currentDateTime();
    const std::filesystem::path folder =
        folder_ / now.toString(QStringLiteral("yyyy-MM-dd")).toStdString();
    const std::string stem = (now.toString(QStringLiteral("HHmmsszzz")) + QLatin1Char('-') +
                              QString::number(result.seed.value))
                                 .toStdString();
    // The destructor waits for the pool, so `this` outlives the task.
    writer_.start([this, folder, stem, image = result.image, request] {
        std::error_code ignored;
        std::filesystem::create_directories(folder, ignored);
        std::filesystem::path path = folder / (stem + ".png");
        for (int copy = 2; std::filesystem::exists(path, ignored); ++copy) {
            path = folder / (stem + "-" + std::to_string(copy) + ".png");
        }
        if (auto saved = writePicture(path, *image, request); saved.ok()) {
            Q_EMIT stored(QString::fromStdString(path.string()));
        } else {
            Q_EMIT failed(saved.error());
        }
    });
}

}  // namespace gouache::ui
