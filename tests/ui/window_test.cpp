#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <chrono>
#include <fstream>

#include "backends/fake/fake_backend.h"
#include "core/commands/place_image.h"
#include "core/commands/replace_pixels.h"
#include "core/document/composite.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/studio.h"
#include "ui/shell/action_registry.h"

using namespace std::chrono_literals;

namespace gouache::ui {

namespace {

/// Opens fakes, or fails, as a test wants it.
class FakePlaces : public BackendProvider {
  public:
    fake::FakeOptions options;
    std::optional<Error> failure;
    int opened = 0;

    std::vector<BackendPlace> places() override { return {{"local", "", false}}; }
    Result<std::shared_ptr<Backend>> open(std::string_view) override {
        ++opened;
        if (failure) {
            return *failure;
        }
        return std::shared_ptr<Backend>(std::make_shared<fake::FakeBackend>(options));
    }
};

/// A model folder is not needed: the form only has to know one.
ModelInfo fakeModel() {
    ModelInfo model;
    model.name = "Fake";
    model.path = "/models/fake";
    model.kind = ModelKind::Checkpoint;
    model.architecture = "Stable Diffusion 1.x";
    model.runnable = true;
    model.bundledControls = {"sketch"};
    model.defaults = {{128, 128}, 8, 6, 7.0};
    return model;
}

/// Presses a button of the dialog that comes up next, by its text.
void answerNextDialog(const QString& button, QString* seen = nullptr) {
    auto* timer = new QTimer(qApp);
    timer->setInterval(10);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, button, seen] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            return;
        }
        if (seen != nullptr) {
            *seen = dialog->windowTitle();
        }
        for (auto* candidate : dialog->findChildren<QPushButton*>()) {
            if (candidate->text() == button) {
                timer->deleteLater();
                timer->stop();
                candidate->click();
                return;
            }
        }
    });
    timer->start();
}

}  // namespace

class WindowTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::shared_ptr<FakePlaces> places_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Studio> studio_;

    MainWindow& window() { return *studio_->window(); }
    QAction* action(const char* id) { return window().actions().action(id); }
    RequestForm& form() { return *window().promptDock()->form(); }
    QPlainTextEdit* prompt() {
        for (auto* edit : form().findChildren<QPlainTextEdit*>()) {
            if (edit->accessibleName() == QLatin1String("Prompt")) {
                return edit;
            }
        }
        return nullptr;
    }
    QStringList storedFiles() {
        QStringList files;
        QDirIterator found(QString::fromStdString(session_->results.folder().string()),
                           {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            files << found.next();
        }
        files.sort();
        return files;
    }
    void start() {
        Session::Folders folders;
        const std::filesystem::path root = folder_->path().toStdString();
        folders.settingsFile = root / "settings.toml";
        folders.results = root / "results";
        folders.recovery = root / "recovery";
        session_ = std::make_unique<Session>(places_, folders);
        session_->language = QStringLiteral("en");
        session_->settings.welcomed = true;
        session_->catalogue = {fakeModel()};
        session_->models.setModels(session_->catalogue);
        studio_ = std::make_unique<Studio>(session_.get());
        studio_->openWindow();
        QCOMPARE(places_->opened, 0);  // nothing is loaded on the way to the first paint
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
    }
    /// Generates with what the form says and waits for the end.
    void generate() {
        action("generate.start")->trigger();
        QVERIFY(session_->generation.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!session_->generation.isBusy(), 20'000);
    }
    void mark(LayerKind kind, const PixelRect& area) {
        Document& document = session_->document();
        auto image = std::make_shared<Image>(area.size(), formatOf(kind));
        for (int y = 0; y < area.height; ++y) {
            for (int x = 0; x < area.width; ++x) {
                image->pixel(x, y)[image->channels() - 1] = 255;
            }
        }
        QVERIFY(document
                    .execute(std::make_unique<ReplacePixels>(document.topmost(kind)->id, image,
                                                             PixelPoint{area.x, area.y}))
                    .ok());
    }

  private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        places_ = std::make_shared<FakePlaces>();
    }
    void cleanup() {
        studio_.reset();
        session_.reset();
    }

    void windowIsThereBeforeTheEngine() {
        start();
        QTRY_VERIFY(session_->backends.state() == BackendHost::State::Ready);
        QCOMPARE(places_->opened, 1);
        QVERIFY(session_->document().size() ==
                (PixelSize{128, 128}));  // the blank canvas took the model's size
    }

    void typedPromptIsGeneratedByCtrlEnterStoredAndStaged() {
        places_->options.stepDelay = 15ms;
        start();
        QSignalSpy previews(&session_->generation, &GenerationController::previewed);
        prompt()->setFocus();
        QTest::keyClicks(prompt(), QStringLiteral("a red apple"));
        QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(session_->generation.isBusy());
        QTRY_VERIFY(window().canvas()->hasPreview());
        QVERIFY(!action("generate.start")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!session_->generation.isBusy(), 20'000);
        QVERIFY(previews.count() >= 3);
        QVERIFY(previews.first().first().value<QImage>() !=
                previews.last().first().value<QImage>());
        QVERIFY(!window().canvas()->hasPreview());
        QVERIFY(window().canvas()->hasStagedResult());
        QCOMPARE(session_->staged.rowCount(), 1);
        session_->results.waitForDone();
        QCOMPARE(storedFiles().size(), 1);
        const auto stored = openPicture(storedFiles().first().toStdString());
        QVERIFY(stored.ok());
        QVERIFY(*stored->image == *session_->staged.currentPicture()->result.image);
        QCOMPARE(stored->request->prompt, std::string("a red apple"));
        QVERIFY(stored->request->seed == session_->staged.currentPicture()->result.seed);
        QCOMPARE(session_->settings.recentPrompts, QStringList{QStringLiteral("a red apple")});
        QVERIFY(prompt()->toPlainText() ==
                QStringLiteral("a red apple"));  // no line break from Ctrl+Enter
    }

    void acceptIsOneUndoStep() {
        start();
        prompt()->setPlainText(QStringLiteral("a cat"));
        generate();
        const DocumentState before = session_->document().state();
        const Image result = *session_->staged.currentPicture()->result.image;
        action("generate.accept")->trigger();
        QCOMPARE(session_->staged.rowCount(), 0);
        QVERIFY(!window().canvas()->hasStagedResult());
        QVERIFY(converted(mergedPicture(session_->document()), PixelFormat::Rgb8) == result);
        QVERIFY(window().isWindowModified());
        QVERIFY(action("edit.undo")->text().contains(QStringLiteral("accept result")));
        action("edit.undo")->trigger();
        QVERIFY(session_->document().state().layers == before.layers);
        QVERIFY(session_->document().state().frame == before.frame);
        action("edit.redo")->trigger();
        QVERIFY(converted(mergedPicture(session_->document()), PixelFormat::Rgb8) == result);
        session_->document().markSaved();
    }

    void severalResultsAreStagedNextPreviousDiscard() {
        start();
        GenerationRequest request = form().request();
        request.prompt = "three cats";
        request.seed = Seed{5};
        request.count = 3;
        form().setRequest(request);
        generate();
        QCOMPARE(session_->staged.rowCount(), 3);
        QCOMPARE(session_->staged.current(), 0);
        action("generate.previous")->trigger();
        QCOMPARE(session_->staged.current(), 2);
        QCOMPARE(session_->staged.currentPicture()->result.seed.value, std::uint64_t{7});
        action("generate.next")->trigger();
        QCOMPARE(session_->staged.current(), 0);
        action("generate.discard")->trigger();
        QCOMPARE(session_->staged.rowCount(), 2);
        QCOMPARE(session_->staged.currentPicture()->result.seed.value, std::uint64_t{6});
        session_->results.waitForDone();
        QCOMPARE(storedFiles().size(), 3);  // discarded, but not lost
    }

    void stopEndsWithinAMoment() {
        places_->options.stepDelay = 200ms;
        start();
        GenerationRequest request = form().request();
        request.prompt = "slow";
        request.steps = 500;
        form().setRequest(request);
        action("generate.start")->trigger();
        QTRY_VERIFY(window().canvas()->hasPreview());
        QElapsedTimer timer;
        timer.start();
        action("generate.stop")->trigger();
        QTRY_VERIFY(!session_->generation.isBusy());
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!window().canvas()->hasPreview());
        QCOMPARE(session_->staged.rowCount(), 0);
        QVERIFY(action("generate.start")->isEnabled());
    }

    void wrongFormIsExplainedAndNotSent() {
        start();
        prompt()->clear();
        action("generate.start")->trigger();
        QVERIFY(!session_->generation.isBusy());
        QVERIFY(!window().promptDock()->bar()->problem().isEmpty());
    }

    void failureIsASentenceAndTheWindowGoesOn() {
        places_->options.failure = makeError(ErrorCode::OutOfMemory, "cpu", "12 GB");
        start();
        prompt()->setPlainText(QStringLiteral("a cat"));
        generate();
        QVERIFY(window().promptDock()->bar()->problem().startsWith(
            QStringLiteral("Not enough memory on cpu")));
        QVERIFY(action("generate.start")->isEnabled());
    }

    void missingEngineIsExplainedAndCanBeTriedAgain() {
        places_->failure = makeError(ErrorCode::EngineMissing, "libtorch was not found");
        start();
        QTRY_VERIFY(session_->backends.state() == BackendHost::State::Failed);
        auto* notice = window().findChild<NoticeBar*>();
        QVERIFY(notice->sentence().contains(QStringLiteral("libtorch was not found")));
        prompt()->setPlainText(QStringLiteral("a cat"));
        places_->failure.reset();
        generate();  // opens it again
        QCOMPARE(session_->staged.rowCount(), 1);
    }

    void maskInpaintsAndLeavesTheRestBitExact() {
        start();
        prompt()->setPlainText(QStringLiteral("a cat"));
        generate();
        action("generate.accept")->trigger();
        const Image before = mergedPicture(session_->document());
        mark(LayerKind::Mask, {40, 40, 30, 30});
        prompt()->setPlainText(QStringLiteral("a hat"));
        generate();
        QVERIFY(session_->generation.plan().intent == Intent::Fill);
        action("generate.accept")->trigger();
        const Image after = mergedPicture(session_->document());
        int changed = 0;
        const int reach = maskEdge({30, 30}, 1, Intent::Fill).reach();
        for (int y = 0; y < 128; ++y) {
            for (int x = 0; x < 128; ++x) {
                const bool near =
                    x >= 40 - reach && x < 70 + reach && y >= 40 - reach && y < 70 + reach;
                const bool same =
                    std::equal(after.pixel(x, y), after.pixel(x, y) + 4, before.pixel(x, y));
                QVERIFY(near || same);
                changed += same ? 0 : 1;
            }
        }
        QVERIFY(changed > 400);
        session_->document().markSaved();
    }

    void sketchIsSentAsAControl() {
        start();
        mark(LayerKind::Control, {20, 20, 4, 60});
        prompt()->setPlainText(QStringLiteral("a tree"));
        generate();
        QCOMPARE(session_->generation.plan().request.controls.size(), std::size_t{1});
        QCOMPARE(session_->generation.plan().request.controls.front().model, std::string("sketch"));
        session_->document().markSaved();
    }

    void savedPictureRestoresEverySettingWhenDropped() {
        start();
        GenerationRequest request = form().request();
        request.prompt = "红苹果, a red apple";
        request.negativePrompt = "blurry";
        request.size = {128, 192};
        request.steps = 9;
        request.guidance = 4.5;
        request.sampler = Sampler::EulerAncestral;
        request.schedule = Schedule::Exponential;
        request.seed = Seed{424242};
        form().setRequest(request);
        generate();
        action("generate.accept")->trigger();
        session_->file = folder_->filePath(QStringLiteral("kept.png"));
        action("file.save")->trigger();
        QVERIFY(QFile::exists(session_->file));
        QVERIFY(!window().isWindowModified());

        GenerationRequest other = request;
        other.prompt = "something else";
        other.negativePrompt.clear();
        other.size = {256, 256};
        other.steps = 3;
        other.guidance = 9;
        other.sampler.reset();
        other.schedule.reset();
        other.seed = Seed{1};
        form().setRequest(other);
        const std::size_t layers = session_->document().layers().size();
        QString title;
        answerNextDialog(QStringLiteral("Restore settings"), &title);
        Q_EMIT window().canvas()->filesDropped({session_->file}, QPointF(64, 96));
        QCOMPARE(title, QStringLiteral("Restore the settings?"));
        QCOMPARE(session_->document().layers().size(), layers + 1);  // and it was placed
        const GenerationRequest restored = form().request();
        QCOMPARE(restored.prompt, request.prompt);
        QCOMPARE(restored.negativePrompt, request.negativePrompt);
        QVERIFY(restored.size == request.size);
        QCOMPARE(restored.steps, request.steps);
        QCOMPARE(restored.guidance, request.guidance);
        QVERIFY(restored.sampler == request.sampler);
        QVERIFY(restored.schedule == request.schedule);
        QVERIFY(restored.seed == request.seed);
        session_->document().markSaved();
    }

    void refusedSettingsStayAsTheyWere() {
        start();
        prompt()->setPlainText(QStringLiteral("a cat"));
        generate();
        session_->results.waitForDone();
        prompt()->setPlainText(QStringLiteral("mine"));
        answerNextDialog(QStringLiteral("Keep mine"));
        QVERIFY(window().pictures()->openFile(storedFiles().first()));
        QCOMPARE(form().request().prompt, std::string("mine"));
        QVERIFY(!session_->document().history().isModified());
    }

    void inpaintedPictureBringsItsInputsBack() {
        start();
        prompt()->setPlainText(QStringLiteral("a cat"));
        generate();
        action("generate.accept")->trigger();
        mark(LayerKind::Mask, {40, 40, 30, 30});
        prompt()->setPlainText(QStringLiteral("a hat"));
        generate();
        const GeneratedPicture made = *session_->staged.currentPicture();
        session_->results.waitForDone();
        session_->document().markSaved();
        const QString file = storedFiles().last();
        window().pictures()->newDocument();
        prompt()->setPlainText(QStringLiteral("other"));
        answerNextDialog(QStringLiteral("Restore settings"));
        QVERIFY(window().pictures()->openFile(file));
        QVERIFY(mergedMask(session_->document()) == *made.request.mask);
        QVERIFY(converted(mergedPicture(session_->document()), PixelFormat::Rgb8) ==
                *made.request.init);
        generate();  // the same seed on the same inputs gives the same picture
        QVERIFY(*session_->staged.currentPicture()->result.image == *made.result.image);
        session_->document().markSaved();
    }

    void brokenFileIsASentence() {
        start();
        const QString file = folder_->filePath(QStringLiteral("broken.png"));
        std::ofstream(file.toStdString()) << "not a picture";
        QVERIFY(!window().pictures()->openFile(file));
        QVERIFY(
            window().findChild<NoticeBar*>()->sentence().contains(QStringLiteral("broken.png")));
    }

    void closingAsksForUnsavedWork() {
        start();
        mark(LayerKind::Mask, {0, 0, 5, 5});
        QString title;
        answerNextDialog(QStringLiteral("Cancel"), &title);
        QVERIFY(!window().close());
        QCOMPARE(title, QStringLiteral("Unsaved changes"));
        answerNextDialog(QStringLiteral("Do not save"));
        QVERIFY(window().close());
        QVERIFY(std::filesystem::exists(session_->folders().settingsFile));
    }

    void closingWhileGeneratingAsks() {
        places_->options.stepDelay = 100ms;
        start();
        prompt()->setPlainText(QStringLiteral("a cat"));
        action("generate.start")->trigger();
        QTRY_VERIFY(session_->generation.state() == GenerationController::State::Running);
        answerNextDialog(QStringLiteral("Go on"));
        QVERIFY(!window().close());
        QVERIFY(session_->generation.isBusy());
        answerNextDialog(QStringLiteral("Stop and close"));
        QVERIFY(window().close());
        QTRY_VERIFY(!session_->generation.isBusy());
    }

    void languageChangesWhileAPictureIsMade() {
        places_->options.stepDelay = 60ms;
        start();
        prompt()->setPlainText(QStringLiteral("a cat"));
        action("generate.start")->trigger();
        QTRY_VERIFY(session_->generation.state() == GenerationController::State::Running);
        MainWindow* old = &window();
        for (QAction* action : old->findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("简体中文")) {
                action->trigger();
                break;
            }
        }
        QTRY_VERIFY(studio_->window() != old);
        QCOMPARE(window().promptDock()->windowTitle(), QStringLiteral("生成"));
        QCOMPARE(form().request().prompt, std::string("a cat"));
        QTRY_VERIFY_WITH_TIMEOUT(!session_->generation.isBusy(), 20'000);
        QCOMPARE(session_->staged.rowCount(), 1);
        QVERIFY(window().canvas()->hasStagedResult());
    }

    void everythingIsReachableAndNamed() {
        start();
        for (auto* button : window().findChildren<QAbstractButton*>()) {
            const bool ours = button->isVisibleTo(&window()) &&
                              !button->objectName().startsWith(QStringLiteral("qt_"));
            if (ours) {
                const QString name =
                    QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name);
                QVERIFY2(!name.isEmpty(),
                         qPrintable(QString::fromLatin1(button->metaObject()->className()) +
                                    button->toolTip()));
            }
        }
        QSet<QKeySequence> keys;
        for (const QAction* action : window().findChildren<QAction*>()) {
            if (action->shortcutContext() != Qt::WindowShortcut) {
                continue;
            }
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key),
                         qPrintable(key.toString() + action->text()));  // no key means two things
                keys.insert(key);
            }
        }
        QVERIFY(keys.size() > 25);
        for (auto* label : window().findChildren<QLabel*>()) {
            QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                     qPrintable(label->text()));
        }
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::WindowTest)
#include "window_test.moc"
