#include "ui/bridge/result_store.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QMetaObject>

#include "core/generation/catalogue_name.h"
#include "ui/bridge/picture_file.h"

namespace gouache::ui {

namespace {

QString relativeTo(const std::filesystem::path& folder, const std::filesystem::path& path) {
    return QString::fromStdString(path.lexically_relative(folder).generic_string());
}

InfotextFacts factsOf(const PictureResult& result) {
    InfotextFacts facts;
    facts.loraHashes = result.loraHashes;
    facts.notes = result.notes;
    return facts;
}

PictureRecord historyRecord(const GeneratedPicture& picture, const QDateTime& time) {
    PictureRecord record;
    record.seed = picture.result.seed;
    record.size = picture.result.image->size();
    record.prompt = picture.request.prompt;
    record.negativePrompt = picture.request.negativePrompt;
    // The same name whether it was chosen by name or by path.
    record.model = std::filesystem::path(picture.request.model).stem().string();
    if (isCatalogueName(picture.request.model)) {
        record.model = picture.request.model;
    }
    record.seconds = picture.result.seconds;
    record.created = WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
    return record;
}

}  // namespace

ResultStore::ResultStore(std::filesystem::path folder, QObject* parent)
    : QObject(parent), folder_(std::move(folder)) {
    writer_.setMaxThreadCount(1);
    qRegisterMetaType<gouache::ui::ResultRecord>();
}

ResultStore::~ResultStore() {
    writer_.waitForDone();
}

void ResultStore::store(const GeneratedPicture& picture) {
    const QDateTime now = QDateTime::currentDateTime();
    const std::string day = now.toString(QStringLiteral("yyyy-MM-dd")).toStdString();
    const std::string stem = (now.toString(QStringLiteral("HHmmsszzz")) + QLatin1Char('-') +
                              QString::number(picture.result.seed.value))
                                 .toStdString();
    ResultRecord record;
    record.document = document_;
    record.area = picture.placement.area;
    record.intent = picture.intent;
    record.prompt = QString::fromStdString(picture.request.prompt);
    record.seed = picture.result.seed.value;
    record.seconds = picture.result.seconds;
    record.time = now;
    GenerationRequest request = picture.request;
    request.size = picture.result.image->size();
    // The destructor waits for the pool, so `this` outlives the task.
    writer_.start([this, day, stem, image = picture.result.image, mask = picture.placement.mask,
                   request, record, history = historyRecord(picture, now),
                   facts = factsOf(picture.result)]() mutable {
        std::error_code ignored;
        const std::filesystem::path folder = folder_ / day;
        std::filesystem::create_directories(folder, ignored);
        std::filesystem::path path = folder / (stem + ".png");
        for (int copy = 2; std::filesystem::exists(path, ignored); ++copy) {
            path = folder / (stem + "-" + std::to_string(copy) + ".png");
        }
        if (auto saved = writePicture(path, *image, request, {}, {}, facts); !saved.ok()) {
            Q_EMIT failed(saved.error());
            return;
        }
        record.file = relativeTo(folder_, path);
        if (mask) {
            const std::filesystem::path masks = folder_ / ".placement" / day;
            std::filesystem::create_directories(masks, ignored);
            const std::filesystem::path maskPath = masks / path.filename();
            if (writePicture(maskPath, *mask, std::nullopt).ok()) {
                record.mask = relativeTo(folder_, maskPath);
            }
        }
        QFile index(QString::fromStdString((folder_ / kResultIndex).string()));
        if (index.open(QIODevice::Append)) {
            const QJsonObject line{{QStringLiteral("add"), toJson(record)}};
            index.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        }
        Q_EMIT stored(QString::fromStdString(path.string()));
        Q_EMIT recorded(record);
        history.file = std::filesystem::absolute(path, ignored);
        Q_EMIT kept(history);
    });
}

}  // namespace gouache::ui
