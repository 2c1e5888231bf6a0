#pragma once

#include <QColor>
#include <QObject>
#include <QTimer>
#include <optional>

#include "core/commands/accept_result.h"
#include "ui/bridge/generated_picture.h"

class QLabel;

namespace gouache::ui {

class CanvasView;
class GenerateBar;
class NoticeBar;
class RequestForm;
class Session;

/// From the form to the canvas: checks the form, starts a generation, shows its progress and
/// previews, and stages, accepts or discards its results.
class GenerationFlow : public QObject {
    Q_OBJECT

  public:
    struct Widgets {
        RequestForm* form;
        GenerateBar* bar;
        CanvasView* canvas;
        NoticeBar* notice;
        QLabel* status;  ///< progress in the status bar
    };

    GenerationFlow(Session* session, const Widgets& widgets, QObject* parent = nullptr);

    /// Where the form is wrong, shows it beside the fields instead.
    void generate();
    void stop();
    void stopAndKeep();
    /// The current result becomes part of the document, as one undo step.
    void accept(AcceptResult::Mode mode = AcceptResult::Mode::Layer);
    /// Only where a mask is painted or something is selected now.
    void acceptInsideMark();
    void discard();
    /// The current result again, each with a little of another seed's noise.
    void moreLikeThis();
    void togglePin();

    /// What is generated with the form as it is.
    PlanInput planInput() const;
    /// The same where it could be started now, with its wildcards expanded; else shows what is
    /// wrong beside the fields.
    std::optional<PlanInput> readyInput();
    ModelDefaults defaults() const;
    /// Puts a picture into the document; `name` empty = "Result". False where that was refused,
    /// which is then told.
    bool place(const Image& layer, PixelPoint position, const QString& name,
               AcceptResult::Mode mode);

  Q_SIGNALS:
    /// Whether generate(), stop(), accept() would do something may have changed.
    void availabilityChanged();
    void formEdited();

  private:
    void onChange(const DocumentChange& change);
    void showOffer();
    void checkForm(bool all);
    std::vector<RequestProblem> formProblems() const;
    void fitEmptyCanvas();
    void resizeFrame();
    void showFrame();
    void showState();
    void showProgress(const StepProgress& progress);
    void showStaged();
    /// Strength of the mask over the picture, 0…1.
    void showMask(double opacity);
    void onFinished(JobOutcome outcome, const std::optional<Error>& error);

    Session* session_;
    Widgets w_;
    const QColor maskColor_;
    QTimer offerTimer_;
    bool promptTouched_ = false;
    bool fitting_ = false;
    std::optional<StepProgress> lastProgress_;
};

}  // namespace gouache::ui
