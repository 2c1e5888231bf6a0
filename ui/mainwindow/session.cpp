#include "ui/mainwindow/session.h"

#include "core/base/paths.h"
#include "ui/mainwindow/language.h"

namespace gouache::ui {

Session::Folders Session::defaultFolders() {
    return {Settings::defaultFile(), dataFolder() / "results", modelFolders(),
            stateFolder() / "recovery"};
}

Session::Session(std::shared_ptr<BackendProvider> provider, Folders folders, QObject* parent)
    : QObject(parent),
      settings(Settings::load(folders.settingsFile)),
      language(bestLanguage(settings.language)),
      backends(std::move(provider)),
      generation(&backends),
      results(folders.results),
      recovery(folders.recovery),
      folders_(std::move(folders)),
      document_(Document::standard({512, 512})) {
    layers.setDocument(document_.get());
    recovery.setDocument(document_.get());
    generation.setDevice(settings.device.toStdString());
    connect(&generation, &GenerationController::pictureReady, this,
            [this](const GeneratedPicture& picture) {
                results.store(picture);
                staged.add(picture);
            });
}

Session::~Session() {
    layers.setDocument(nullptr);
    recovery.setDocument(nullptr);
}

void Session::chooseLanguage(const QString& code) {
    settings.language = code;
    if (code != language) {
        language = code;
        Q_EMIT languageChanged();
    }
}

void Session::setDocument(std::unique_ptr<Document> document) {
    staged.clear();
    const std::unique_ptr<Document> old = std::exchange(document_, std::move(document));
    layers.setDocument(document_.get());
    recovery.setDocument(document_.get());
    file.clear();
    source.reset();
    foreign.clear();
    Q_EMIT documentReplaced();
}

}  // namespace gouache::ui
