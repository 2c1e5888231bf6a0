#pragma once

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/backend/backend_provider.h"
#include "core/document/document.h"
#include "core/io/png_chunks.h"
#include "core/models/model_catalogue.h"
#include "ui/bridge/backend_host.h"
#include "ui/bridge/generation_controller.h"
#include "ui/bridge/result_store.h"
#include "ui/mainwindow/recovery.h"
#include "ui/mainwindow/settings.h"
#include "ui/models/layer_model.h"
#include "ui/models/model_list_model.h"
#include "ui/models/staged_results.h"
#include "ui/tools/tool_settings.h"

namespace gouache::ui {

/// What outlives the window: a change of language builds the window anew while a picture is being
/// made. GUI thread.
class Session : public QObject {
    Q_OBJECT

  public:
    struct Folders {
        std::filesystem::path settingsFile;
        std::filesystem::path results;
        std::vector<std::filesystem::path> models;  ///< searched by the catalogue
        std::filesystem::path recovery;             ///< copies of unsaved work
    };
    /// XDG folders.
    static Folders defaultFolders();

    Session(std::shared_ptr<BackendProvider> provider, Folders folders, QObject* parent = nullptr);
    ~Session() override;

    Document& document() { return *document_; }
    /// Replaces the document; results that wait belong to the old one and are dropped (their files
    /// stay).
    void setDocument(std::unique_ptr<Document> document);

    /// Speaks one of languages(), now and after the next start.
    void chooseLanguage(const QString& code);

    /// False where the settings cannot be written.
    bool saveSettings() const { return settings.save(folders_.settingsFile); }
    const Folders& folders() const { return folders_; }

    Settings settings;
    /// Of the window now: settings.language, or what the command line asks for.
    QString language;
    ToolSettings tools;
    /// What the form holds, to fill the next window's.
    GenerationRequest form;
    PlanOptions planOptions;
    /// The file that Save writes to; empty = not saved yet.
    QString file;
    /// What made the last accepted picture of the document; goes into the files that it is saved
    /// to.
    std::optional<GenerationRequest> source;
    /// Chunks of other programs in the file that was opened; kept when it is saved.
    std::vector<PngChunk> foreign;

    BackendHost backends;
    GenerationController generation;
    ResultStore results;
    StagedResults staged;
    LayerModel layers;
    Recovery recovery;
    ModelListModel models;
    /// Every model, ControlNets among them.
    std::vector<ModelInfo> catalogue;

  Q_SIGNALS:
    void documentReplaced();
    /// Widgets that exist keep their texts: the window is to be built anew.
    void languageChanged();

  private:
    Folders folders_;
    std::unique_ptr<Document> document_;
};

}  // namespace gouache::ui
