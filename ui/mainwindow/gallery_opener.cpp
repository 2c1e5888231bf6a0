#include "ui/mainwindow/gallery_opener.h"

#include <QMainWindow>

#include "ui/gallery/gallery_window.h"

namespace gouache::ui {

GalleryOpener::GalleryOpener(QueueHost* queue, QMainWindow* window)
    : QObject(window), queue_(queue), window_(window) {}

GalleryWindow* GalleryOpener::open() {
    if (!gallery_) {
        gallery_ = new GalleryWindow(queue_, window_);
        connect(gallery_, &GalleryWindow::openWanted, this, [this](const QString& path) {
            gallery_->hide();  // The canvas is what is wanted now.
            Q_EMIT openWanted(path);
        });
        connect(gallery_, &GalleryWindow::settingsWanted, this, &GalleryOpener::settingsWanted);
    }
    gallery_->show();
    gallery_->raise();
    gallery_->activateWindow();
    return gallery_;
}

void GalleryOpener::openBatch(const BatchId& batch) {
    open()->showBatch(batch);
}

}  // namespace gouache::ui
