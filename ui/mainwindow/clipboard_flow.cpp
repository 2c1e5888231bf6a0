#include "ui/mainwindow/clipboard_flow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <memory>
#include <optional>
#include <utility>

#include "core/commands/change_content.h"
#include "core/commands/place_image.h"
#include "core/document/composite.h"
#include "core/document/paint_target.h"
#include "core/transform/floating_content.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/image_convert.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

const QString kPlaceType = QStringLiteral("application/x-gouache-place");

void putOnClipboard(Image image, PixelPoint place) {
    auto data = std::make_unique<QMimeData>();
    data->setImageData(toQImage(std::make_shared<const Image>(std::move(image))).copy());
    data->setData(kPlaceType, QStringLiteral("%1 %2").arg(place.x).arg(place.y).toLatin1());
    QGuiApplication::clipboard()->setMimeData(data.release());
}

/// Where the pixels were; none where another program copied them.
std::optional<PixelPoint> placeOf(const QMimeData& data) {
    const QList<QByteArray> parts = data.data(kPlaceType).split(' ');
    bool known = parts.size() == 2;
    const int x = known ? parts[0].toInt(&known) : 0;
    const int y = known ? parts[1].toInt(&known) : 0;
    const auto near = [](int value) {
        return value >= -4 * kMaxCanvasSide && value <= 4 * kMaxCanvasSide;
    };
    return known && near(x) && near(y) ? std::optional(PixelPoint{x, y}) : std::nullopt;
}

}  // namespace

ClipboardFlow::ClipboardFlow(Session* session, NoticeBar* notice, QObject* parent)
    : QObject(parent), session_(session), notice_(notice) {}

void ClipboardFlow::tell(const Error& error) {
    notice_->show(NoticeBar::Kind::Problem, errorSentence(error));
}

bool ClipboardFlow::copyLayer() {
    const Document& document = session_->document();
    const Layer* layer = document.active();
    if (layer == nullptr) {
        notice_->show(NoticeBar::Kind::Information, tr("There is no layer to copy from."));
        return false;
    }
    if (layer->kind == LayerKind::Group) {
        copyMerged();
        return false;
    }
    const FloatingContent content(layer->part(document.activePart()), document.selection());
    if (content.bounds().empty()) {
        notice_->show(NoticeBar::Kind::Information,
                      document.selection() != nullptr
                          ? tr("The layer has nothing where the selection is: choose another "
                               "layer, or copy what is shown with Copy merged.")
                          : tr("The layer is empty: there is nothing to copy."));
        return false;
    }
    putOnClipboard(content.lifted().toImage(content.bounds()),
                   {content.bounds().x, content.bounds().y});
    return true;
}

void ClipboardFlow::copy() {
    copyLayer();
}

void ClipboardFlow::copyMerged() {
    const Document& document = session_->document();
    TiledImage picture = TiledImage::fromImage(mergedPicture(document));
    const FloatingContent content(std::move(picture), document.selection());
    if (content.bounds().empty()) {
        notice_->show(NoticeBar::Kind::Information, tr("There is nothing here to copy."));
        return;
    }
    // Without a selection the whole canvas, also where it is empty.
    const PixelRect area = document.selection() != nullptr ? content.bounds() : document.area();
    putOnClipboard(content.lifted().toImage(area), {area.x, area.y});
}

void ClipboardFlow::cut() {
    if (copyLayer()) {
        erase(CommandKind::CutContent);
    }
}

void ClipboardFlow::erase(CommandKind kind) {
    Document& document = session_->document();
    const auto target = PaintTarget::active(document);
    if (!target.ok()) {
        tell(target.error());
        return;
    }
    TileDelta delta =
        target->deltaTo(TiledImage(target->pixels().size(), target->pixels().format()));
    if (delta.empty()) {
        notice_->show(NoticeBar::Kind::Information,
                      target->alphaLocked()
                          ? tr("The layer's transparency is locked: unlock it to delete.")
                          : tr("There is nothing here to delete."));
        return;
    }
    std::vector<ContentChange> changes;
    changes.push_back({target->layer(), target->part(), std::move(delta)});
    if (const auto done = document.execute(
            std::make_unique<ChangeContent>(kind, std::move(changes), std::nullopt));
        !done.ok()) {
        tell(done.error());
    }
}

void ClipboardFlow::pasteInPlace() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const auto picture = data != nullptr ? qvariant_cast<QImage>(data->imageData()) : QImage();
    if (picture.isNull()) {
        notice_->show(NoticeBar::Kind::Information,
                      tr("There is no picture in the clipboard to paste."));
        return;
    }
    Document& document = session_->document();
    const PixelPoint middle{(document.size().width - picture.width()) / 2,
                            (document.size().height - picture.height()) / 2};
    if (const auto done = document.execute(std::make_unique<PlaceImage>(
            document.newLayerId(), std::make_shared<const Image>(fromQImage(picture)),
            placeOf(*data).value_or(middle), tr("Pasted").toStdString()));
        !done.ok()) {
        tell(done.error());
    }
}

}  // namespace gouache::ui
