#include "ui/mainwindow/picture_handle.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDrag>
#include <QFileInfo>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include "core/base/paths.h"
#include "core/document/composite.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/picture_file.h"
#include "ui/mainwindow/session.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kShownSide = 96;

/// Where the files of drags lie. The program that they are dropped on copies them when it likes, so
/// that they stay until the next start's first drag.
QDir dragFolder() {
    static const QDir folder = [] {
        QDir fresh(QString::fromStdString((cacheFolder() / "dragged").string()));
        fresh.removeRecursively();
        fresh.mkpath(QStringLiteral("."));
        return fresh;
    }();
    return folder;
}

}  // namespace

PictureHandle::PictureHandle(Session* session, QWidget* parent)
    : QToolButton(parent), session_(session) {
    setObjectName(QStringLiteral("pictureHandle"));
    setIcon(ui::icon("image"));
    setAutoRaise(true);
    setText(tr("Drag the picture out"));
    setAccessibleName(text());
    setToolTip(tr("Drag the picture from here into a folder or another program; click to copy it"));
    setCursor(Qt::OpenHandCursor);
    connect(this, &QToolButton::clicked, this, [this] {
        const auto picture = std::make_shared<const Image>(mergedPicture(session_->document()));
        QGuiApplication::clipboard()->setImage(toQImage(picture).copy());
    });
}

QMimeData* PictureHandle::mimeData() const {
    const Image picture = mergedPicture(session_->document());
    auto* mime = new QMimeData;
    QString name = QFileInfo(session_->titleOf(session_->currentIndex())).completeBaseName();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QDir folder = dragFolder();
    QString path = folder.filePath(name + QStringLiteral(".png"));
    for (int copy = 2; QFileInfo::exists(path); ++copy) {
        path = folder.filePath(QStringLiteral("%1 %2.png").arg(name).arg(copy));
    }
    if (writePicture(path.toStdString(), picture, session_->source, session_->foreign).ok()) {
        mime->setUrls({QUrl::fromLocalFile(path)});
    }
    mime->setImageData(toQImage(std::make_shared<const Image>(picture)).copy());
    return mime;
}

void PictureHandle::mousePressEvent(QMouseEvent* event) {
    pressedAt_ = event->position().toPoint();
    QToolButton::mousePressEvent(event);
}

void PictureHandle::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->position().toPoint() - pressedAt_).manhattanLength() >=
                     QApplication::startDragDistance();
    if ((event->buttons() & Qt::LeftButton) == 0 || !far) {
        QToolButton::mouseMoveEvent(event);
        return;
    }
    setDown(false);
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeData());
    drag->setPixmap(QPixmap::fromImage(drag->mimeData()->imageData().value<QImage>().scaled(
        kShownSide, kShownSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

}  // namespace gouache::ui
