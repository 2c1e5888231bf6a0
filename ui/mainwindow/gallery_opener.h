#pragma once

#include <QObject>
#include <QPointer>

#include "core/jobs/job_record.h"

class QMainWindow;

namespace gouache::ui {

class GalleryWindow;
class QueueHost;

/// The window's gallery, made when it is first asked for. findChild<GalleryOpener*>() of the main
/// window finds it.
class GalleryOpener : public QObject {
    Q_OBJECT

  public:
    /// Child of `window`. `queue` is not owned and outlives it.
    GalleryOpener(QueueHost* queue, QMainWindow* window);

    GalleryWindow* open();
    void openBatch(const BatchId& batch);

  Q_SIGNALS:
    void openWanted(const QString& path);
    void settingsWanted(const QString& path);

  private:
    QueueHost* queue_;
    QMainWindow* window_;
    QPointer<GalleryWindow> gallery_;
};

}  // namespace gouache::ui
