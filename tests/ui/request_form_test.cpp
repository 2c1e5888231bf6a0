#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "ui/docks/form_field.h"
#include "ui/docks/prompt_edit.h"
#include "ui/docks/request_form.h"
#include "ui/docks/size_field.h"
#include "ui/models/model_list_model.h"

namespace gouache::ui {

namespace {

ModelInfo modelOf(const char* name, PixelSize native, int steps, double guidance) {
    ModelInfo model;
    model.name = name;
    model.path = std::string("/models/") + name;
    model.kind = ModelKind::Checkpoint;
    model.architecture = "Stable Diffusion 1.x";
    model.runnable = true;
    model.defaults = {native, 8, steps, guidance};
    return model;
}

}  // namespace

class RequestFormTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<ModelListModel> models_;
    std::unique_ptr<RequestForm> form_;

    template <typename T>
    T* named(const QString& accessibleName) {
        for (T* widget : form_->findChildren<T*>()) {
            if (widget->accessibleName() == accessibleName) {
                return widget;
            }
        }
        return nullptr;
    }
    /// The problem shown beside the field that holds this input.
    QString problemBeside(QWidget* input) {
        for (QWidget* at = input; at != nullptr; at = at->parentWidget()) {
            if (auto* field = qobject_cast<FormField*>(at)) {
                return field->problem();
            }
        }
        return QStringLiteral("no field");
    }
    void check() {
        const ModelInfo* model = form_->model();
        form_->showProblems(validate(form_->request(), model->defaults));
    }

  private Q_SLOTS:
    void init() {
        models_ = std::make_unique<ModelListModel>();
        form_ = std::make_unique<RequestForm>(models_.get());
        ModelInfo broken = modelOf("Broken", {512, 512}, 20, 7);
        broken.runnable = false;
        ModelInfo sketch = modelOf("sketch", {512, 512}, 20, 7);
        sketch.kind = ModelKind::ControlNet;
        models_->setModels({broken, modelOf("Small", {256, 256}, 15, 3),
                            modelOf("Large", {512, 512}, 28, 7), sketch});
    }
    void cleanup() {
        form_.reset();
        models_.reset();
    }

    void chooserListsRunnableCheckpointsFirst() {
        QCOMPARE(models_->rowCount(), 3);
        QCOMPARE(models_->index(0).data().toString(), QStringLiteral("Small"));
        QCOMPARE(models_->index(2).data().toString(), QStringLiteral("Broken"));
        QVERIFY(!(models_->flags(models_->index(2)) & Qt::ItemIsSelectable));
        form_->selectModel("Broken");
        QCOMPARE(form_->model()->name, std::string("Small"));
    }

    void modelSetsItsDefaults() {
        QVERIFY(form_->request().size == (PixelSize{256, 256}));
        QCOMPARE(form_->request().steps, 15);
        QCOMPARE(form_->request().guidance, 3.0);
        form_->selectModel("Large");
        QVERIFY(form_->request().size == (PixelSize{512, 512}));
        QCOMPARE(form_->request().steps, 28);
    }

    void rescanKeepsWhatWasTyped() {
        named<PromptEdit>("Prompt")->setPlainText(QStringLiteral("a cat"));
        named<QSpinBox>("Width")->setValue(320);
        models_->setModels(
            {modelOf("Other", {512, 512}, 20, 7), modelOf("Small", {256, 256}, 15, 3)});
        QCOMPARE(form_->model()->name, std::string("Small"));
        QCOMPARE(form_->request().size.width, 320);
        QCOMPARE(form_->request().prompt, std::string("a cat"));
    }

    void wrongSizeIsSaidBesideTheSize() {
        named<PromptEdit>("Prompt")->setPlainText(QStringLiteral("a cat"));
        QSpinBox* width = named<QSpinBox>("Width");
        width->setValue(250);
        check();
        QCOMPARE(problemBeside(width), QStringLiteral("The size 250×256 does not fit this model: "
                                                      "width and height must be multiples of 8."));
        QCOMPARE(problemBeside(named<PromptEdit>("Prompt")), QString());
        width->setValue(16);
        check();
        QVERIFY(problemBeside(width).contains(QStringLiteral("between 64 and 8192")));
        width->setValue(264);
        check();
        QCOMPARE(problemBeside(width), QString());
    }

    void emptyPromptIsSaidBesideThePrompt() {
        named<PromptEdit>("Prompt")->setPlainText(QStringLiteral("  \n"));
        check();
        PromptEdit* prompt = named<PromptEdit>("Prompt");
        QVERIFY(problemBeside(prompt).startsWith(QStringLiteral("The prompt is empty")));
        QVERIFY(prompt->property("wrong").toBool());
        QVERIFY(prompt->accessibleDescription().startsWith(QStringLiteral("The prompt is empty")));
    }

    void seedIsFreshUnlessLocked() {
        QVERIFY(!form_->request().seed);
        form_->showUsedSeed(Seed{77});
        QCOMPARE(named<QLineEdit>("Seed")->text(), QStringLiteral("77"));
        QVERIFY(!form_->request().seed);  // shown, not kept
        named<QToolButton>("Keep the seed")->click();
        QCOMPARE(form_->request().seed->value, std::uint64_t{77});
        form_->showUsedSeed(Seed{78});
        QCOMPARE(form_->request().seed->value, std::uint64_t{77});
        form_->rollSeed();
        QVERIFY(form_->request().seed.has_value());
    }

