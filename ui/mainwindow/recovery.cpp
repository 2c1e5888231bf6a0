#include "ui/mainwindow/recovery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <algorithm>
#include <set>

#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "core/base/read_file.h"
#include "core/commands/add_layer.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_layer_visibility.h"
#include "core/io/image_file.h"

namespace gouache::ui {

namespace {

namespace fs = std::filesystem;

constexpr int kDelay = 10'000;
constexpr std::uint64_t kMostJsonBytes = std::uint64_t{4} << 20;
constexpr int kMostLayers = 4'096;

Result<void> writeFile(const fs::path& path, std::span<const std::byte> bytes) {
    GOUACHE_TRY(AtomicFile file, AtomicFile::create(path));
    GOUACHE_CHECK(file.write(bytes));
    return file.commit();
}

fs::path lockFileOf(const fs::path& folder) {
    return folder / "lock";
}

QJsonObject described(const Layer& layer, const std::string& file) {
    return {{QStringLiteral("kind"), QString::fromStdString(std::string(nameOf(layer.kind)))},
            {QStringLiteral("name"), QString::fromStdString(layer.name)},
            {QStringLiteral("visible"), layer.visible},
            {QStringLiteral("opacity"), layer.opacity},
            {QStringLiteral("file"), QString::fromStdString(file)}};
}

/// A name that we gave: no path from a file leads out of the folder.
bool isLayerFile(const QString& name) {
    return name.startsWith(QLatin1String("layer-")) && name.endsWith(QLatin1String(".png")) &&
           std::all_of(name.begin() + 6, name.end() - 4,
                       [](QChar c) { return c.isDigit() || c == QLatin1Char('-'); });
}

}  // namespace

Recovery::Recovery(fs::path folder, QObject* parent)
    : QObject(parent),
      root_(std::move(folder)),
      kept_(std::make_shared<std::map<std::uint32_t, Kept>>()) {
    own_ = root_ / QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    timer_.setSingleShot(true);
    timer_.setInterval(kDelay);
    connect(&timer_, &QTimer::timeout, this, &Recovery::save);
    writer_.setMaxThreadCount(1);
    writer_.setThreadPriority(QThread::LowPriority);
}

Recovery::~Recovery() {
    setDocument(nullptr);
    writer_.waitForDone();
}

void Recovery::setDocument(Document* document) {
    if (document_ != nullptr) {
        document_->removeObserver(this);
    }
    document_ = document;
    if (document_ != nullptr) {
        document_->addObserver(this);
        clear();
    }
}

void Recovery::onDocumentChanged(const Document& document, const DocumentChange& change) {
    if (!std::holds_alternative<HistoryChanged>(change)) {
        return;
    }
    if (!document.history().isModified()) {
        clear();
    } else if (!timer_.isActive()) {
        timer_.start();
    }
}

void Recovery::keepNow() {
    timer_.stop();
    save();
    writer_.waitForDone();
}

void Recovery::flush() {
    if (timer_.isActive()) {
        keepNow();
    }
}

void Recovery::clear() {
    timer_.stop();
    writer_.waitForDone();
    kept_->clear();
    lock_.reset();
    std::error_code ignored;
    fs::remove_all(own_, ignored);
}

void Recovery::save() {
    if (document_ == nullptr || !document_->history().isModified()) {
        return;
    }
    if (!lock_) {
        std::error_code failed;
        fs::create_directories(own_, failed);
        lock_ = std::make_unique<QLockFile>(QString::fromStdString(lockFileOf(own_).string()));
        lock_->setStaleLockTime(0);
        if (failed || !lock_->tryLock()) {
            log(LogLevel::Warning, "ui", "unsaved work cannot be kept on disk");
            lock_.reset();
            return;
        }
    }
    // The copy shares its pixels with the document; the writer alone touches `kept`.
    writer_.start([state = document_->state(), kept = kept_, folder = own_, copy = ++copies_] {
        QJsonArray layers;
        std::set<std::string> used{"lock", "document.json"};
        for (const Layer& layer : state.layers) {
            Kept& last = (*kept)[layer.id.value];
            if (last.file.empty() || !(last.pixels == layer.pixels)) {
                const std::string file =
                    "layer-" + std::to_string(layer.id.value) + "-" + std::to_string(copy) + ".png";
                const auto png = encodeImage(layer.pixels.toImage(), ImageFileFormat::Png);
                if (!png.ok() || !writeFile(folder / file, *png).ok()) {
                    log(LogLevel::Warning, "ui", "unsaved work cannot be kept on disk");
                    return;
                }
                last = {layer.pixels, file};
            }
            used.insert(last.file);
            layers.append(described(layer, last.file));
        }
        const QJsonObject root{{QStringLiteral("version"), 1},
                               {QStringLiteral("width"), state.size.width},
                               {QStringLiteral("height"), state.size.height},
                               {QStringLiteral("layers"), layers}};
        const QByteArray text = QJsonDocument(root).toJson(QJsonDocument::Compact);
        if (!writeFile(
                 folder / "document.json",
                 std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size()))))
                 .ok()) {
            log(LogLevel::Warning, "ui", "unsaved work cannot be kept on disk");
            return;
        }
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(folder, ignored)) {
            if (!used.contains(entry.path().filename().string())) {
                std::error_code failed;
                fs::remove(entry.path(), failed);
            }
        }
    });
}

