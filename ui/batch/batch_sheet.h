#pragma once

#include <QDialog>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/batch/batch_plan.h"
#include "core/models/model_catalogue.h"
#include "ui/batch/batch_planner.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace gouache::ui {

class BatchForm;
class BatchPreview;
class Session;

/// A new batch: what it is made of, and what will be made, before it goes into the queue. Files and
/// folders can be dropped on it.
class BatchSheet : public QDialog {
    Q_OBJECT

  public:
    struct Start {
        GenerationRequest form;  ///< of the window; what rows do not say
        std::optional<ModelInfo> model;
        QStringList paths;
    };

    /// `session` is not owned and outlives the sheet.
    BatchSheet(Session* session, const Start& start, QWidget* parent = nullptr);

    void addPaths(const QStringList& paths);
    BatchForm* form() const { return form_; }
    BatchPreview* preview() const { return preview_; }
    QPushButton* startButton() const { return start_; }
    /// What is shown is what the form says now.
    bool isPlanned() const { return plan_ != nullptr && !planner_.isBusy(); }

  Q_SIGNALS:
    /// All of them are on disk.
    void enqueued(int jobs);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void done(int result) override;

  private:
    void plan();
    void onPlanned(const std::shared_ptr<const BatchPlan>& plan);
    void showNothing();
    void onFailed(const Error& error);
    void readSpeeds();
    void showEstimates();
    void showNaming();
    void showTabs();
    void showState();
    void begin();
    void enqueue(const std::shared_ptr<const BatchPlan>& plan);

    Session* session_;
    const std::optional<ModelInfo> model_;
    BatchForm* form_;
    BatchPreview* preview_;
    QTabWidget* tabs_;
    QLabel* state_;
    QProgressBar* progress_;
    QPushButton* start_;
    QTimer planTimer_;
    std::shared_ptr<const BatchPlan> plan_;
    std::vector<PictureRecord> made_;  ///< with this model, for the speeds
    bool starting_ = false;
    QString failure_;
    BatchPlanner planner_;
};

}  // namespace gouache::ui
