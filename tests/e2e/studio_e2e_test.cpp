// The whole studio on a real window, with the real engine and the starter model, driven as a person
// drives it: keys, mouse, dialogs. Needs a display (CTest gives it one of Xvfb).

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <functional>
#include <set>

#include "app/wiring/backend_factory.h"
#include "core/base/paths.h"
#include "core/document/composite.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/picture_file.h"
#include "ui/canvas/canvas_view.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/studio.h"

namespace gouache::ui {

namespace {

constexpr int kEngineTimeout = 60'000;
constexpr int kPictureTimeout = 60'000;

/// Runs `act` on the next dialog that comes up, once.
void withNextDialog(const std::function<void(QDialog*)>& act) {
    auto* timer = new QTimer(qApp);
    timer->setInterval(50);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog != nullptr && dialog->isVisible()) {
            timer->stop();
            timer->deleteLater();
            act(dialog);
        }
    });
    timer->start();
}

void press(QDialog* dialog, const QString& text) {
    for (auto* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    dialog->reject();
    QFAIL(qPrintable(QStringLiteral("no button ") + text));
}

/// Puts a path into a file dialog and confirms.
void typePath(QDialog* dialog, const QString& path) {
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    if (name == nullptr || buttons == nullptr) {
        dialog->reject();
        QFAIL("not a file dialog");
    }
    // Not key by key: the list of completions comes up at its own pace and takes the keys.
    name->setText(path);
    for (QAbstractButton* button : buttons->buttons()) {
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) {
            button->click();
        }
    }
}

}  // namespace

