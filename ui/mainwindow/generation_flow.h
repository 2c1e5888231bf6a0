#pragma once

#include <QColor>
#include <QObject>
#include <QTimer>
#include <optional>

#include "core/document/document_change.h"
#include "ui/bridge/generated_picture.h"

class QLabel;

namespace gouache::ui {

class CanvasView;
class GenerateBar;
class NoticeBar;
class RequestForm;
class Session;

/// From the form to the canvas: checks the form, plans and starts a generation, shows its progress
/// and previews, and stages, accepts or discards its results.
class GenerationFlow : public QObject, private DocumentObserver {
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
    ~GenerationFlow() override;

    /// Where the form is wrong, shows it beside the fields instead.
    void generate();
    void stop();
    /// The current result becomes a layer, as one undo step.
    void accept();
    void discard();

  Q_SIGNALS:
    /// Whether generate(), stop(), accept() would do something may have changed.
    void availabilityChanged();

  private:
    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    void watchDocument();
    void showOffer();
    void checkForm(bool all);
    void fitEmptyCanvas();
    void showState();
    void showProgress(const StepProgress& progress);
    void showPreview(const QImage& preview);
    void showStaged();
    /// Strength of the mask over the picture, 0…1.
    void showMask(double opacity);
    void onFinished(JobOutcome outcome, const std::optional<Error>& error);
    ModelDefaults defaults() const;

    Session* session_;
    Widgets w_;
    const QColor maskColor_;
    Document* watched_ = nullptr;
    QTimer offerTimer_;
    bool promptTouched_ = false;
    std::optional<StepProgress> lastProgress_;
};

}  // namespace gouache::ui
