#include "ui/mainwindow/model_library.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <algorithm>
#include <utility>

#include "core/library/find_model_places.h"
#include "core/library/import_model.h"

namespace gouache::ui {

namespace fs = std::filesystem;

ModelLibrary::ModelLibrary(Folders folders, QObject* parent)
    : QObject(parent), folders_(std::move(folders)) {
    connect(&scanner_, &ModelScanner::counted, this, &ModelLibrary::counted);
    connect(&scanner_, &ModelScanner::scanned, this, [this](const std::vector<ModelInfo>& models) {
        models_ = models;
        table_.setModels(models);
        Q_EMIT scanned();
        Q_EMIT placesChanged();
    });
    connect(&downloads_, &DownloadListModel::finished, this, [this](const QString& title) {
        Q_EMIT told(tr("“%1” was downloaded and can be used.").arg(title));
        refresh();
    });
    connect(&downloads_, &DownloadListModel::failed, this,
            [this](const QString&, const Error& error) { Q_EMIT failed(error); });
}

ModelLibrary::~ModelLibrary() {
    downloads_.setDownloader(nullptr);
}

void ModelLibrary::setDownloader(std::shared_ptr<Downloader> downloader) {
    downloads_.setDownloader(std::move(downloader));
}

void ModelLibrary::refresh() {
    std::vector<fs::path> folders = folders_.models;
    // It is made by the first import or download, so it may not have been there at the start.
    if (!folders_.own.empty() &&
        std::find(folders.begin(), folders.end(), folders_.own) == folders.end()) {
        folders.push_back(folders_.own);
    }
    scanner_.scan(folders, folders_.places);
}

std::vector<ModelPlace> ModelLibrary::places() const {
    return folders_.places.empty() ? std::vector<ModelPlace>() : loadModelPlaces(folders_.places);
}

void ModelLibrary::savePlaces(const std::vector<ModelPlace>& places) {
    if (const auto saved = saveModelPlaces(folders_.places, places); !saved.ok()) {
        Q_EMIT failed(saved.error());
        return;
    }
    Q_EMIT placesChanged();
    refresh();
}

void ModelLibrary::setPlaceEnabled(const fs::path& root, bool enabled) {
    auto all = places();
    for (ModelPlace& place : all) {
        if (place.root == root) {
            place.enabled = enabled;
        }
    }
    savePlaces(all);
}

void ModelLibrary::addPlace(const fs::path& folder) {
    auto all = places();
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&](const ModelPlace& place) { return place.root == folder; });
    if (known != all.end()) {
        known->enabled = true;
    } else {
        all.push_back(modelPlaceAt(folder));
    }
    savePlaces(all);
}

void ModelLibrary::removePlace(const fs::path& root) {
    auto all = places();
    std::erase_if(all, [&](const ModelPlace& place) { return place.root == root; });
    savePlaces(all);
}

void ModelLibrary::bringIn(const QStringList& paths) {
    std::vector<fs::path> files;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir()) {
            addPlace(path.toStdString());
        } else {
            files.emplace_back(path.toStdString());
        }
    }
    if (files.empty()) {
        return;
    }
    // The destructor joins: `this` outlives the worker. A second import waits for the first.
    importer_ = std::jthread([this, files, own = folders_.own,
                              before = std::make_shared<std::jthread>(std::move(importer_))](
                                 const std::stop_token& stop) {
        if (before->joinable()) {
            before->join();
        }
        for (const fs::path& file : files) {
            const auto info = importModel(file, {.home = own, .stop = stop});
            if (stop.stop_requested()) {
                return;
            }
            QMetaObject::invokeMethod(
                this,
                [this, info] {
                    if (info.ok()) {
                        Q_EMIT told(
                            tr("%1 “%2” was imported.")
                                .arg(displayName(info->kind), QString::fromStdString(info->name)));
                        refresh();
                    } else {
                        Q_EMIT failed(info.error());
                    }
                },
                Qt::QueuedConnection);
        }
    });
}

bool ModelLibrary::isOwn(const ModelInfo& model) const {
    const fs::path relative = model.path.lexically_relative(folders_.own);
    return !relative.empty() && *relative.begin() != ".." && *relative.begin() != ".";
}

bool ModelLibrary::moveToBin(const ModelInfo& model) {
    if (!isOwn(model)) {
        return false;
    }
    const fs::path path = model.path;
    const bool single = model.format == ModelFormat::SingleFile;
    const std::vector<fs::path> notes = single ? noteFilesOf(path) : std::vector<fs::path>();
    if (!QFile::moveToTrash(QString::fromStdString(path.string()))) {
        return false;
    }
    for (const fs::path& note : notes) {
        const QString file = QString::fromStdString(note.string());
        if (QFileInfo::exists(file)) {
            QFile::moveToTrash(file);
        }
    }
    refresh();
    return true;
}

void ModelLibrary::look(const QString& address, QObject* context,
                        std::function<void(const Result<DownloadPlan>&)> done) {
    stopLooking();
    const quint64 question = ++question_;
    const auto source = parseDownloadSource(address.toStdString());
    if (!source.ok()) {
        done(source.error());
        return;
    }
    const auto downloader = downloads_.downloader();
    if (!downloader) {
        done(makeError(ErrorCode::NotSupported, "downloading", "this build of Gouache"));
        return;
    }
    looker_ = std::jthread([this, question, downloader, source = *source,
                            context = QPointer<QObject>(context),
                            done = std::move(done)](const std::stop_token& stop) {
        const auto plan = downloader->look(source, stop);
        QMetaObject::invokeMethod(
            this,
            [this, question, context, done, plan] {
                if (question == question_ && context) {
                    done(plan);
                }
            },
            Qt::QueuedConnection);
    });
}

void ModelLibrary::stopLooking() {
    ++question_;
    looker_.request_stop();
    looker_ = {};
}

}  // namespace gouache::ui