class StudioE2eTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Studio> studio_;
    QString saved_;

    MainWindow& window() { return *studio_->window(); }
    CanvasView* canvas() { return window().canvas(); }
    RequestForm& form() { return *window().promptDock()->form(); }
    QPlainTextEdit* edit(const QString& name) {
        for (auto* candidate : form().findChildren<QPlainTextEdit*>()) {
            if (candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }
    /// A key for the window, which must have the focus again after a dialog.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), which, modifiers);
    }
    void typePrompt(const QString& text) {
        key(Qt::Key_L, Qt::ControlModifier);  // to the prompt, all selected
        QTRY_COMPARE(QApplication::focusWidget(), edit(QStringLiteral("Prompt")));
        QTest::keyClicks(edit(QStringLiteral("Prompt")), text);
    }
    void startGenerating() {
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(session_->generation.isBusy(),
                 qPrintable(window().promptDock()->bar()->problem()));
    }
    void waitForPicture(int staged) {
        QTRY_VERIFY_WITH_TIMEOUT(!session_->generation.isBusy(), kPictureTimeout);
        QVERIFY2(window().promptDock()->bar()->problem().isEmpty(),
                 qPrintable(window().promptDock()->bar()->problem()));
        QCOMPARE(session_->staged.rowCount(), staged);
    }
    void stroke(QPointF from, QPointF to) {
        const auto at = [this](QPointF point) { return canvas()->toView(point).toPoint(); };
        QTest::mousePress(canvas(), Qt::LeftButton, {}, at(from));
        for (int i = 1; i <= 8; ++i) {
            QTest::mouseMove(canvas(), at(from + (to - from) * i / 8.0), 5);
        }
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, at(to));
    }
    Image picture() { return converted(mergedPicture(session_->document()), PixelFormat::Rgb8); }

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(QGuiApplication::platformName() != QLatin1String("offscreen"),
                 "this test wants a real window");
        Session::Folders folders;
        const std::filesystem::path root = folder_.path().toStdString();
        folders.settingsFile = root / "settings.toml";
        folders.results = root / "results";
        folders.recovery = root / "recovery";
        folders.models = {resourceFolder()};
        saved_ = folder_.filePath(QStringLiteral("apple.png"));
        LocalModuleOptions engine;
        engine.lowPriority = true;
        session_ = std::make_unique<Session>(wiring::makeBackendProvider(engine), folders);
        session_->language = QStringLiteral("en");
        session_->settings.welcomed = true;
        studio_ = std::make_unique<Studio>(session_.get());
        studio_->openWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(session_->backends.state() == BackendHost::State::Ready ||
                                     session_->backends.state() == BackendHost::State::Failed,
                                 kEngineTimeout);
        QVERIFY2(session_->backends.state() == BackendHost::State::Ready,
                 session_->backends.error() ? qPrintable(errorSentence(*session_->backends.error()))
                                            : "");
        QTRY_VERIFY_WITH_TIMEOUT(session_->models.rowCount() > 0, 20'000);
        QVERIFY(form().model() != nullptr && form().model()->runnable);
    }

    void cleanupTestCase() {
        session_->results.waitForDone();
        studio_.reset();
        session_.reset();
    }

    void pictureFormsOnTheCanvas() {
        QSignalSpy previews(&session_->generation, &GenerationController::previewed);
        typePrompt(QStringLiteral("a red apple on a blue background"));
        startGenerating();
        // What a person sees: the canvas itself, not only the signal.
        std::set<QByteArray> seen;
        QElapsedTimer clock;
        clock.start();
        while (session_->generation.isBusy() && clock.elapsed() < kPictureTimeout) {
            QTest::qWait(20);
            if (canvas()->hasPreview()) {
                const QImage shot =
                    canvas()->grab().toImage().convertToFormat(QImage::Format_RGB32);
                const QRect middle(shot.width() / 2 - 40, shot.height() / 2 - 40, 80, 80);
                const QImage part = shot.copy(middle);
                seen.insert(QByteArray(reinterpret_cast<const char*>(part.constBits()),
                                       part.sizeInBytes()));
            }
        }
        waitForPicture(1);
        QVERIFY2(previews.count() >= 3, qPrintable(QString::number(previews.count())));
        QVERIFY2(seen.size() >= 3, qPrintable(QString::number(seen.size())));
        QVERIFY(canvas()->hasStagedResult());
        key(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(session_->staged.rowCount(), 0);
        QVERIFY(hasContent(session_->document(), LayerKind::Image));
    }

    void maskedPartIsChangedAndTheRestIsNot() {
        const Image before = picture();
        key(Qt::Key_F6);  // to the canvas
        QTRY_VERIFY(canvas()->hasFocus());
        QTest::keyClick(canvas(), Qt::Key_M);
        QVERIFY(session_->document().active()->kind == LayerKind::Mask);
        const PixelSize size = session_->document().size();
        stroke({size.width * 0.4, size.height * 0.4}, {size.width * 0.6, size.height * 0.5});
        const PixelRect mask = contentBounds(session_->document(), LayerKind::Mask);
        QVERIFY(!mask.empty());
        typePrompt(QStringLiteral("a green leaf"));
        startGenerating();
        waitForPicture(1);
        QVERIFY(session_->generation.plan().intent == Intent::Fill);
        key(Qt::Key_Return, Qt::AltModifier);
        const Image after = picture();
        QVERIFY(after.size() == before.size());
        const int reach = maskEdge(mask.size(), 1, Intent::Fill).reach();
        int changed = 0;
        for (int y = 0; y < after.height(); ++y) {
            for (int x = 0; x < after.width(); ++x) {
                const bool same =
                    std::equal(after.pixel(x, y), after.pixel(x, y) + 3, before.pixel(x, y));
                const bool near = x >= mask.x - reach && x < mask.right() + reach &&
                                  y >= mask.y - reach && y < mask.bottom() + reach;
                QVERIFY2(same || near, "a pixel outside of the mask changed");
                changed += same ? 0 : 1;
            }
        }
        QVERIFY(changed > 100);
    }

    void savesAndRestoresFromTheFile() {
        const GenerationRequest made = session_->generation.plan().request;
        const Image kept = picture();
        withNextDialog([this](QDialog* options) {
            withNextDialog([this](QDialog* dialog) { typePath(dialog, saved_); });
            options->accept();
        });
        key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(QFile::exists(saved_));

        withNextDialog([](QDialog* dialog) { dialog->accept(); });
        key(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!hasContent(session_->document(), LayerKind::Image));
        typePrompt(QStringLiteral("something else"));
        withNextDialog([this](QDialog* dialog) {
            withNextDialogLater();
            typePath(dialog, saved_);
        });
        key(Qt::Key_O, Qt::ControlModifier);
        const GenerationRequest restored = form().request();
        QCOMPARE(restored.prompt, made.prompt);
        QCOMPARE(restored.negativePrompt, made.negativePrompt);
        QVERIFY(restored.size == made.size);
        QCOMPARE(restored.steps, made.steps);
        QCOMPARE(restored.guidance, made.guidance);
        QVERIFY(restored.seed == made.seed);
        QVERIFY(restored.sampler == made.sampler);
        QVERIFY(mergedMask(session_->document()) == *made.mask);
        QVERIFY(picture() == *made.init);
        QVERIFY(QFile::exists(saved_));
        const auto file = openPicture(saved_.toStdString());
        QVERIFY(file.ok());
        QVERIFY(converted(*file->image, PixelFormat::Rgb8) == kept);
    }

    void restoredSettingsMakeTheSamePictureAgain() {
        QDirIterator files(QString::fromStdString(session_->results.folder().string()),
                           {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories);
        session_->results.waitForDone();
        QStringList stored;
        while (files.hasNext()) {
            stored << files.next();
        }
        stored.sort();
        QCOMPARE(stored.size(), 2);
        const auto before = openPicture(stored.last().toStdString());
        QVERIFY(before.ok());
        edit(QStringLiteral("Prompt"))->setFocus();
        startGenerating();
        waitForPicture(1);
        QVERIFY(*session_->staged.currentPicture()->result.image == *before->image);
    }

    void stopWorksWhileTheEngineRuns() {
        GenerationRequest request = form().request();
        request.steps = 400;
        form().setRequest(request);
        startGenerating();
        QTRY_VERIFY_WITH_TIMEOUT(canvas()->hasPreview(), kPictureTimeout);
        QElapsedTimer clock;
        clock.start();
        key(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!session_->generation.isBusy(), 10'000);
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
        session_->document().markSaved();
    }

  private:
    /// The question about the settings follows the file dialog.
    void withNextDialogLater() {
        QTimer::singleShot(300, this, [] {
            withNextDialog(
                [](QDialog* dialog) { press(dialog, QStringLiteral("Restore settings")); });
        });
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::StudioE2eTest)
#include "studio_e2e_test.moc"
