#pragma once

#include <QWidget>
#include <vector>

#include "core/generation/generation_request.h"
#include "core/models/model_catalogue.h"
#include "core/planning/generation_plan.h"

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace gouache::ui {

class FoldOut;
class FormField;
class ModelListModel;
class PlanOptionsPanel;
class PromptAssistant;
class PromptEdit;
class SeedField;
class SizeField;
class SliderField;
class TokenCounter;

/// What the canvas offers to a generation, as far as the form cares.
struct CanvasOffer {
    bool picture = false;                      ///< something in image or paint layers
    bool mark = false;                         ///< a painted mask or a selection
    int controls = 0;                          ///< control layers with content
    int regions = 0;                           ///< region layers with a prompt
    Intent atFullStrength = Intent::Generate;  ///< what "automatic" means at strength 1 …
    Intent below = Intent::Generate;           ///< … and below
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
    /// What the user chose for the canvas.
    PlanOptions planOptions() const;
    /// Fills every field; the seed is locked. A model that is not in the list stays as it is chosen
    /// now.
    void setRequest(const GenerationRequest& request);
    void setPlanOptions(const PlanOptions& options);
    /// What Generate will do on the canvas as it is offered.
    Intent intent() const;
    /// Does not signal.
    void showSize(PixelSize size);

    /// Does nothing where the list has no such model.
    void selectModel(const std::string& nameOrPath);
    /// The model that is chosen; null while there is none.
    const ModelInfo* model() const;

    void setOffer(const CanvasOffer& offer);
    /// For a request that has nothing to do with the canvas any more; the strength stays where
    /// there is a picture to be changed.
    void hideCanvasPart(bool withStrength);
    /// What is wrong, beside the fields; replaces what was shown.
    void showProblems(const std::vector<RequestProblem>& problems);
    void showUsedSeed(Seed seed);
    /// Newest first.
    void setRecentPrompts(const QStringList& prompts);
    /// A new random seed, kept for the next picture.
    void rollSeed();
    void focusPrompt();
    /// For the names of LoRAs in the prompts.
    void setCatalogue(const std::vector<ModelInfo>& models);
    /// Into the prompt, at its cursor.
    void insertWords(const QString& words);
    QSize sizeHint() const override;

  Q_SIGNALS:
    void edited();
    void promptEdited();
    void modelChanged();
    /// By the user.
    void sizeEdited();
    /// A model's native size or that of settings that were taken over.
    void sizeSuggested();
    void intentChanged();

  private:
    void buildPrompts();
    void buildCanvasPart();
    void buildSettings();
    void chooseModel();
    void chooseIntent();
    void showMode();

    ModelListModel* models_;
    CanvasOffer offer_;
    PromptEdit* prompt_;
    PromptEdit* negative_;
    PromptAssistant* assistant_;
    TokenCounter* tokens_;
    TokenCounter* negativeTokens_;
    QComboBox* model_;
    SizeField* size_;
    SliderField* steps_;
    SliderField* guidance_;
    QComboBox* sampler_;
    QComboBox* schedule_;
    SeedField* seed_;
    QSpinBox* count_;
    SliderField* strength_;
    QComboBox* intent_;
    QLabel* mode_;
    PlanOptionsPanel* planOptions_;
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
    FormField* intentField_;
    FoldOut* advanced_;
    std::string modelName_;
    bool ofCanvas_ = true;
    bool resetting_ = false;  ///< the list of models is being replaced
};

}  // namespace gouache::ui
