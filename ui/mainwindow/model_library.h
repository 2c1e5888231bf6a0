#pragma once

#include <QObject>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "core/download/downloader.h"
#include "core/models/model_places.h"
#include "ui/mainwindow/model_scanner.h"
#include "ui/models/download_list_model.h"
#include "ui/models/model_table_model.h"

namespace gouache::ui {

/// The models of this computer and how new ones get here; outlives the window. Slow work is done on
/// threads of its own. GUI thread.
class ModelLibrary : public QObject {
    Q_OBJECT

  public:
    struct Folders {
        std::vector<std::filesystem::path> models;
        std::filesystem::path own;  ///< imports and downloads go below it
        std::filesystem::path
            places;  ///< the list of other folders; empty = others are not looked for
    };

    explicit ModelLibrary(Folders folders, QObject* parent = nullptr);
    ~ModelLibrary() override;

    /// Null = nothing can be downloaded.
    void setDownloader(std::shared_ptr<Downloader> downloader);

    const std::vector<ModelInfo>& models() const { return models_; }
    ModelTableModel& table() { return table_; }
    DownloadListModel& downloads() { return downloads_; }
    const Folders& folders() const { return folders_; }

    /// Looks through the folders again.
    void refresh();
    bool isScanning() const { return scanner_.isBusy(); }

    std::vector<ModelPlace> places() const;
    /// Each looks through the folders again; nothing where it cannot be kept, which failed() says.
    void setPlaceEnabled(const std::filesystem::path& root, bool enabled);
    void addPlace(const std::filesystem::path& folder);
    void removePlace(const std::filesystem::path& root);

    /// Files are brought into the own folder; folders are used where they are.
    void bringIn(const QStringList& paths);
    /// Whether it lies in the own folder; others' files are never touched.
    bool isOwn(const ModelInfo& model) const;
    /// Into the desktop's bin. False where that fails.
    bool moveToBin(const ModelInfo& model);

    /// What an address offers; the answer comes to `done` unless another question follows or the
    /// context goes.
    void look(const QString& address, QObject* context,
              std::function<void(const Result<DownloadPlan>&)> done);
    void stopLooking();

  Q_SIGNALS:
    void scanned();
    void counted(int models);
    void placesChanged();
    /// A sentence's worth of news: imported, downloaded.
    void told(const QString& sentence);
    void failed(const gouache::Error& error);

  private:
    void savePlaces(const std::vector<ModelPlace>& places);

    const Folders folders_;
    ModelScanner scanner_;
    std::vector<ModelInfo> models_;
    ModelTableModel table_;
    DownloadListModel downloads_;
    std::jthread importer_;
    std::jthread looker_;
    quint64 question_ = 0;
};

}  // namespace gouache::ui
