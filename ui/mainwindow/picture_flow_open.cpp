#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include "core/base/paths.h"
#include "core/commands/open_image.h"
#include "core/document/composite.h"
#include "core/ora/ora_file.h"
#include "ui/bridge/busy_run.h"
#include "ui/bridge/image_convert.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/document_gallery.h"
#include "ui/dialogs/new_document_dialog.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

constexpr std::size_t kMostTemplates = 100;

bool isOra(const QString& path) {
    return path.endsWith(QLatin1String(".ora"), Qt::CaseInsensitive);
}

/// What a document could not show as it is in its file; empty where there is nothing to say.
QString sentenceOf(const std::vector<OraNote>& notes) {
    QStringList sentences;
    for (const OraNote note : notes) {
        switch (note) {
            case OraNote::CutToCanvas:
                sentences << PictureFlow::tr("Parts of layers beyond the canvas were cut off.");
                break;
            case OraNote::LayerNotShown:
                sentences << PictureFlow::tr(
                    "A layer of another program cannot be shown; it stays in the file.");
                break;
            case OraNote::BlendModeUnknown:
                sentences << PictureFlow::tr(
                    "A blend mode of another program is shown as normal; it stays in the file.");
                break;
            case OraNote::ForeignDropped:
                sentences << PictureFlow::tr(
                    "The file holds more of other programs than can be kept when it is saved.");
                break;
            case OraNote::ExtrasNotReadable:
                sentences << PictureFlow::tr(
                    "Some of what Gouache keeps in the file is damaged or of a later version.");
                break;
        }
    }
    return sentences.join(QLatin1Char(' '));
}

QImage thumbnailOf(const std::filesystem::path& file) {
    auto image = readOraThumbnail(file);
    return image.ok() ? toQImage(std::make_shared<const Image>(*std::move(image))).copy()
                      : QImage();
}

std::vector<NewDocumentDialog::Template> templatesIn(const std::filesystem::path& folder) {
    std::vector<NewDocumentDialog::Template> found;
    const QDir all(QString::fromStdString(folder.string()));
    for (const QFileInfo& file :
         all.entryInfoList({QStringLiteral("*.ora")}, QDir::Files, QDir::Name)) {
        if (found.size() < kMostTemplates) {
            const std::filesystem::path path = file.filePath().toStdString();
            found.push_back({file.completeBaseName(), path, thumbnailOf(path)});
        }
    }
    return found;
}

}  // namespace

QString PictureFlow::startFolder() const {
    if (!session_->file.isEmpty()) {
        return QFileInfo(session_->file).absolutePath();
    }
    if (QFileInfo(session_->settings.folder).isDir()) {
        return session_->settings.folder;
    }
    return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
}

void PictureFlow::newFromDialog() {
    NewDocumentDialog dialog(session_->document().size(),
                             session_->folders().templates.empty()
                                 ? std::vector<NewDocumentDialog::Template>()
                                 : templatesIn(session_->folders().templates),
                             w_.window);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const std::filesystem::path file = dialog.templateFile();
    if (!file.empty()) {
        auto read = readOra(file);
        if (!read.ok()) {
            tellError(read.error());
            return;
        }
        auto document = std::make_unique<Document>(read->state.size);
        document->restore(std::move(read->state));
        session_->addDocument(std::move(document));
    } else {
        auto document = Document::standard(dialog.size());
        if (dialog.hasPaper()) {
            DocumentState state = document->state();
            Image paper(state.size, PixelFormat::Rgba8);
            std::ranges::fill(paper.bytes(), std::uint8_t{255});
            Layer layer = makeLayer(document->newLayerId(), LayerKind::Image, state.size,
                                    tr("Paper").toStdString());
            layer.pixels = TiledImage::fromImage(paper);
            state.layers.insert(state.layers.begin(), std::move(layer));
            document->restore(std::move(state));
        }
        session_->addDocument(std::move(document));
    }
    Q_EMIT fileChanged();
}

void PictureFlow::newDocument() {
    PixelSize size = w_.form->request().size;
    if (!checkCanvasSize(size).ok()) {
        size = {512, 512};
    }
    session_->addDocument(Document::standard(size));
    Q_EMIT fileChanged();
}

void PictureFlow::open() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        w_.window, tr("Open"), startFolder(),
        tr("Documents and pictures (*.ora *.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)"));
    for (const QString& path : paths) {
        openFile(path);
    }
}

bool PictureFlow::openFile(const QString& path) {
    for (int i = 0; i < session_->documentCount(); ++i) {
        const QString open = session_->fileOf(i);
        if (!open.isEmpty() && QFileInfo(open) == QFileInfo(path)) {
            session_->setCurrentIndex(i);
            return true;
        }
    }
    const bool opened = isOra(path) ? openDocument(path) : openPictureFile(path);
    if (opened) {
        session_->settings.folder = QFileInfo(path).absolutePath();
    } else if (!QFileInfo::exists(path)) {
        session_->recent.remove(path);
    }
    return opened;
}

bool PictureFlow::openDocument(const QString& path) {
    OraDocument read;
    const auto done = runBusy(w_.window, tr("Opening “%1”").arg(QFileInfo(path).fileName()),
                              [&read, &path](const TellProgress&) -> Result<void> {
                                  GOUACHE_TRY(read, readOra(path.toStdString()));
                                  return {};
                              });
    if (!done.ok()) {
        tellError(done.error());
        return false;
    }
    auto document = std::make_unique<Document>(read.state.size);
    document->restore(std::move(read.state));
    session_->addDocument(std::move(document));
    session_->file = path;
    session_->source = read.source;
    remember(path);
    Q_EMIT session_->documentsChanged();
    Q_EMIT fileChanged();
    if (const QString notes = sentenceOf(read.notes); !notes.isEmpty()) {
        w_.notice->show(NoticeBar::Kind::Information, notes);
    }
    fillEmptyForm();
    return true;
}