    void typedSeedIsKeptAndWrongOnesExplained() {
        auto* seed = named<QLineEdit>("Seed");
        QTest::keyClicks(seed, QStringLiteral("18446744073709551615"));
        QCOMPARE(form_->request().seed->value, std::uint64_t{18446744073709551615u});
        seed->clear();
        QTest::keyClicks(seed, QStringLiteral("12x"));
        check();
        QVERIFY(problemBeside(seed).contains(QStringLiteral("whole number")));
    }

    void roundTripOfEveryField() {
        GenerationRequest request;
        request.prompt = "红苹果, on a table";
        request.negativePrompt = "blurry";
        request.model = "Large";
        request.size = {640, 384};
        request.steps = 33;
        request.guidance = 5.5;
        request.sampler = Sampler::UniPc;
        request.schedule = Schedule::Karras;
        request.seed = Seed{123456789012345u};
        request.count = 3;
        request.strength = 0.4;
        request.loras = {{"detail", 0.8}};
        form_->setRequest(request);
        const GenerationRequest back = form_->request();
        // LoRAs stand in the prompt.
        QCOMPARE(back.prompt, request.prompt + " <lora:detail:0.8>");
        QVERIFY(back.loras.empty());
        QCOMPARE(back.negativePrompt, request.negativePrompt);
        QCOMPARE(back.model, request.model);
        QVERIFY(back.size == request.size);
        QCOMPARE(back.steps, request.steps);
        QCOMPARE(back.guidance, request.guidance);
        QVERIFY(back.sampler == request.sampler);
        QVERIFY(back.schedule == request.schedule);
        QVERIFY(back.seed == request.seed);
        QCOMPARE(back.count, request.count);
        QCOMPARE(back.strength, request.strength);
    }

    void canvasDecidesWhatIsOffered() {
        form_->show();
        auto* strength = named<QDoubleSpinBox>("Strength");
        auto* mode = named<QLabel>("What Generate does");
        form_->setOffer({});
        QVERIFY(!strength->isVisible());
        QVERIFY(form_->intent() == Intent::Generate);
        form_->setOffer({.picture = true, .below = Intent::Refine});
        QVERIFY(strength->isVisible());
        QVERIFY(mode->text().startsWith(QStringLiteral("Makes a new picture")));
        strength->setValue(60);
        QVERIFY(form_->intent() == Intent::Refine);
        QVERIFY(mode->text().startsWith(QStringLiteral("Changes the picture")));
        strength->setValue(100);
        form_->setOffer({.picture = true,
                         .mark = true,
                         .atFullStrength = Intent::Fill,
                         .below = Intent::Refine});
        QVERIFY(form_->intent() == Intent::Fill);
        form_->setOffer({.controls = 2, .regions = 1});
        QVERIFY(!strength->isVisible());
        QVERIFY(mode->text().contains(QStringLiteral("2 control layer")));
        QVERIFY(mode->text().contains(QStringLiteral("1 region")));
    }

    void chosenIntentStaysAndSuggestsAStrength() {
        form_->show();
        auto* intent = named<QComboBox>("What to do");
        auto* strength = named<QDoubleSpinBox>("Strength");
        auto* mode = named<QLabel>("What Generate does");
        form_->setOffer({.picture = true, .below = Intent::Refine});
        const int row = intent->findData(static_cast<int>(Intent::Remove));
        intent->setCurrentIndex(row);
        Q_EMIT intent->activated(row);
        QCOMPARE(strength->value(), usualStrength(Intent::Remove) * 100);
        QVERIFY(form_->planOptions().intent == Intent::Remove);
        QVERIFY(mode->text().contains(QStringLiteral("paint a mask")));  // nothing is marked
        form_->setOffer({.picture = true, .mark = true, .below = Intent::Refine});
        QVERIFY(!mode->text().contains(QStringLiteral("paint a mask")));
        QVERIFY(form_->intent() == Intent::Remove);
    }

    void planOptionsComeBack() {
        PlanOptions options;
        options.intent = Intent::Fill;
        options.context = ContextChoice::Frame;
        options.edge = {3, 20, {}, 64};
        options.fill = FillMode::Neutral;
        options.leastSteps = 7;
        options.colourMatch = false;
        options.secondPass = false;
        QSignalSpy edited(form_.get(), &RequestForm::edited);
        form_->setPlanOptions(options);
        QVERIFY(form_->planOptions() == options);
        QCOMPARE(edited.count(), 0);
        named<QAbstractButton>("Set every value back to automatic")->click();
        PlanOptions automatic;
        automatic.intent = Intent::Fill;
        QVERIFY(form_->planOptions() == automatic);
        QVERIFY(edited.count() > 0);
    }

    void presetsHaveTheModelsAreaAndMultiples() {
        const ModelDefaults model{{512, 512}, 64, 20, 7};
        const auto presets = sizePresets(model);
        QVERIFY(presets.front() == model.nativeSize);
        QVERIFY(presets.size() >= 5);
        for (const PixelSize& size : presets) {
            QCOMPARE(size.width % 64, 0);
            QCOMPARE(size.height % 64, 0);
            QVERIFY(qAbs(double(size.area()) / model.nativeSize.area() - 1) < 0.2);
        }
    }

    void everyInputHasAnAccessibleName() {
        for (QWidget* widget : form_->findChildren<QWidget*>()) {
            const bool input =
                qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
                qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QAbstractButton*>(widget) ||
                qobject_cast<QAbstractSlider*>(widget);
            const bool inner = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                               qobject_cast<QScrollBar*>(widget) != nullptr ||
                               qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr;
            if (input && !inner) {
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
        }
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::RequestFormTest)
#include "request_form_test.moc"