std::vector<fs::path> Recovery::abandoned() const {
    std::vector<std::pair<fs::file_time_type, fs::path>> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(root_, ignored)) {
        const fs::path document = entry.path() / "document.json";
        if (entry.path() == own_ || !fs::exists(document, ignored)) {
            continue;
        }
        QLockFile lock(QString::fromStdString(lockFileOf(entry.path()).string()));
        lock.setStaleLockTime(0);  // only a lock whose program has died is stale
        if (lock.tryLock()) {
            found.emplace_back(fs::last_write_time(document, ignored), entry.path());
        }
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<fs::path> folders;
    for (auto& [time, folder] : found) {
        folders.push_back(std::move(folder));
    }
    return folders;
}

Result<std::unique_ptr<Document>> Recovery::read(const fs::path& folder) {
    const fs::path path = folder / "document.json";
    GOUACHE_TRY(const std::string text, readFile(path, kMostJsonBytes));
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    const PixelSize size{root[QStringLiteral("width")].toInt(),
                         root[QStringLiteral("height")].toInt()};
    const QJsonArray layers = root[QStringLiteral("layers")].toArray();
    if (!checkCanvasSize(size).ok() || layers.size() > kMostLayers) {
        return makeError(ErrorCode::BadDocument, path.filename().string(), "it is damaged");
    }
    auto document = std::make_unique<Document>(size);
    for (const QJsonValue& value : layers) {
        const QJsonObject described = value.toObject();
        const auto kind =
            layerKindFromName(described[QStringLiteral("kind")].toString().toStdString());
        const QString file = described[QStringLiteral("file")].toString();
        if (!kind || !isLayerFile(file)) {
            return makeError(ErrorCode::BadDocument, path.filename().string(), "it is damaged");
        }
        GOUACHE_TRY(Image pixels, loadImage(folder / file.toStdString()));
        const LayerId id = document->newLayerId();
        const std::size_t top = document->layers().size();
        GOUACHE_CHECK(document->execute(std::make_unique<AddLayer>(
            id, *kind, described[QStringLiteral("name")].toString().left(100).toStdString(), top)));
        GOUACHE_CHECK(document->execute(std::make_unique<ReplacePixels>(
            id, std::make_shared<const Image>(converted(pixels, formatOf(*kind))), PixelPoint{})));
        const double opacity =
            std::clamp(described[QStringLiteral("opacity")].toDouble(1), 0.0, 1.0);
        GOUACHE_CHECK(document->execute(std::make_unique<SetLayerOpacity>(id, opacity)));
        GOUACHE_CHECK(document->execute(std::make_unique<SetLayerVisibility>(
            id, described[QStringLiteral("visible")].toBool(true))));
    }
    return document;
}

void Recovery::remove(const fs::path& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace gouache::ui