void PictureFlow::fillEmptyForm() {
    if (!session_->source || !w_.form->request().prompt.empty()) {
        return;
    }
    GenerationRequest request = completed(*session_->source, w_.form->request());
    request.init.reset();
    request.mask.reset();
    request.controls.clear();
    request.strength = 1;
    w_.form->setRequest(request);
}

bool PictureFlow::openPictureFile(const QString& path) {
    OpenedPicture opened;
    const auto done = runBusy(w_.window, tr("Opening “%1”").arg(QFileInfo(path).fileName()),
                              [&opened, &path](const TellProgress&) -> Result<void> {
                                  GOUACHE_TRY(opened, openPicture(path.toStdString()));
                                  return {};
                              });
    if (!done.ok()) {
        tellError(done.error());
        return false;
    }
    auto document = std::make_unique<Document>(opened.image->size());
    const QString name = QFileInfo(path).completeBaseName().left(80);
    if (auto placed = document->execute(std::make_unique<OpenImage>(
            *document, opened.image, name.toStdString(), opened.iccProfile));
        !placed.ok()) {
        tellError(placed.error());
        return false;
    }
    document->markSaved();
    session_->addDocument(std::move(document));
    session_->file = path;
    session_->source = opened.request;
    session_->foreign = opened.foreign;
    remember(path, opened.image);
    Q_EMIT session_->documentsChanged();
    Q_EMIT fileChanged();
    offerSettings(path, opened);
    return true;
}

void PictureFlow::remember(const QString& path, const ImagePtr& picture) {
    QImage shown = picture != nullptr ? toQImage(picture) : thumbnailOf(path.toStdString());
    if (shown.isNull()) {
        // A file of another program may lack one.
        shown = toQImage(std::make_shared<const Image>(mergedPicture(session_->document())));
    }
    session_->recent.add(path, shown);
}

void PictureFlow::openRecent() {
    RecentDocuments& recent = session_->recent;
    if (recent.rowCount() == 0) {
        w_.notice->show(NoticeBar::Kind::Information,
                        tr("Nothing was opened or saved yet. Open a file with Ctrl+O."));
        return;
    }
    QList<DocumentGallery::Item> items;
    QStringList paths;
    for (int row = 0; row < recent.rowCount(); ++row) {
        const QModelIndex index = recent.index(row);
        paths << index.data(RecentDocuments::PathRole).toString();
        items << DocumentGallery::Item{index.data().toString(),
                                       index.data(Qt::ToolTipRole).toString(),
                                       index.data(Qt::DecorationRole).value<QIcon>()};
    }
    constexpr int kForget = 2;
    DocumentGallery gallery(tr("Recent documents"),
                            tr("Choose what to open. The newest comes first."), tr("Open"), items,
                            DocumentGallery::Choice::One, w_.window);
    gallery.addButton(tr("Forget all"), kForget);
    const int answer = gallery.exec();
    if (answer == kForget) {
        recent.clear();
    } else if (answer == QDialog::Accepted && !gallery.chosen().isEmpty()) {
        openFile(paths.at(gallery.chosen().first()));
    }
}

void PictureFlow::openVersion() {
    const std::filesystem::path file = session_->file.toStdString();
    const auto versions =
        session_->file.isEmpty() ? std::vector<std::filesystem::path>() : oraBackups(file);
    if (versions.empty()) {
        w_.notice->show(NoticeBar::Kind::Information,
                        tr("There are no earlier versions: they are kept whenever a document is "
                           "saved again."));
        return;
    }
    QList<DocumentGallery::Item> items;
    for (const auto& version : versions) {
        const QFileInfo info(QString::fromStdString(version.string()));
        items << DocumentGallery::Item{
            QLocale().toString(info.lastModified(), QLocale::ShortFormat), info.filePath(),
            QIcon(QPixmap::fromImage(thumbnailOf(version)))};
    }
    DocumentGallery gallery(
        tr("Earlier versions"),
        tr("The version opens in a tab of its own; the document stays as it is."), tr("Open"),
        items, DocumentGallery::Choice::One, w_.window);
    if (gallery.exec() != QDialog::Accepted || gallery.chosen().isEmpty()) {
        return;
    }
    auto read = readOra(versions[static_cast<std::size_t>(gallery.chosen().first())]);
    if (!read.ok()) {
        tellError(read.error());
        return;
    }
    auto document = std::make_unique<Document>(read->state.size);
    document->restore(std::move(read->state));
    session_->addDocument(std::move(document));
    session_->source = read->source;
    session_->markUnsaved();
    Q_EMIT fileChanged();
}

bool PictureFlow::openSample() {
    const QString path =
        QString::fromStdString((resourceFolder() / "samples" / "first-picture.ora").string());
    if (!QFileInfo::exists(path) || !openDocument(path)) {
        return false;
    }
    // A copy: the program's own file is not the user's to write to.
    session_->file.clear();
    session_->recent.remove(path);
    Q_EMIT session_->documentsChanged();
    Q_EMIT fileChanged();
    return true;
}

}  // namespace gouache::ui
