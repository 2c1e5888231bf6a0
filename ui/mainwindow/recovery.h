#pragma once

#include <QLockFile>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

#include "core/document/document.h"

namespace gouache::ui {

/// Keeps a copy of unsaved work on disk, so that a crash or a power cut costs at most the last
/// seconds. Each running program has a folder of its own with a lock; layers are PNG files, of
/// which only the changed ones are written again, and `document.json`, replaced atomically, says
/// which belong together. Writes on a thread of its own. GUI thread.
class Recovery : public QObject, private DocumentObserver {
    Q_OBJECT

  public:
    /// `folder` holds the folders of all running and crashed programs; made when there is something
    /// to keep.
    explicit Recovery(std::filesystem::path folder, QObject* parent = nullptr);
    /// Leaves the copy where the document is modified.
    ~Recovery() override;

    /// Not owned; null = none. Outlives its being watched.
    void setDocument(Document* document);
    /// Milliseconds from the first change to the next copy.
    void setDelay(int milliseconds) { timer_.setInterval(milliseconds); }
    /// Writes a copy now, where the document is modified, and waits for it.
    void keepNow();
    /// keepNow(), unless nothing has changed since the last copy.
    void flush();
    /// The work is saved or given up: takes the copy away.
    void clear();

    /// Folders left by programs that are not running any more, newest first.
    std::vector<std::filesystem::path> abandoned() const;
    /// The document of such a folder; FileNotFound, BadDocument, NotAnImage.
    static Result<std::unique_ptr<Document>> read(const std::filesystem::path& folder);
    static void remove(const std::filesystem::path& folder);

  private:
    struct Kept {
        TiledImage pixels;
        std::string file;
    };

    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    void save();

    std::filesystem::path root_;
    std::filesystem::path own_;
    std::unique_ptr<QLockFile> lock_;
    Document* document_ = nullptr;
    QTimer timer_;
    QThreadPool writer_;
    std::shared_ptr<std::map<std::uint32_t, Kept>> kept_;  ///< of the writer's thread, by layer
    std::uint64_t copies_ = 0;
};

}  // namespace gouache::ui
