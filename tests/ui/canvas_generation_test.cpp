// Generating on the canvas, through the window: frame, intents, two passes, control layers, live
// painting, staging.

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "core/commands/place_image.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/set_frame.h"
#include "core/document/composite.h"
#include "tests/ui/studio_fixture.h"
#include "ui/docks/control_panel.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/guide_dock.h"
#include "ui/docks/live_dock.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/region_panel.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/live_painting.h"

namespace gouache::ui {

class CanvasGenerationTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<StudioFixture> studio_;

    Session& session() { return studio_->session(); }
    Document& document() { return session().document(); }
    CanvasView* canvas() { return studio_->window().canvas(); }
    RequestForm& form() { return *studio_->window().promptDock()->form(); }
    QAction* action(const char* id) { return studio_->action(id); }
    template <typename T>
    T* child() {
        return studio_->window().findChild<T*>();
    }

    void write(const QString& prompt) {
        GenerationRequest request = form().request();
        request.prompt = prompt.toStdString();
        request.seed = Seed{7};
        form().setRequest(request);
    }
    void place(PixelSize size) {
        auto image = std::make_shared<Image>(size, PixelFormat::Rgb8);
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                image->pixel(x, y)[0] = static_cast<std::uint8_t>(x < size.width / 2 ? 40 : 220);
                image->pixel(x, y)[1] = static_cast<std::uint8_t>(y);
            }
        }
        QVERIFY(
            document()
                .execute(std::make_unique<PlaceImage>(document().newLayerId(), image, PixelPoint{}))
                .ok());
    }
    void paintOn(LayerId layer, const PixelRect& area) {
        const LayerKind kind = document().layer(layer)->kind;
        auto image = std::make_shared<Image>(area.size(), formatOf(kind));
        for (int y = 0; y < area.height; ++y) {
            for (int x = 0; x < area.width; ++x) {
                image->pixel(x, y)[image->channels() - 1] = 255;
            }
        }
        QVERIFY(
            document()
                .execute(std::make_unique<ReplacePixels>(layer, image, PixelPoint{area.x, area.y}))
                .ok());
    }
    void generate() {
        action("generate.start")->trigger();
        QVERIFY(session().generation.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!session().generation.isBusy(), 30'000);
    }
    void setFrame(const PixelRect& frame) {
        QVERIFY(document().execute(std::make_unique<SetFrame>(frame)).ok());
        document().endMerging();
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {}) {
        const QPoint start = canvas()->toView(from).toPoint();
        const QPoint end = canvas()->toView(to).toPoint();
        QTest::mousePress(canvas(), Qt::LeftButton, modifiers, start);
        QMouseEvent move(QEvent::MouseMove, (start + end) / 2, canvas()->mapToGlobal(end),
                         Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas(), &move);
        QMouseEvent last(QEvent::MouseMove, end, canvas()->mapToGlobal(end), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas(), &last);
        QTest::mouseRelease(canvas(), Qt::LeftButton, modifiers, end);
    }

  private Q_SLOTS:
    void init() {
        studio_ = std::make_unique<StudioFixture>();
        QVERIFY(studio_->isShown());
        QTRY_VERIFY(session().backends.state() == BackendHost::State::Ready);
    }
    void cleanup() {
        document().markSaved();
        studio_.reset();
    }

    void frameToolDrawsMovesAndSnaps() {
        place({128, 128});
        action("tool.frame")->trigger();
        QVERIFY(session().tools.tool() == ToolKind::Frame);
        drag({10, 21}, {93, 90});
        const PixelRect drawn = document().state().frame;
        QCOMPARE(drawn.x % 8, 0);
        QCOMPARE(drawn.width % 8, 0);
        QVERIFY(std::abs(drawn.x - 10) <= 5 && std::abs(drawn.right() - 93) <= 5);
        QVERIFY(form().request().size == drawn.size());  // the form follows
        drag({drawn.x + 30.0, drawn.y + 30.0}, {drawn.x + 46.0, drawn.y + 30.0});
        QCOMPARE(document().state().frame.x, drawn.x + 16);
        QVERIFY(document().state().frame.size() == drawn.size());
        // One drag is one step.
        document().undo();
        QVERIFY(document().state().frame == drawn);
        document().undo();
        QVERIFY(document().state().frame.empty());
        document().redo();
        const QPoint inside = canvas()->toView({drawn.x + 30.0, drawn.y + 30.0}).toPoint();
        QTest::mouseDClick(canvas(), Qt::LeftButton, {}, inside);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, inside);
        QVERIFY(document().state().frame.empty());
    }

    void frameCommandsChangeShapeAndPlace() {
        place({128, 128});
        action("frame.aspect16x9")->trigger();
        const PixelRect wide = document().frame();
        QVERIFY(std::abs(double(wide.width) / wide.height - 16.0 / 9) < 0.15);
        paintOn(document().topmost(LayerKind::Mask)->id, {100, 100, 10, 10});
        action("frame.aroundMark")->trigger();
        QVERIFY(document().frame().contains({105, 105}));
        action("frame.wholeCanvas")->trigger();
        QVERIFY(document().state().frame.empty());
    }

    void typedSizeResizesTheFrame() {
        place({128, 128});
        QSpinBox* width = nullptr;
        for (auto* box : form().findChildren<QSpinBox*>()) {
            width = box->accessibleName() == QLatin1String("Width") ? box : width;
        }
        QVERIFY(width != nullptr);
        width->setValue(64);
        QCOMPARE(document().frame().width, 64);
        QVERIFY(document().size() == (PixelSize{128, 128}));
    }

    void expandingGrowsTheCanvasAndKeepsThePicture() {
        place({128, 128});
        const Image before = mergedPicture(document());
        setFrame({64, 0, 128, 128});
        QTRY_VERIFY(form().intent() == Intent::Expand);
        write(QStringLiteral("a wide field"));
        generate();
        QVERIFY(session().generation.plan().intent == Intent::Expand);
        action("generate.accept")->trigger();
        QVERIFY(document().size() == (PixelSize{192, 128}));
        const Image after = mergedPicture(document());
        const int reach = maskEdge({64, 128}, 1, Intent::Expand).reach();
        for (int y = 0; y < 128; ++y) {
            for (int x = 0; x < 128 - reach - 1; ++x) {
                QVERIFY(std::equal(after.pixel(x, y), after.pixel(x, y) + 4, before.pixel(x, y)));
            }
        }
        QCOMPARE(after.pixel(180, 60)[3], std::uint8_t{255});
        document().undo();
        QVERIFY(mergedPicture(document()) == before);
    }

    void aLargeFrameIsMadeInTwoPasses() {
        session().setDocument(Document::standard({512, 384}));
        place({512, 384});
        setFrame({0, 0, 384, 384});
        write(QStringLiteral("a city"));
        generate();
        QVERIFY(session().generation.plan().second.has_value());
        QVERIFY(session().generation.inSecondPass());
        const GeneratedPicture* made = session().staged.currentPicture();
        QVERIFY(made != nullptr);
        QVERIFY(made->result.image->size().area() >
                session().generation.plan().request.size.area());
        QVERIFY(made->placement.area == (PixelRect{0, 0, 384, 384}));
        QCOMPARE(made->result.seed.value, std::uint64_t{7});
    }

    void wrongIntentForTheCanvasIsExplained() {
        auto* intent = [this]() -> QComboBox* {
            for (auto* box : form().findChildren<QComboBox*>()) {
                if (box->accessibleName() == QLatin1String("What to do")) {
                    return box;
                }
            }
            return nullptr;
        }();
        intent->setCurrentIndex(intent->findData(static_cast<int>(Intent::Fill)));
        write(QStringLiteral("a hat"));
        action("generate.start")->trigger();
        QTRY_VERIFY(!session().generation.isBusy());
        QVERIFY(studio_->window().promptDock()->bar()->problem().contains(
            QStringLiteral("no picture on the canvas")));
    }

    void moreLikeThisIsNearTheSame() {
        write(QStringLiteral("a cat"));
        generate();
        QCOMPARE(session().staged.rowCount(), 1);
        action("generate.moreLikeThis")->trigger();
        QVERIFY(session().generation.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!session().generation.isBusy(), 30'000);
        QCOMPARE(session().staged.rowCount(), 2);
        const GeneratedPicture* more = session().staged.currentPicture();
        QCOMPARE(more->request.seed->value, std::uint64_t{7});
        QVERIFY(more->request.variationStrength > 0);
        QVERIFY(more->request.variationSeed.has_value());
    }

    void acceptedMergedAndInsideTheMask() {
        place({128, 128});
        const std::size_t layers = document().layers().size();
        write(QStringLiteral("a cat"));
        generate();
        action("generate.acceptMerged")->trigger();
        QCOMPARE(document().layers().size(), layers);
        generate();
        const Image before = mergedPicture(document());
        action("generate.acceptInside")->trigger();  // nothing is marked: explained, nothing done
        QCOMPARE(session().staged.rowCount(), 1);
        paintOn(document().topmost(LayerKind::Mask)->id, {30, 30, 20, 20});
        write(QStringLiteral("another cat"));
        action("generate.acceptInside")->trigger();
        QCOMPARE(session().staged.rowCount(), 0);
        const Image after = mergedPicture(document());
        QVERIFY(std::equal(after.pixel(5, 5), after.pixel(5, 5) + 4, before.pixel(5, 5)));
    }

    void stopAndKeepOffersWhatThereIs() {
        GenerationRequest request = form().request();
        request.prompt = "slow";
        request.steps = 900;
        form().setRequest(request);
        QSignalSpy previews(&session().generation, &GenerationController::previewed);
        action("generate.start")->trigger();
        QTRY_VERIFY(previews.count() > 0 || !session().generation.isBusy());
        action("generate.stopAndKeep")->trigger();
        QTRY_VERIFY(!session().generation.isBusy());
        QCOMPARE(session().staged.rowCount(), 1);
    }

    void controlLayerFromThePictureIsPreviewedAndSent() {
        place({128, 128});
        QVERIFY(document().undo());
        action("guide.fromPicture.canny")->trigger();  // nothing there: explained
        QVERIFY(document().redo());
        const std::size_t before = document().layers().size();
        action("guide.fromPicture.canny")->trigger();
        QCOMPARE(document().layers().size(), before + 1);
        const Layer* layer = document().active();
        QVERIFY(layer->kind == LayerKind::Control);
        QCOMPARE(layer->control->preprocessor, std::string("canny"));
        auto* dock = child<GuideDock>();
        QVERIFY(dock->page() == GuideDock::Page::Control);
        const auto hint = [dock]() -> QLabel* {
            for (auto* label : dock->findChildren<QLabel*>()) {
                if (label->accessibleName() == QLatin1String("What the ControlNet sees")) {
                    return label;
                }
            }
            return nullptr;
        };
        QTRY_VERIFY(!hint()->pixmap(Qt::ReturnByValue).isNull());
        document().undo();
        QCOMPARE(document().layers().size(), before);  // one step
    }

    void panelChangesTheLayer() {
        document().setActive(document().topmost(LayerKind::Control)->id);
        auto* dock = child<GuideDock>();
        QVERIFY(dock->page() == GuideDock::Page::Control);
        for (auto* box : dock->findChildren<QDoubleSpinBox*>()) {
            if (box->accessibleName() == QLatin1String("Weight")) {
                box->setValue(0.65);
            }
            if (box->accessibleName() == QLatin1String("Up to")) {
                box->setValue(70);
            }
        }
        const ControlSettings settings = *document().active()->control;
        QCOMPARE(settings.weight, 0.65);
        QCOMPARE(settings.end, 0.7);
        document().undo();
        QCOMPARE(dock->control()->settings().weight, document().active()->control->weight);
    }

    void regionPromptsGoToTheLayer() {
        session().layers.addLayer(LayerKind::Region);
        auto* dock = child<GuideDock>();
        QVERIFY(dock->page() == GuideDock::Page::Region);
        for (auto* edit : dock->findChildren<QPlainTextEdit*>()) {
            if (edit->accessibleName() == QLatin1String("Prompt of the region")) {
                edit->setPlainText(QStringLiteral("a green tree"));
            }
        }
        QCOMPARE(document().active()->region->prompt, std::string("a green tree"));
        paintOn(document().active()->id, {0, 0, 60, 128});
        write(QStringLiteral("a meadow"));
        generate();
        QCOMPARE(session().generation.plan().request.regions.size(), std::size_t{1});
        QCOMPARE(session().generation.plan().request.regions.front().prompt,
                 std::string("a green tree"));
    }

    void livePaintingFollowsTheCanvas() {
        place({128, 128});
        write(QStringLiteral("a cat"));
        auto* live = child<LivePainting>();
        QSignalSpy made(live, &LivePainting::pictureReady);
        action("generate.live")->trigger();
        QVERIFY(live->isActive());
        QTRY_VERIFY_WITH_TIMEOUT(made.count() > 0, 10'000);
        const Image first = *live->latest()->result.image;
        QVERIFY(live->latest()->intent == Intent::Refine);
        const int before = made.count();
        paintOn(document().topmost(LayerKind::Image)->id, {20, 20, 60, 60});
        QTRY_VERIFY_WITH_TIMEOUT(made.count() > before, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(*live->latest()->result.image != first, 10'000);
        QVERIFY(!session().generation.isBusy());
        const std::size_t layers = document().layers().size();
        action("generate.liveTakeOver")->trigger();
        QCOMPARE(document().layers().size(), layers + 1);
        action("generate.live")->trigger();
        QVERIFY(!live->isActive());
        const int after = made.count();
        paintOn(document().topmost(LayerKind::Paint)->id, {0, 0, 60, 60});
        QTest::qWait(400);
        QCOMPARE(made.count(), after);
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::CanvasGenerationTest)
#include "canvas_generation_test.moc"
