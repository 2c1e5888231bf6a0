#pragma once

#include <QObject>
#include <QThreadPool>
#include <filesystem>

#include "core/base/result.h"
#include "core/jobs/job_record.h"
#include "ui/bridge/generated_picture.h"
#include "ui/bridge/result_record.h"

namespace gouache::ui {

/// Writes every finished picture to disk, with all that made it:
/// folder/2026-11-23/180402-1234567.png; where it goes on its canvas is kept in folder/.placement.
/// Writes on a thread of its own.
class ResultStore : public QObject {
    Q_OBJECT

  public:
    explicit ResultStore(std::filesystem::path folder, QObject* parent = nullptr);
    /// Waits until everything is written.
    ~ResultStore() override;

    const std::filesystem::path& folder() const { return folder_; }
    /// Key of the document that the next pictures are made for.
    void setDocument(const QString& key) { document_ = key; }
    void store(const GeneratedPicture& picture);
    /// Until every picture given so far is written (or failed, which is then signalled).
    void waitForDone() { writer_.waitForDone(); }

  Q_SIGNALS:
    /// The whole path.
    void stored(const QString& path);
    void recorded(const gouache::ui::ResultRecord& record);
    /// The same for the history of everything that was made; profile and cost are not known here.
    void kept(const gouache::PictureRecord& picture);
    void failed(const gouache::Error& error);

  private:
    std::filesystem::path folder_;
    QString document_;
    QThreadPool writer_;
};

}  // namespace gouache::ui
