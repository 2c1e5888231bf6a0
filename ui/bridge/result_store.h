#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <filesystem>

#include "core/backend/job_observer.h"
#include "core/generation/generation_request.h"

namespace gouache::ui {

/// Writes each finished picture to disk as it comes, as PNG with all its settings, so that neither
/// a crash nor a discarded result loses it: folder/2026-11-23/180402-1234567.png. Writes on a
/// thread of its own.
class ResultStore : public QObject {
    Q_OBJECT

  public:
    explicit ResultStore(std::filesystem::path folder, QObject* parent = nullptr);
    /// Waits until everything is written.
    ~ResultStore() override;

    const std::filesystem::path& folder() const { return folder_; }
    void store(const PictureResult& result, const GenerationRequest& request);
    /// Until every picture given so far is written (or failed, which is then signalled).
    void waitForDone() { writer_.waitForDone(); }

  Q_SIGNALS:
    void stored(const QString& path);
    void failed(const gouache::Error& error);

  private:
    std::filesystem::path folder_;
    QThreadPool writer_;
};

}  // namespace gouache::ui
