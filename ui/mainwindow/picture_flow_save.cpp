#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "core/document/composite.h"
#include "core/ora/ora_file.h"
#include "core/psd/psd_file.h"
#include "ui/bridge/busy_run.h"
#include "ui/bridge/image_convert.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

/// Whether a PNG of the picture would hold all there is: one layer with something in it, as it is.
bool isFlat(const Document& document) {
    int filled = 0;
    for (const Layer& layer : document.layers()) {
        if (layer.kind == LayerKind::Group || layer.hasMask || layer.clipped) {
            return false;
        }
        if (layer.pixels.hasContent()) {
            ++filled;
            if (!isPicture(layer.kind) || !layer.visible || layer.opacity != 1 ||
                layer.blend != BlendMode::Normal) {
                return false;
            }
        }
    }
    const DocumentState& state = document.state();
    return filled <= 1 && state.references.empty() && state.extras.empty();
}

QString withExtension(const QString& path, const QString& extension) {
    return QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + extension : path;
}

}  // namespace

bool PictureFlow::saveTo(const QString& path) {
    const OraDocument document{session_->document().state(), session_->source, {}};
    const auto saved =
        runBusy(w_.window, tr("Saving “%1”").arg(QFileInfo(path).fileName()),
                [&](const TellProgress& tell) {
                    return saveOra(path.toStdString(), document, {.backups = 3, .progress = tell});
                });
    if (!saved.ok()) {
        if (saved.error().code != ErrorCode::Cancelled) {
            tellError(saved.error());
        }
        return false;
    }
    session_->file = path;
    session_->settings.folder = QFileInfo(path).absolutePath();
    if (session_->document().state() == document.state) {
        session_->markSaved();
    }
    remember(path);
    Q_EMIT session_->documentsChanged();
    Q_EMIT fileChanged();
    return true;
}

bool PictureFlow::save() {
    const QString path = session_->file;
    if (path.endsWith(QLatin1String(".ora"), Qt::CaseInsensitive)) {
        return saveTo(path);
    }
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) && isFlat(session_->document())) {
        const auto picture = std::make_shared<const Image>(mergedPicture(session_->document()));
        const auto saved =
            writePicture(path.toStdString(), *picture, session_->source, session_->foreign);
        if (!saved.ok()) {
            tellError(saved.error());
            return false;
        }
        session_->markSaved();
        remember(path, picture);
        Q_EMIT fileChanged();
        return true;
    }
    return saveAs();
}

bool PictureFlow::saveAs() {
    QFileDialog dialog(w_.window, tr("Save the document"), startFolder(),
                       tr("OpenRaster document (*.ora)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("ora"));
    dialog.selectFile(
        (session_->file.isEmpty() ? tr("picture") : QFileInfo(session_->file).completeBaseName()) +
        QStringLiteral(".ora"));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) {
        return false;
    }
    return saveTo(dialog.selectedFiles().first());
}

bool PictureFlow::exportCopy() {
    ExportDialog options(session_->document().state().iccProfile, session_->source.has_value(),
                         w_.window);
    options.setExtension(QFileInfo(session_->file).suffix());
    if (options.exec() != QDialog::Accepted) {
        return false;
    }
    const ExportDialog::Choice choice = options.choice();
    QFileDialog dialog(w_.window, tr("Export a copy"), startFolder(),
                       ExportDialog::filterOf(choice.extension));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(choice.extension);
    dialog.selectFile(
        (session_->file.isEmpty() ? tr("picture") : QFileInfo(session_->file).completeBaseName()) +
        QLatin1Char('.') + choice.extension);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) {
        return false;
    }
    return exportTo(dialog.selectedFiles().first(), choice);
}

bool PictureFlow::exportTo(const QString& given, const ExportDialog::Choice& choice) {
    const QString path = withExtension(given, choice.extension);
    const DocumentState state = session_->document().state();
    const auto source = choice.settings ? session_->source : std::nullopt;
    const auto foreign = session_->foreign;
    const auto written = runBusy(w_.window, tr("Exporting “%1”").arg(QFileInfo(path).fileName()),
                                 [&](const TellProgress& tell) -> Result<void> {
                                     if (choice.extension == QLatin1String("psd")) {
                                         return savePsd(path.toStdString(), state, tell);
                                     }
                                     Document copy(state.size);
                                     copy.restore(state);
                                     return writePicture(path.toStdString(), mergedPicture(copy),
                                                         source, foreign, choice.options);
                                 });
    if (!written.ok()) {
        if (written.error().code != ErrorCode::Cancelled) {
            tellError(written.error());
        }
        return false;
    }
    session_->settings.folder = QFileInfo(path).absolutePath();
    w_.notice->show(NoticeBar::Kind::Information,
                    tr("Exported to “%1”.").arg(QDir::toNativeSeparators(path)));
    return true;
}

void PictureFlow::saveAsTemplate() {
    bool ok = false;
    const QString name = QInputDialog::getText(
        w_.window, tr("Save as a template"), tr("Name of the template:"), QLineEdit::Normal,
        QFileInfo(session_->titleOf(session_->currentIndex())).completeBaseName(), &ok);
    QString clean = name.trimmed().left(80);
    clean.replace(QLatin1Char('/'), QLatin1Char('-'));
    if (!ok || clean.isEmpty() || session_->folders().templates.empty()) {
        return;
    }
    std::error_code failure;
    std::filesystem::create_directories(session_->folders().templates, failure);
    const OraDocument document{session_->document().state(), std::nullopt, {}};
    const auto saved = saveOra(session_->folders().templates / (clean.toStdString() + ".ora"),
                               document, {.backups = 0, .progress = {}});
    if (saved.ok()) {
        w_.notice->show(NoticeBar::Kind::Information,
                        tr("The template “%1” is offered for new documents.").arg(clean));
    } else {
        tellError(saved.error());
    }
}

bool PictureFlow::askAndClose(int index) {
    session_->setCurrentIndex(index);
    if (!session_->isModified()) {
        return true;
    }
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("Save the changes of “%1”?").arg(session_->titleOf(index)),
                    QMessageBox::NoButton, w_.window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Finished results are in the results folder in any case."));
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

bool PictureFlow::closeDocument(int index) {
    if (!askAndClose(index)) {
        return false;
    }
    session_->closeDocument(index);
    Q_EMIT fileChanged();
    return true;
}

bool PictureFlow::closeDocument() {
    return closeDocument(session_->currentIndex());
}

bool PictureFlow::mayClose() {
    // The one that is shown first.
    const int shown = session_->currentIndex();
    if (!askAndClose(shown)) {
        return false;
    }
    for (int i = 0; i < session_->documentCount(); ++i) {
        if (i != shown && session_->isModified(i) && !askAndClose(i)) {
            return false;
        }
    }
    return true;
}

}  // namespace gouache::ui
