#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>

#include "core/document/composite.h"
#include "core/generation/request_json.h"
#include "core/journal/journal_folder.h"
#include "ui/bridge/image_convert.h"
#include "ui/dialogs/document_gallery.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

constexpr int kThumbnailSide = 160;
constexpr int kThrowAway = 2;

struct Left {
    std::filesystem::path folder;
    JournalContent content;
};

QImage thumbnailOf(const DocumentState& state) {
    Document document(state.size);
    document.restore(state);
    return toQImage(std::make_shared<const Image>(mergedPicture(document)))
        .scaled(kThumbnailSide, kThumbnailSide * 3 / 4, Qt::KeepAspectRatio,
                Qt::SmoothTransformation);
}

QString fact(const JournalContent& content, const char* name) {
    const auto found = content.facts.find(name);
    return found == content.facts.end() ? QString() : QString::fromStdString(found->second);
}

QDateTime timeOf(const AbandonedJournal& journal) {
    return QFileInfo(QString::fromStdString(journalFile(journal.folder).string())).lastModified();
}

}  // namespace

void PictureFlow::offerRecovery() {
    QList<DocumentGallery::Item> items;
    auto left = std::make_shared<std::vector<Left>>();
    for (const AbandonedJournal& journal : abandonedJournals(session_->folders().recovery)) {
        auto content = readJournal(journalFile(journal.folder));
        if (!content.ok()) {
            // Nothing whole was ever in it: a crash within the first seconds.
            removeJournal(journal.folder);
            continue;
        }
        const QString file = fact(*content, "file");
        const QString title = file.isEmpty() ? fact(*content, "title") : QFileInfo(file).fileName();
        items << DocumentGallery::Item{
            QStringLiteral("%1\n%2").arg(title.isEmpty() ? tr("Untitled") : title,
                                         QLocale().toString(timeOf(journal), QLocale::ShortFormat)),
            file, QIcon(QPixmap::fromImage(thumbnailOf(content->state)))};
        left->push_back({journal.folder, *std::move(content)});
    }
    if (left->empty()) {
        return;
    }
    auto* gallery = new DocumentGallery(
        tr("Unsaved work was found"),
        tr("Gouache did not end properly. These documents are as they were then; take them up "
           "again?"),
        tr("Take up"), items, DocumentGallery::Choice::Several, w_.window);
    gallery->setAttribute(Qt::WA_DeleteOnClose);
    gallery->addButton(tr("Throw away"), kThrowAway);
    gallery->setRejectText(tr("Ask again next time"));
    connect(gallery, &QDialog::finished, this, [this, gallery, left](int answer) {
        const QList<int> chosen = gallery->chosen();
        for (std::size_t i = 0; i < left->size(); ++i) {
            if (!chosen.contains(static_cast<int>(i))) {
                continue;
            }
            Left& each = (*left)[i];
            if (answer == QDialog::Accepted) {
                takeUp(each.folder, std::move(each.content));
            } else if (answer == kThrowAway) {
                removeJournal(each.folder);
            }
        }
    });
    gallery->open();
}

void PictureFlow::takeUp(const std::filesystem::path& folder, JournalContent content) {
    auto document = std::make_unique<Document>(content.state.size);
    document->restore(content.state);
    session_->addDocument(std::move(document));
    session_->file = fact(content, "file");
    if (const QString source = fact(content, "source"); !source.isEmpty()) {
        if (auto request = requestFromJson(source.toStdString()); request.ok()) {
            session_->source = *std::move(request);
        }
    }
    session_->markUnsaved();
    // Kept again, under this program's lock, before the old journal goes.
    session_->keepAll();
    removeJournal(folder);
    fillEmptyForm();
    Q_EMIT fileChanged();
}

}  // namespace gouache::ui
