#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QImageReader>
#include <QThreadPool>
#include <QTimer>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "app/wiring/backend_factory.h"
#include "app/wiring/model_downloads.h"
#include "app/wiring/openmp_waiting.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/io/image_file.h"
#include "ui/canvas/canvas_view.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/model_library.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/studio.h"

namespace {

constexpr int kWrongUsage = 2;

bool wants(int argc, char** argv, const char* option) {
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], option) == 0) {
            return true;
        }
    }
    return false;
}

bool hasDisplay() {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return true;
        }
    }
    return false;
}

/// Tells when the canvas was painted and the program waits for the user, then ends it.
class FirstPaint : public QObject {
  public:
    explicit FirstPaint(QWidget* canvas) : QObject(canvas) { canvas->installEventFilter(this); }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && !seen_) {
            seen_ = true;
            QTimer::singleShot(0, this, [] {
                std::puts("ready");
                std::fflush(stdout);
                QApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

  private:
    bool seen_ = false;
};

}  // namespace

int main(int argc, char** argv) {
    // Needs neither a display nor an engine.
    if (wants(argc, argv, "--version") || wants(argc, argv, "-v")) {
        std::printf("gouache %s\n", GOUACHE_VERSION);
        return EXIT_SUCCESS;
    }
    if (!hasDisplay() && !wants(argc, argv, "-platform") && !wants(argc, argv, "--help")) {
        std::fputs(
            "There is no display to open the window on: log in to a desktop, or make pictures with "
            "`gouache-cli generate`.\n",
            stderr);
        return kWrongUsage;
    }
    gouache::wiring::shortenOpenMpWaiting();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gouache"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(GOUACHE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.gouache.Gouache"));
    QImageReader::setAllocationLimit(
        1024);  // MB; large pictures are refused by our own limits, with a sentence

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Gouache, an AI art studio"));
    parser.addHelpOption();
    parser.addOption({QStringList{QStringLiteral("v"), QStringLiteral("version")},
                      QStringLiteral("Print the version and end.")});
    parser.addOption({QStringLiteral("lang"),
                      QStringLiteral("Language of the window: en or zh_CN."),
                      QStringLiteral("code")});
    parser.addOption({QStringLiteral("time-start"),
                      QStringLiteral("Print a line when the window can be used, and end.")});
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QStringLiteral("Pictures: the first is opened, the others become layers."),
        QStringLiteral("[file…]"));
    if (!parser.parse(QApplication::arguments())) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return kWrongUsage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return EXIT_SUCCESS;
    }

    std::error_code ignored;
    std::filesystem::create_directories(gouache::stateFolder(), ignored);
    gouache::openLogFile((gouache::stateFolder() / "gouache.log").string());

    gouache::LocalModuleOptions engine;
    engine.lowPriority = true;
    gouache::ui::Session session(gouache::wiring::makeBackendProvider(engine),
                                 gouache::ui::Session::defaultFolders());
    session.library->setDownloader(gouache::wiring::makeDownloader());
    if (parser.isSet(QStringLiteral("lang"))) {
        session.language = gouache::ui::bestLanguage(parser.value(QStringLiteral("lang")));
    }
    gouache::ui::Studio studio(&session);
    studio.openWindow();
    // Well after the first paint: the loader's lock and the disk are the window's until then.
    QTimer::singleShot(1500, &studio,
                       [] { QThreadPool::globalInstance()->start(gouache::preloadImageFiles); });

    QStringList files;
    for (const QString& file : parser.positionalArguments()) {
        files << QFileInfo(file).absoluteFilePath();
    }
    if (parser.isSet(QStringLiteral("time-start"))) {
        new FirstPaint(studio.window()->canvas());
    } else if (files.isEmpty()) {
        QTimer::singleShot(0, &studio, &gouache::ui::Studio::welcome);
    } else {
        QTimer::singleShot(0, &studio, [&studio, &session, files] {
            auto* pictures = studio.window()->pictures();
            if (pictures->openFile(files.first()) && files.size() > 1) {
                const auto size = session.document().size();
                pictures->placeFiles(files.mid(1), {size.width / 2.0, size.height / 2.0});
            }
        });
    }
    return QApplication::exec();
}
