#include "ui/mainwindow/picture_flow.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <cmath>

#include "core/commands/open_image.h"
#include "core/commands/place_image.h"
#include "core/document/composite.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/generation_plan.h"
#include "ui/bridge/image_convert.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/restored_document.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

QString pictureFilter() {
    return PictureFlow::tr("Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)");
}

}  // namespace

PictureFlow::PictureFlow(Session* session, const Widgets& widgets, QObject* parent)
    : QObject(parent), session_(session), w_(widgets) {
    connect(w_.canvas, &CanvasView::filesDropped, this, &PictureFlow::placeFiles);
    connect(w_.canvas, &CanvasView::imageDropped, this, &PictureFlow::placeImage);
    connect(w_.canvas, &CanvasView::imagePasted, this, [this](const QImage& image) {
        const PixelSize size = session_->document().size();
        placeImage(image, {size.width / 2.0, size.height / 2.0});
    });
}

void PictureFlow::tellError(const Error& error) {
    w_.notice->show(NoticeBar::Kind::Problem, errorSentence(error));
}

QString PictureFlow::startFolder() const {
    if (!session_->file.isEmpty()) {
        return QFileInfo(session_->file).absolutePath();
    }
    if (QFileInfo(session_->settings.folder).isDir()) {
        return session_->settings.folder;
    }
    return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
}

bool PictureFlow::mayClose() {
    if (!session_->document().history().isModified()) {
        return true;
    }
    QMessageBox box(
        QMessageBox::Question, tr("Unsaved changes"),
        tr("Save the changes of “%1”?")
            .arg(session_->file.isEmpty() ? tr("Untitled") : QFileInfo(session_->file).fileName()),
        QMessageBox::NoButton, w_.window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("The picture is saved as one layer. Finished results are in the results folder in any "
           "case."));
    const auto* saveButton = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    const auto* dropButton = box.addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    auto* cancelButton = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setEscapeButton(cancelButton);
    box.exec();
    if (box.clickedButton() == saveButton) {
        return save();
    }
    return box.clickedButton() == dropButton;
}

void PictureFlow::offerRecovery() {
    const auto folders = session_->recovery.abandoned();
    if (folders.empty()) {
        return;
    }
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved work was found"),
                        tr("Gouache did not end properly. Take up the unsaved picture again?"),
                        QMessageBox::NoButton, w_.window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* restore = box->addButton(tr("Take it up"), QMessageBox::AcceptRole);
    auto* drop = box->addButton(tr("Throw it away"), QMessageBox::DestructiveRole);
    auto* later = box->addButton(tr("Ask again next time"), QMessageBox::RejectRole);
    box->setDefaultButton(restore);
    box->setEscapeButton(later);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, folder = folders.front(), restore, drop](const QAbstractButton* clicked) {
                if (clicked == restore) {
                    auto document = Recovery::read(folder);
                    if (!document.ok()) {
                        tellError(document.error());
                        return;
                    }
                    session_->setDocument(*std::move(document));
                    // Kept again at once, under this program's name, before the old copy goes.
                    session_->recovery.keepNow();
                    Q_EMIT fileChanged();
                }
                if (clicked == restore || clicked == drop) {
                    Recovery::remove(folder);
                }
            });
    box->open();
}

void PictureFlow::newDocument() {
    if (!mayClose()) {
        return;
    }
    PixelSize size = w_.form->request().size;
    if (!checkCanvasSize(size).ok()) {
        size = {512, 512};
    }
    session_->setDocument(Document::standard(size));
    Q_EMIT fileChanged();
}

void PictureFlow::open() {
    const QString path = QFileDialog::getOpenFileName(w_.window, tr("Open a picture"),
                                                      startFolder(), pictureFilter());
    if (!path.isEmpty()) {
        openFile(path);
    }
}

bool PictureFlow::openFile(const QString& path) {
    if (!mayClose()) {
        return false;
    }
    auto opened = openPicture(path.toStdString());
    if (!opened.ok()) {
        tellError(opened.error());
        return false;
    }
    auto document = std::make_unique<Document>(opened->image->size());
    const QString name = QFileInfo(path).completeBaseName().left(80);
    if (auto done = document->execute(
            std::make_unique<OpenImage>(*document, opened->image, name.toStdString()));
        !done.ok()) {
        tellError(done.error());
        return false;
    }
    document->markSaved();
    session_->setDocument(std::move(document));
    session_->file = path;
    session_->source = opened->request;
    session_->foreign = opened->foreign;
    session_->settings.folder = QFileInfo(path).absolutePath();
    Q_EMIT fileChanged();
    offerSettings(path, *opened);
    return true;
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

void PictureFlow::copy() {
    const auto picture = std::make_shared<const Image>(mergedPicture(session_->document()));
    QGuiApplication::clipboard()->setImage(toQImage(picture).copy());
}

QString PictureFlow::askSaveName(const QString& title) {
    QFileDialog dialog(w_.window, title, startFolder(),
                       tr("PNG with all settings (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("png"));
    dialog.selectFile(session_->file.isEmpty()
                          ? tr("picture") + QStringLiteral(".png")
                          : QFileInfo(session_->file).completeBaseName() + QStringLiteral(".png"));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
        dialog.setDefaultSuffix(filter.contains(QLatin1String("*.jpg"))    ? QStringLiteral("jpg")
                                : filter.contains(QLatin1String("*.webp")) ? QStringLiteral("webp")
                                                                           : QStringLiteral("png"));
    });
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) {
        return {};
    }
    return dialog.selectedFiles().first();
}

bool PictureFlow::writeTo(const QString& path) {
    const Image picture = mergedPicture(session_->document());
    if (auto saved = writePicture(path.toStdString(), picture, session_->source, session_->foreign);
        !saved.ok()) {
        tellError(saved.error());
        return false;
    }
    session_->settings.folder = QFileInfo(path).absolutePath();
    return true;
}

bool PictureFlow::save() {
    // A file of another format would lose something, so the first save after opening one asks.
    QString path = session_->file;
    if (!path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) {
        path = askSaveName(tr("Save the picture"));
    }
    if (path.isEmpty() || !writeTo(path)) {
        return false;
    }
    session_->file = path;
    session_->document().markSaved();
    Q_EMIT fileChanged();
    return true;
}

bool PictureFlow::exportCopy() {
    const QString path = askSaveName(tr("Export a copy"));
    return !path.isEmpty() && writeTo(path);
}

void PictureFlow::offerSettings(const QString& path, const OpenedPicture& picture) {
    if (!picture.request) {
        return;
    }
    GenerationRequest restored = *picture.request;
    const bool modelKnown = session_->models.rowOf(restored.model) >= 0;
    const GenerationRequest now = w_.form->request();
    if (restored.model.empty()) {
        restored.model = now.model;
    }
    if (restored.steps == 0) {
        restored.steps = now.steps;
    }
    if (restored.guidance < 0) {
        restored.guidance = now.guidance;
    }
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
    if (dialog.restoresInputs() && mayClose()) {
        auto document = documentWithInputs(
            restored, picture.image, QFileInfo(path).completeBaseName().left(80).toStdString());
        if (document.ok()) {
            session_->setDocument(*std::move(document));
            session_->source = restored;
            Q_EMIT fileChanged();
        } else {
            tellError(document.error());
        }
    }
    w_.form->setRequest(restored);
    if (!restored.controls.empty()) {
        w_.form->setSketchWeight(restored.controls.front().weight);
    }
}

}  // namespace gouache::ui
