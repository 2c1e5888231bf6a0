// Makes the pictures of the window and of every dialog for the README and the manual. See
// make_pictures.sh, which runs it for each language, theme and scale.

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QStatusBar>
#include <QTemporaryDir>
#include <cstdio>

#include "app/wiring/backend_factory.h"
#include "core/base/paths.h"
#include "tests/ui/dialog_walk.h"
#include "ui/canvas/canvas_view.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/studio.h"

namespace gouache::ui {

namespace {

constexpr QSize kWindow{1440, 900};
constexpr int kEngineTimeout = 120'000;
constexpr int kPictureTimeout = 300'000;

bool waitFor(const std::function<bool()>& happened, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (!happened() && clock.elapsed() < milliseconds) {
        QTest::qWait(20);
    }
    return happened();
}

/// Writes `name`-<language>-<theme>.png, with "@2x" at 200 %.
class Album {
  public:
    Album(QString folder, QString ending) : folder_(std::move(folder)), ending_(std::move(ending)) {
        QDir().mkpath(folder_);
    }

    bool keep(QWidget* widget, const QString& name) {
        QApplication::processEvents();
        const QImage image = widget->grab().toImage().convertToFormat(QImage::Format_RGB888);
        const QString file = QStringLiteral("%1/%2-%3.png").arg(folder_, name, ending_);
        if (!image.save(file, "PNG", 0)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(file));
            return false;
        }
        std::printf("%s\n", qPrintable(file));
        return true;
    }

  private:
    QString folder_;
    QString ending_;
};

QString dialogName(QByteArray id) {
    return QStringLiteral("dialog-") + QString::fromLatin1(id.replace('.', '-')).toLower();
}

void keepDialogs(Album& album, MainWindow& window) {
    // A copy: dialogs may add commands.
    const auto entries = window.actions().entries();
    for (const ActionRegistry::Entry& entry : entries) {
        if (!opensDialog(entry)) {
            continue;
        }
        const QByteArray id = entry.spec.id;
        withDialogsOf(entry.action, [&album, &id](QWidget* dialog) {
            if (id == "help.commandSearch") {
                dialog->findChild<QLineEdit*>()->setText(QStringLiteral("layer"));
            }
            QTest::qWait(60);
            // The program's own dialogs; a file dialog shows this machine's folders.
            if (!dialog->inherits("QFileDialog")) {
                album.keep(dialog, dialogName(id));
            }
        });
    }
}

bool makePicture(Session& session, MainWindow& window, const QString& prompt) {
    session.backends.open();
    if (!waitFor([&session] { return session.backends.state() == BackendHost::State::Ready; },
                 kEngineTimeout)) {
        std::fputs("no engine: the pictures show none at work\n", stderr);
        return true;
    }
    GenerationRequest request = window.promptDock()->form()->request();
    request.prompt = prompt.toStdString();
    request.count = 3;
    request.seed = Seed{7};
    window.promptDock()->form()->setRequest(request);
    window.actions().action("generate.start")->trigger();
    return waitFor([&session] { return !session.generation.isBusy(); }, kPictureTimeout) &&
           session.staged.rowCount() > 0;
}

}  // namespace

int makePictures(const QCommandLineParser& options) {
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    Session::Folders folders = Session::defaultFolders();
    folders.settingsFile = root / "settings.toml";
    folders.results = root / "results";
    folders.recovery = root / "recovery";
    Session session(wiring::makeBackendProvider(LocalModuleOptions{}), folders);
    session.settings.welcomed = true;
    session.settings.theme = themeFromName(options.value(QStringLiteral("theme")));
    session.language = bestLanguage(options.value(QStringLiteral("language")));
    Studio studio(&session);
    studio.openWindow();
    MainWindow& window = *studio.window();
    window.resize(kWindow);
    if (!QTest::qWaitForWindowExposed(&window)) {
        return EXIT_FAILURE;
    }
    // The models are looked for on a thread.
    waitFor([&session] { return !session.catalogue.empty(); }, kEngineTimeout);

    const QString document = options.value(QStringLiteral("document"));
    if (!document.isEmpty() && !window.pictures()->openFile(document)) {
        return EXIT_FAILURE;
    }
    const QString prompt = options.value(QStringLiteral("prompt"));
    if (!prompt.isEmpty() && !makePicture(session, window, prompt)) {
        std::fputs("no picture was made\n", stderr);
        return EXIT_FAILURE;
    }
    window.canvas()->fitToView();
    window.canvas()->setFocus();
    window.statusBar()->clearMessage();
    QTest::qWait(300);

    const QString scale = qFuzzyCompare(window.devicePixelRatioF(), 1)
                              ? QString()
                              : QStringLiteral("@%1x").arg(window.devicePixelRatioF());
    Album album(options.value(QStringLiteral("out")),
                QStringLiteral("%1-%2%3").arg(session.language.left(2),
                                              nameOf(session.settings.theme), scale));
    if (!album.keep(&window, QStringLiteral("window"))) {
        return EXIT_FAILURE;
    }
    if (options.isSet(QStringLiteral("dialogs"))) {
        keepDialogs(album, window);
    }
    session.document().markSaved();
    return EXIT_SUCCESS;
}

}  // namespace gouache::ui

int main(int argc, char** argv) {
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gouache"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(GOUACHE_VERSION));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("out"), QStringLiteral("Folder."), QStringLiteral("folder"),
          QStringLiteral("docs/pictures")},
         {QStringLiteral("language"), QStringLiteral("en or zh_CN."), QStringLiteral("code"),
          QStringLiteral("en")},
         {QStringLiteral("theme"), QStringLiteral("dark or light."), QStringLiteral("name"),
          QStringLiteral("dark")},
         {QStringLiteral("document"), QStringLiteral("To open first."), QStringLiteral("file")},
         {QStringLiteral("prompt"), QStringLiteral("To make pictures from."),
          QStringLiteral("text")},
         {QStringLiteral("dialogs"), QStringLiteral("Every dialog, too.")}});
    parser.process(application);
    return gouache::ui::makePictures(parser);
}
