#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/jobs/job_queue.h"
#include "core/jobs/result_files.h"
#include "core/planning/generation_plan.h"
#include "ui/bridge/canvas_planner.h"

class QMainWindow;

namespace gouache::ui {

class DockRegistry;
class GenerationFlow;
class NoticeBar;
class PictureFlow;
class QueueDock;
class RequestForm;
class Session;

/// What goes from the window into the queue, and what comes back from it: the canvas's own
/// requests, batches, changes of waiting jobs, finished pictures.
class QueueFlow : public QObject {
    Q_OBJECT

  public:
    struct Widgets {
        QMainWindow* window;
        RequestForm* form;
        QueueDock* dock;
        DockRegistry* docks;
        NoticeBar* notice;
        GenerationFlow* generation;
        PictureFlow* pictures;
    };

    QueueFlow(Session* session, const Widgets& widgets, QObject* parent = nullptr);

    /// What Generate would make now, as a job.
    void addCanvas();
    /// Shows the sheet for a new batch of these files and folders; none = the user adds them there.
    void openBatch(const QStringList& paths = {});
    /// Shows a waiting job's settings to be changed.
    void edit(const JobId& job);
    void editBudget(const BatchId& batch);
    /// Puts the pictures of a sweep together, where all of them are over.
    void makeGrid(const BatchId& batch);
    /// Looks for pictures that the queue made and has no record of, and offers to take them up.
    void findLost();
    /// A finished picture: on the canvas that it was made for, else as a document.
    void openPicture(const QString& file);
    void showFolder(const QString& file);

  Q_SIGNALS:
    /// The sheet's batch or the canvas's job is on disk.
    void enqueued();

  private:
    /// Where a picture of the canvas goes back to, as long as the program runs.
    struct CanvasPlace {
        std::uint32_t document = 0;
        GenerationPlan plan = {};
    };

    void enqueue(const CanvasPlace& place);
    void tell(const Error& error);
    void tellPause();
    void offerLost(const std::vector<OrphanPicture>& lost);
    void onEnded(const JobAttempt& attempt, JobState state);
    using Files = std::vector<std::filesystem::path>;
    void draw(std::function<Result<Files>(JobQueue&)> work);
    void onPicture(const JobAttempt& attempt, const PictureRecord& picture);
    /// False where the canvas is not open any more.
    bool stage(const CanvasPlace& place, const PictureRecord& picture);

    Session* session_;
    Widgets w_;
    CanvasPlanner planner_;
    QHash<std::uint32_t, BatchId> batches_;  ///< of each document's jobs
    QHash<QString, CanvasPlace> places_;     ///< by batch and index
    /// Pictures that came while the answer of an enqueue() was still on its way: perhaps its own.
    std::vector<std::pair<JobAttempt, PictureRecord>> early_;
    int enqueuing_ = 0;  ///< answers that are on their way
    std::optional<Error> toldPause_;
    /// Tries that a batch's jobs had when its grid was drawn: jobs that end together are one end.
    /// Used on the queue's thread.
    std::shared_ptr<std::map<BatchId, int>> drawnAfter_ =
        std::make_shared<std::map<BatchId, int>>();
};

}  // namespace gouache::ui
