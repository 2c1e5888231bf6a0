// An hour of work in two minutes, on a real window with the real engine: 2,000 pen strokes while 40
// pictures are generated, then everything undone and done again.

#include <malloc.h>

#include <QApplication>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <functional>
#include <memory>
#include <numbers>
#include <random>

#include "app/wiring/backend_factory.h"
#include "core/base/paths.h"
#include "core/document/document.h"
#include "ui/bridge/error_text.h"
#include "ui/canvas/canvas_view.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/studio.h"

namespace gouache::ui {

namespace {

constexpr int kStrokes = 2000;
constexpr int kPictures = 40;
constexpr int kPointsOfAStroke = 12;
constexpr int kEngineTimeout = 60'000;
constexpr int kPictureTimeout = 120'000;

/// Bytes that the program has asked for and not given back.
std::size_t bytesInUse() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// A pen that presses harder in the middle of a stroke than at its ends.
class Pen {
  public:
    explicit Pen(CanvasView* canvas) : canvas_(canvas) {}

    void stroke(QPointF from, QPointF to, double bend) {
        const QPointF along = to - from;
        const QPointF across(-along.y() * bend, along.x() * bend);
        send(QEvent::TabletPress, from, 0.1, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= kPointsOfAStroke; ++i) {
            const double way = static_cast<double>(i) / kPointsOfAStroke;
            const double bow = std::sin(way * std::numbers::pi);
            send(QEvent::TabletMove, from + along * way + across * bow, 0.1 + 0.9 * bow,
                 Qt::NoButton, Qt::LeftButton);
        }
        send(QEvent::TabletRelease, to, 0, Qt::LeftButton, Qt::NoButton);
    }

  private:
    void send(QEvent::Type type, QPointF document, double pressure, Qt::MouseButton button,
              Qt::MouseButtons buttons) {
        const QPointF position = canvas_->toView(document);
        QTabletEvent event(type, &device_, position, canvas_->mapToGlobal(position), pressure, 20,
                           -10, 0, 0, 0, Qt::NoModifier, button, buttons);
        QCoreApplication::sendEvent(canvas_, &event);
    }

    CanvasView* canvas_;
    QPointingDevice device_{QStringLiteral("test pen"),
                            1,
                            QInputDevice::DeviceType::Stylus,
                            QPointingDevice::PointerType::Pen,
                            QInputDevice::Capability::Position |
                                QInputDevice::Capability::Pressure |
                                QInputDevice::Capability::XTilt | QInputDevice::Capability::YTilt,
                            1,
                            1};
};

}  // namespace

class ScriptedHourTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Studio> studio_;

    MainWindow& window() { return *studio_->window(); }
    CanvasView* canvas() { return window().canvas(); }
    RequestForm* form() { return window().promptDock()->form(); }
    Document& document() { return session_->document(); }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(canvas(), which, modifiers);
    }
    void startPicture(int number) {
        GenerationRequest request = form()->request();
        request.prompt = number % 2 == 0 ? "a red apple on a blue background" : "一只猫";
        request.steps = 4;
        request.seed = Seed{static_cast<std::uint64_t>(number)};
        form()->setRequest(request);
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(session_->generation.isBusy(),
                 qPrintable(window().promptDock()->bar()->problem()));
    }
    void acceptPicture() {
        QTRY_VERIFY_WITH_TIMEOUT(!session_->generation.isBusy(), kPictureTimeout);
        QVERIFY2(window().promptDock()->bar()->problem().isEmpty(),
                 qPrintable(window().promptDock()->bar()->problem()));
        QCOMPARE(session_->staged.rowCount(), 1);
        key(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(session_->staged.rowCount(), 0);
    }
    /// Undoes or redoes everything with the key, as a person who holds it.
    void holdKey(Qt::Key which, Qt::KeyboardModifiers modifiers,
                 const std::function<bool()>& ended) {
        for (int i = 0; i < 10 * kStrokes && !ended(); ++i) {
            key(which, modifiers);
        }
        QVERIFY(ended());
    }

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(QGuiApplication::platformName() != QLatin1String("offscreen"),
                 "this test wants a real window");
        Session::Folders folders = Session::defaultFolders();
        folders.models = {resourceFolder()};
        LocalModuleOptions engine;
        engine.lowPriority = true;
        session_ = std::make_unique<Session>(wiring::makeBackendProvider(engine), folders);
        session_->language = QStringLiteral("en");
        session_->settings.welcomed = true;
        studio_ = std::make_unique<Studio>(session_.get());
        studio_->openWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(session_->backends.state() == BackendHost::State::Ready,
                                 kEngineTimeout);
        QTRY_VERIFY_WITH_TIMEOUT(session_->models.rowCount() > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(form()->model() != nullptr, 20'000);
        document().setUndoBudget(std::size_t{4} << 30);
    }

    void cleanupTestCase() {
        session_->results.waitForDone();
        document().markSaved();
        studio_.reset();
        session_.reset();
    }

    void everythingIsUndoneAndDoneAgain() {
        const DocumentState start = document().state();
        const LayerId paper = document().topmost(LayerKind::Paint)->id;
        const PixelSize size = document().size();
        std::mt19937 dice(20261123);
        std::uniform_real_distribution<double> part(0, 1);
        Pen pen(canvas());
        for (int i = 0, pictures = 0; i < kStrokes; ++i) {
            if (i % (kStrokes / kPictures) == 0) {
                if (pictures > 0) {
                    acceptPicture();
                }
                startPicture(pictures++);
                document().setActive(paper);
            }
            session_->tools.setTool(i % 5 == 4 ? ToolKind::Eraser : ToolKind::Brush);
            session_->tools.setColor(QColor::fromHsvF(part(dice), 0.8, 0.9));
            const QPointF from(part(dice) * size.width, part(dice) * size.height);
            const QPointF way((part(dice) - 0.5) * size.width, (part(dice) - 0.5) * size.height);
            pen.stroke(from, from + way * 0.4, part(dice) - 0.5);
            QCoreApplication::processEvents();
        }
        acceptPicture();
        // The last step may go on; whoever undoes it ends it.
        document().endMerging();
        // An eraser that meets nothing leaves no step.
        QVERIFY2(document().history().size() > kStrokes * 3 / 4 + kPictures,
                 qPrintable(QString::number(document().history().size())));
        const DocumentState end = document().state();
        QVERIFY(!(end.layers == start.layers));

        // Once round before measuring, so that caches are full.
        for (int round = 0; round < 2; ++round) {
            const std::size_t before = bytesInUse();
            holdKey(Qt::Key_Z, Qt::ControlModifier,
                    [this] { return !document().history().canUndo(); });
            QVERIFY(document().state().layers == start.layers);
            holdKey(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier,
                    [this] { return !document().history().canRedo(); });
            QVERIFY(document().state().layers == end.layers);
            if (round == 1) {
                const double grown =
                    static_cast<double>(bytesInUse()) / static_cast<double>(before);
                QVERIFY2(grown > 0.5 && grown < 1.05, qPrintable(QString::number(grown)));
            }
        }
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::ScriptedHourTest)
#include "scripted_hour_test.moc"
