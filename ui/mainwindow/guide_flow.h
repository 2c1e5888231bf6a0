#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>

#include "core/document/command.h"
#include "core/document/document_change.h"
#include "core/preprocess/preprocessor.h"

namespace gouache::ui {

class CanvasView;
class GenerationFlow;
class GuideDock;
class NoticeBar;
class PictureOverlay;
class RequestForm;
class Session;

/// Keeps the dock of control and region settings and the document together, and works out what the
/// ControlNet of the active layer sees, on a thread of its own.
class GuideFlow : public QObject {
    Q_OBJECT

  public:
    struct Widgets {
        GuideDock* dock;
        RequestForm* form;
        CanvasView* canvas;
        NoticeBar* notice;
        GenerationFlow* generation;
    };
    GuideFlow(Session* session, const Widgets& widgets, QObject* parent = nullptr);
    ~GuideFlow() override;

    /// A new control layer with the picture in the frame, for the ControlNet that suits.
    void addControlFromPicture(Preprocessor preprocessor);
    /// The ControlNets that suit the model and the catalogue have changed.
    void showModels();

  private:
    void onChange(const DocumentChange& change);
    void showActive();
    void askForHint();
    void computeHint();
    void showHint();
    void takePicture();
    void bake();
    void execute(std::unique_ptr<Command> command);
    QStringList controlNames() const;
    std::string controlFor(Preprocessor preprocessor) const;

    Session* session_;
    Widgets w_;
    bool own_ = false;  ///< the change that comes is this flow's
    QTimer hintTimer_;
    QThreadPool worker_;
    std::uint64_t wantedHint_ = 0;
    QImage hint_;
    PixelRect hintArea_;
    PictureOverlay* overlay_;
};

}  // namespace gouache::ui
