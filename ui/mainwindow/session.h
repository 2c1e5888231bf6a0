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
#include "ui/bridge/cost_book.h"
#include "ui/bridge/generation_controller.h"
#include "ui/bridge/queue_host.h"
#include "ui/bridge/result_store.h"
#include "ui/mainwindow/open_document.h"
#include "ui/mainwindow/settings.h"
#include "ui/models/layer_model.h"
#include "ui/models/model_list_model.h"
#include "ui/models/recent_documents.h"
#include "ui/models/staged_results.h"
#include "ui/tools/tool_settings.h"

namespace gouache::ui {

class ModelLibrary;

/// What outlives the window: a change of language builds the window anew while a picture is being
/// made. GUI thread.
class Session : public QObject {
    Q_OBJECT

  public:
    struct Folders {
        std::filesystem::path settingsFile;
        std::filesystem::path results;
        std::vector<std::filesystem::path> models;  ///< searched by the catalogue
        std::filesystem::path recovery;             ///< journals of open documents
        std::filesystem::path templates = {};       ///< the user's own
        std::filesystem::path recent = {};          ///< file with the list of recent documents
        /// Downloads and imports go there; empty = into the first of `models`.
        std::filesystem::path ownModels = {};
        /// The list of other programs' model folders; empty = they are not looked for.
        std::filesystem::path modelPlaces = {};
        /// The durable queue and the history; empty = "queue" beside the settings.
        std::filesystem::path queue = {};
    };
    /// XDG folders.
    static Folders defaultFolders();

    Session(std::shared_ptr<BackendProvider> provider, Folders folders, QObject* parent = nullptr);
    ~Session() override;

    /// The one that is shown.
    Document& document() { return *current().document; }
    /// Replaces the shown document; results that wait belong to the old one and are dropped (their
    /// files stay).
    void setDocument(std::unique_ptr<Document> document);

    // There is always at least one document open.

    int documentCount() const { return static_cast<int>(documents_.size()); }
    int currentIndex() const { return current_; }
    /// Shows another one, with the results that wait for it.
    void setCurrentIndex(int index);
    /// Opens one in a tab of its own, or in place of an untouched empty one, and shows it.
    void addDocument(std::unique_ptr<Document> document);
    /// What is unsaved in it is given up. After the last one an empty one is there.
    void closeDocument(int index);
    /// Changes the order.
    void moveDocument(int from, int to);

    /// Of any of them: the name in its tab, its file, and whether closing it would lose something.
    QString titleOf(int index) const;
    QString fileOf(int index) const;
    bool isModified(int index) const;
    bool isModified() const { return isModified(current_); }
    /// The shown one has nothing in it and comes from nowhere.
    bool isUntouched() const;
    /// The shown one is what is in its file now.
    void markSaved();
    /// The shown one is worth asking about when it is closed, though nothing can be undone.
    void markUnsaved();
    /// Everything of all open documents is on the disk, for the next start.
    void keepAll();
    /// The user closed the program: nothing is kept for the next start.
    void forgetAll();
    /// Call once a second. A sentence's worth of error where unsaved work cannot be kept, told
    /// once.
    std::optional<Error> tickAutosave();
    /// Of the shown document, as long as the program runs.
    std::uint32_t documentId() const { return current().id; }
    /// Puts a finished picture among those that wait for a decision on its document, shown or not.
    /// False where that is closed.
    bool offer(std::uint32_t documentId, const GeneratedPicture& picture);
    /// Whether the running generation is for the shown document.
    bool generatesHere() const { return generatingFor_ == current().id; }

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
    // Of the shown document; those of the others are in their OpenDocument, which says what they
    // are.
    QString file;
    std::optional<GenerationRequest> source;
    std::vector<PngChunk> foreign;

    BackendHost backends;
    /// Opened with the first window, its jobs run as soon as the engine is there.
    QueueHost queue;
    CostBook costs;
    GenerationController generation;
    ResultStore results;
    StagedResults staged;
    LayerModel layers;
    ModelListModel models;
    /// Finds, imports and downloads them; child of the session.
    ModelLibrary* library;
    RecentDocuments recent;
    /// Every model, ControlNets among them.
    std::vector<ModelInfo> catalogue;

  Q_SIGNALS:
    /// Another one is shown, or another one is in its place.
    void documentReplaced();
    /// Their number, order, names or files.
    void documentsChanged();
    /// Widgets that exist keep their texts: the window is to be built anew.
    void languageChanged();

  private:
    OpenDocument& current() { return *documents_[static_cast<std::size_t>(current_)]; }
    const OpenDocument& current() const { return *documents_[static_cast<std::size_t>(current_)]; }
    std::unique_ptr<OpenDocument> opened(std::unique_ptr<Document> document);
    /// Journal facts of a document, wherever it is.
    JournalFacts factsOf(std::uint32_t id) const;
    void showProfiles();
    /// The members of the shown document that are here, back to it.
    void leaveCurrent();
    void showCurrent();

    Folders folders_;
    std::vector<std::unique_ptr<OpenDocument>> documents_;
    int current_ = 0;
    std::uint32_t lastId_ = 0;
    std::uint32_t generatingFor_ = 0;
    bool toldError_ = false;
};

}  // namespace gouache::ui
