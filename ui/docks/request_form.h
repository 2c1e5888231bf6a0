#pragma once

#include <QWidget>
#include <vector>

#include "core/generation/generation_request.h"
#include "core/models/model_catalogue.h"

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace gouache::ui {

class FormField;
class ModelListModel;
class PromptEdit;
class SeedField;
class SizeField;
class SliderField;

/// What the canvas offers to a generation, as far as the form cares.
struct CanvasOffer {
    bool picture = false;  ///< something in image or paint layers
    bool mask = false;
    bool sketch = false;
    bool operator==(const CanvasOffer&) const = default;
};

/// Every field of a GenerationRequest that a person types. Pictures (init, mask, controls) come
/// from the canvas; the form shows what they will do and how strongly.
class RequestForm : public QWidget {
    Q_OBJECT

  public:
    explicit RequestForm(ModelListModel* models, QWidget* parent = nullptr);

    /// Without pictures; the seed is none where each picture gets a new one. Not validated.
    GenerationRequest request() const;
    double sketchWeight() const;
    /// Fills every field; the seed is locked. A model that is not in the list stays as it is chosen
    /// now.
    void setRequest(const GenerationRequest& request);
    void setSketchWeight(double weight);

    /// Does nothing where the list has no such model.
    void selectModel(const std::string& nameOrPath);
    /// The model that is chosen; null while there is none.
    const ModelInfo* model() const;

    void setOffer(const CanvasOffer& offer);
    /// What is wrong, beside the fields; replaces what was shown.
    void showProblems(const std::vector<RequestProblem>& problems);
    void showUsedSeed(Seed seed);
    /// Newest first.
    void setRecentPrompts(const QStringList& prompts);
    /// A new random seed, kept for the next picture.
    void rollSeed();
    void focusPrompt();
    QSize sizeHint() const override;

  Q_SIGNALS:
    void edited();
    void promptEdited();
    void modelChanged();
    void sizeEdited();

  private:
    void buildPrompts();
    void buildCanvasPart();
    void buildSettings();
    void chooseModel();
    void showMode();

    ModelListModel* models_;
    CanvasOffer offer_;
    PromptEdit* prompt_;
    PromptEdit* negative_;
    QComboBox* model_;
    SizeField* size_;
    SliderField* steps_;
    SliderField* guidance_;
    QComboBox* sampler_;
    QComboBox* schedule_;
    SeedField* seed_;
    QSpinBox* count_;
    SliderField* strength_;
    SliderField* sketchWeight_;
    QLabel* mode_;
    QToolButton* recent_;
    FormField* promptField_;
    FormField* negativeField_;
    FormField* modelField_;
    FormField* sizeField_;
    FormField* stepsField_;
    FormField* guidanceField_;
    FormField* samplerField_;
    FormField* scheduleField_;
    FormField* seedField_;
    FormField* countField_;
    FormField* strengthField_;
    FormField* sketchField_;
    std::string modelName_;
    bool resetting_ = false;  ///< the list of models is being replaced
};

}  // namespace gouache::ui
