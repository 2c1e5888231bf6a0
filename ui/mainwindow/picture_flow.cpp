#include "ui/mainwindow/picture_flow.h"

#include <QFileInfo>
#include <cmath>

#include "core/commands/open_image.h"
#include "core/commands/place_image.h"
#include "core/planning/frame.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/image_convert.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/model_library.h"
#include "ui/mainwindow/restored_document.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

PictureFlow::PictureFlow(Session* session, const Widgets& widgets, QObject* parent)
    : QObject(parent), session_(session), w_(widgets) {
    connect(w_.canvas, &CanvasView::filesDropped, this,
            [this](const QStringList& paths, QPointF position) {
                if (!takeBatch_ || !takeBatch_(paths)) {
                    placeFiles(paths, position);
                }
            });
    connect(w_.canvas, &CanvasView::imageDropped, this, &PictureFlow::placeImage);
    connect(w_.canvas, &CanvasView::imagePasted, this, [this](const QImage& image) {
        const PixelSize size = session_->document().size();
        placeImage(image, {size.width / 2.0, size.height / 2.0});
    });
}

void PictureFlow::tellError(const Error& error) {
    w_.notice->show(NoticeBar::Kind::Problem, errorSentence(error));
}

void PictureFlow::place(ImagePtr image, QPointF position, const QString& name) {
    Document& document = session_->document();
    const bool blank = document.history().size() == 0 && session_->file.isEmpty();
    std::unique_ptr<Command> command;
    if (blank) {
        // The first picture decides the canvas.
        command = std::make_unique<OpenImage>(document, std::move(image), name.toStdString());
    } else {
        const PixelSize canvas = document.size();
        if (image->width() > canvas.width || image->height() > canvas.height) {
            const PixelRect fitting = centeredArea(image->size(), canvas);
            image = std::make_shared<const Image>(resized(*image, fitting.size()));
            position = {canvas.width / 2.0, canvas.height / 2.0};
        }
        const PixelPoint corner{
            static_cast<int>(std::lround(position.x() - image->width() / 2.0)),
            static_cast<int>(std::lround(position.y() - image->height() / 2.0))};
        const LayerId id = document.newLayerId();
        command = std::make_unique<PlaceImage>(id, std::move(image), corner, name.toStdString());
    }
    if (auto done = document.execute(std::move(command)); !done.ok()) {
        tellError(done.error());
    } else if (blank) {
        w_.canvas->fitToView();
    }
}

void PictureFlow::placeFiles(const QStringList& paths, QPointF position) {
    QString settingsFrom;
    OpenedPicture withSettings;
    for (const QString& path : paths) {
        if (path.endsWith(QLatin1String(".ora"), Qt::CaseInsensitive)) {
            openFile(path);
            continue;
        }
        if (path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive)) {
            session_->library->bringIn({path});
            continue;
        }
        auto opened = openPicture(path.toStdString());
        if (!opened.ok()) {
            tellError(opened.error());
            continue;
        }
        place(opened->image, position, QFileInfo(path).completeBaseName().left(80));
        if (opened->request && settingsFrom.isEmpty()) {
            settingsFrom = path;
            withSettings = *std::move(opened);
        }
    }
    if (!settingsFrom.isEmpty()) {
        if (!session_->source) {
            session_->source = withSettings.request;
        }
        offerSettings(settingsFrom, withSettings);
    }
}

void PictureFlow::placeImage(const QImage& image, QPointF position) {
    if (!image.isNull()) {
        place(std::make_shared<const Image>(fromQImage(image)), position, tr("Pasted"));
    }
}

void PictureFlow::paste() {
    if (!w_.canvas->pasteFromClipboard()) {
        w_.notice->show(NoticeBar::Kind::Information,
                        tr("There is no picture in the clipboard to paste."));
    }
}

GenerationRequest PictureFlow::completed(GenerationRequest request, const GenerationRequest& by) {
    if (request.model.empty()) {
        request.model = by.model;
    }
    if (request.steps == 0) {
        request.steps = by.steps;
    }
    if (request.guidance < 0) {
        request.guidance = by.guidance;
    }
    return request;
}

void PictureFlow::offerSettings(const QString& path, const OpenedPicture& picture) {
    if (!picture.request) {
        return;
    }
    GenerationRequest restored = *picture.request;
    const bool modelKnown = session_->models.rowOf(restored.model) >= 0;
    const GenerationRequest now = w_.form->request();
    restored = completed(std::move(restored), now);
    if (!restored.init) {
        // Made from nothing; the strength that the file may tell belonged to a picture that it does
        // not hold.
        restored.strength = 1;
    }
    RestoreDialog dialog(QFileInfo(path).fileName(), now, restored, picture.others, modelKnown,
                         w_.window);
    const bool nothingToDo = dialog.differences() == 0 && !hasInputs(restored);
    if (nothingToDo || dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (dialog.restoresInputs()) {
        auto document = documentWithInputs(
            restored, picture.image, QFileInfo(path).completeBaseName().left(80).toStdString());
        if (document.ok()) {
            // In a tab of its own: what was opened stays.
            session_->addDocument(*std::move(document));
            session_->source = restored;
            Q_EMIT fileChanged();
        } else {
            tellError(document.error());
        }
    }
    w_.form->setRequest(restored);
    if (dialog.restoresInputs()) {
        w_.form->setPlanOptions(optionsAsGiven());
    }
}

}  // namespace gouache::ui
