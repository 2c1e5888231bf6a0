#include "ui/mainwindow/session.h"

#include <QFileInfo>
#include <QUuid>
#include <algorithm>

#include "core/base/paths.h"
#include "core/document/composite.h"
#include "core/generation/request_json.h"
#include "core/jobs/queue_folder.h"
#include "core/library/import_model.h"
#include "core/models/model_places.h"
#include "core/profiles/profile.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/model_library.h"

namespace gouache::ui {

namespace {

std::filesystem::path besideSettings(const Session::Folders& folders, const char* name) {
    return folders.settingsFile.parent_path() / name;
}

ModelLibrary::Folders libraryFolders(const Session::Folders& folders) {
    const bool named = !folders.ownModels.empty() || folders.models.empty();
    return {folders.models, named ? folders.ownModels : folders.models.front(),
            folders.modelPlaces};
}

}  // namespace

Session::Folders Session::defaultFolders() {
    return {Settings::defaultFile(),    dataFolder() / "results",   modelFolders(),
            stateFolder() / "recovery", dataFolder() / "templates", stateFolder() / "recent.json",
            ownModelFolder(),           modelPlacesFile(),          queueFolder()};
}

Session::Session(std::shared_ptr<BackendProvider> provider, Folders folders, QObject* parent)
    : QObject(parent),
      settings(Settings::load(folders.settingsFile)),
      language(bestLanguage(settings.language)),
      backends(provider),
      queue(folders.queue.empty() ? besideSettings(folders, "queue") : folders.queue,
            std::move(provider)),
      costs(besideSettings(folders, "costs.toml"), &queue),
      generation(&backends),
      results(folders.results),
      library(new ModelLibrary(libraryFolders(folders), this)),
      recent(folders.recent.empty() ? besideSettings(folders, "recent.json") : folders.recent),
      folders_(std::move(folders)) {
    documents_.push_back(opened(Document::standard({512, 512})));
    layers.setDocument(&document());
    generation.setDevice(settings.device.toStdString());
    connect(&generation, &GenerationController::pictureReady, this,
            [this](const GeneratedPicture& picture) {
                results.store(picture);
                offer(generatingFor_, picture);
            });
    connect(&backends, &BackendHost::stateChanged, this, &Session::showProfiles);
    connect(library, &ModelLibrary::scanned, this, [this] { queue.setModels(library->models()); });
    connect(&generation, &GenerationController::stateChanged, this, [this, busy = false]() mutable {
        if (!busy && generation.isBusy()) {
            generatingFor_ = current().id;
        }
        busy = generation.isBusy();
    });
}

Session::~Session() {
    layers.setDocument(nullptr);
}

bool Session::offer(std::uint32_t documentId, const GeneratedPicture& picture) {
    if (documentId == current().id) {
        staged.add(picture);
        return true;
    }
    const auto made =
        std::ranges::find(documents_, documentId, [](const auto& open) { return open->id; });
    if (made == documents_.end()) {
        return false;
    }
    (*made)->staged.add(picture);
    return true;
}

void Session::showProfiles() {
    if (backends.state() != BackendHost::State::Ready) {
        return;
    }
    if (!catalogue.empty()) {
        queue.setModels(catalogue);
    }
    const std::vector<DeviceInfo>& devices = backends.capabilities().devices;
    costs.setProfiles(localProfiles(devices), devices);
}

void Session::chooseLanguage(const QString& code) {
    settings.language = code;
    if (code != language) {
        language = code;
        Q_EMIT languageChanged();
    }
}

std::unique_ptr<OpenDocument> Session::opened(std::unique_ptr<Document> document) {
    auto open = std::make_unique<OpenDocument>();
    open->id = ++lastId_;
    const auto isTaken = [this](int number) {
        return std::ranges::any_of(documents_, [number](const auto& other) {
            return other != nullptr && other->untitled == number;
        });
    };
    while (isTaken(++open->untitled)) {
    }
    open->document = std::move(document);
    open->journal = std::make_unique<Journal>(
        folders_.recovery / QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    open->autosave = std::make_unique<Autosave>(*open->document, *open->journal,
                                                [this, id = open->id] { return factsOf(id); });
    return open;
}

void Session::leaveCurrent() {
    OpenDocument& open = current();
    open.file = std::exchange(file, {});
    open.source = std::exchange(source, std::nullopt);
    open.foreign = std::exchange(foreign, {});
    open.staged = staged.park();
}

void Session::showCurrent() {
    OpenDocument& open = current();
    file = open.file;
    source = open.source;
    foreign = open.foreign;
    layers.setDocument(open.document.get());
    Q_EMIT documentReplaced();
    Q_EMIT documentsChanged();
    staged.unpark(std::exchange(open.staged, {}));
}

void Session::setDocument(std::unique_ptr<Document> document) {
    const std::unique_ptr<OpenDocument> old =
        std::move(documents_[static_cast<std::size_t>(current_)]);
    documents_[static_cast<std::size_t>(current_)] = opened(std::move(document));
    staged.clear();
    file.clear();
    source.reset();
    foreign.clear();
    showCurrent();
    // The views have let go of it.
    old->journal->clear();
}

void Session::addDocument(std::unique_ptr<Document> document) {
    if (isUntouched()) {
        setDocument(std::move(document));
        return;
    }
    leaveCurrent();
    documents_.push_back(opened(std::move(document)));
    current_ = documentCount() - 1;
    showCurrent();
}

void Session::setCurrentIndex(int index) {
    if (index == current_ || index < 0 || index >= documentCount()) {
        return;
    }
    leaveCurrent();
    current_ = index;
    showCurrent();
}

void Session::closeDocument(int index) {
    if (documentCount() == 1) {
        setDocument(Document::standard({512, 512}));
        return;
    }
    if (index == current_) {
        setCurrentIndex(index > 0 ? index - 1 : 1);
    }
    const auto place = documents_.begin() + index;
    const std::unique_ptr<OpenDocument> old = std::move(*place);
    documents_.erase(place);
    current_ -= index < current_ ? 1 : 0;
    old->journal->clear();
    Q_EMIT documentsChanged();
}

void Session::moveDocument(int from, int to) {
    const auto at = [this](int index) { return documents_.begin() + index; };
    const std::uint32_t shown = current().id;
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
    current_ = static_cast<int>(
        std::ranges::find(documents_, shown, [](const auto& open) { return open->id; }) -
        documents_.begin());
    Q_EMIT documentsChanged();
}

QString Session::fileOf(int index) const {
    return index == current_ ? file : documents_[static_cast<std::size_t>(index)]->file;
}

QString Session::titleOf(int index) const {
    const QString path = fileOf(index);
    if (!path.isEmpty()) {
        return QFileInfo(path).fileName();
    }
    const int number = documents_[static_cast<std::size_t>(index)]->untitled;
    return number == 1 ? tr("Untitled") : tr("Untitled %1").arg(number);
}

bool Session::isModified(int index) const {
    const OpenDocument& open = *documents_[static_cast<std::size_t>(index)];
    return open.unsaved || open.document->history().isModified();
}

bool Session::isUntouched() const {
    const OpenDocument& open = current();
    return file.isEmpty() && !open.unsaved && open.document->history().size() == 0 &&
           staged.rowCount() == 0 && !generation.isBusy();
}

void Session::markSaved() {
    current().unsaved = false;
    current().autosave->setAlwaysKept(false);
    document().markSaved();
    Q_EMIT documentsChanged();
}

void Session::markUnsaved() {
    current().unsaved = true;
    current().autosave->setAlwaysKept(true);
    Q_EMIT documentsChanged();
}

void Session::keepAll() {
    for (const auto& open : documents_) {
        if (open->unsaved || open->document->history().isModified()) {
            open->autosave->recordNow();
        }
    }
}

void Session::forgetAll() {
    for (const auto& open : documents_) {
        open->journal->clear();
    }
}

std::optional<Error> Session::tickAutosave() {
    std::optional<Error> error;
    for (const auto& open : documents_) {
        open->autosave->tick();
        error = error ? error : open->journal->error();
    }
    const bool news = error && !toldError_;
    toldError_ = error.has_value();
    return news ? error : std::nullopt;
}

JournalFacts Session::factsOf(std::uint32_t id) const {
    JournalFacts facts;
    for (int i = 0; i < documentCount(); ++i) {
        const OpenDocument& open = *documents_[static_cast<std::size_t>(i)];
        if (open.id != id) {
            continue;
        }
        facts["file"] = fileOf(i).toStdString();
        facts["title"] = titleOf(i).toStdString();
        const auto& request = i == current_ ? source : open.source;
        if (request) {
            // Without its pictures: this is done while the user paints.
            if (auto text = requestToJson(*request); text.ok()) {
                facts["source"] = *std::move(text);
            }
        }
    }
    return facts;
}

}  // namespace gouache::ui
