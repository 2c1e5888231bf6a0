#include "ui/mainwindow/queue_flow.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QInputDialog>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QUrl>

#include "core/batch/batch_grids.h"
#include "ui/batch/batch_sheet.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/money_text.h"
#include "ui/bridge/picture_file.h"
#include "ui/bridge/queue_draft.h"
#include "ui/dialogs/job_editor.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/queue_dock.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/models/queue_model.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

namespace {

/// Beside the pictures that Generate makes.
constexpr const char* kCanvasPattern = "{date}/{time} {seed}";

QString placeKey(const BatchId& batch, int index) {
    return QStringLiteral("%1/%2").arg(QString::fromStdString(batch)).arg(index);
}

}  // namespace

QueueFlow::QueueFlow(Session* session, const Widgets& widgets, QObject* parent)
    : QObject(parent), session_(session), w_(widgets) {
    QueueHost* queue = &session_->queue;
    connect(w_.dock, &QueueDock::addWanted, this, [this] { openBatch(); });
    connect(w_.dock, &QueueDock::filesDropped, this, &QueueFlow::openBatch);
    connect(w_.dock, &QueueDock::editWanted, this, &QueueFlow::edit);
    connect(w_.dock, &QueueDock::budgetWanted, this, &QueueFlow::editBudget);
    connect(w_.dock, &QueueDock::gridWanted, this, &QueueFlow::makeGrid);
    connect(w_.dock, &QueueDock::lostWanted, this, &QueueFlow::findLost);
    connect(w_.dock, &QueueDock::openWanted, this, &QueueFlow::openPicture);
    connect(w_.dock, &QueueDock::folderWanted, this, &QueueFlow::showFolder);
    connect(queue, &QueueHost::failed, this, &QueueFlow::tell);
    connect(queue, &QueueHost::stateChanged, this, [this, queue] {
        if (queue->state() == QueueHost::State::Failed) {
            tell(*queue->error());
        }
    });
    connect(queue, &QueueHost::pausedChanged, this, &QueueFlow::tellPause);
    connect(&queue->bridge(), &QueueBridge::pictureKept, this, &QueueFlow::onPicture);
    connect(&queue->bridge(), &QueueBridge::ended, this, &QueueFlow::onEnded);
    connect(w_.notice, &NoticeBar::actionClicked, this, [this] {
        if (toldPause_) {
            w_.docks->raise(w_.dock->objectName());
        }
    });
    tellPause();
}

void QueueFlow::tell(const Error& error) {
    w_.notice->show(NoticeBar::Kind::Problem, errorSentence(error));
}

void QueueFlow::tellPause() {
    const std::optional<Error>& reason = session_->queue.pauseReason();
    if (reason && reason != toldPause_) {
        w_.notice->show(NoticeBar::Kind::Problem, errorSentence(*reason), tr("Show the queue"));
    } else if (!reason && toldPause_ && w_.notice->sentence() == errorSentence(*toldPause_)) {
        w_.notice->hide();
    }
    toldPause_ = reason;
}

// The canvas

void QueueFlow::addCanvas() {
    std::optional<PlanInput> input = w_.generation->readyInput();
    if (!input) {
        return;
    }
    const ModelDefaults defaults = input->defaults;
    planner_.plan(session_->document().state(), *std::move(input),
                  [this, defaults, document = session_->documentId()](Result<GenerationPlan> plan) {
                      if (!plan.ok()) {
                          tell(plan.error());
                          return;
                      }
                      plan->request = resolveDefaults(std::move(plan->request), defaults);
                      const auto problems = validate(plan->request, defaults);
                      if (!problems.empty()) {
                          tell(problems.front().error);
                          return;
                      }
                      enqueue({document, *std::move(plan)});
                  });
}

void QueueFlow::enqueue(const CanvasPlace& place) {
    struct Added {
        BatchId batch;
        int index = 0;
    };
    const BatchId known = batches_.value(place.document);
    BatchRecord fresh;
    fresh.name = session_->titleOf(session_->currentIndex()).toStdString();
    JobOutput output;
    output.folder = std::filesystem::absolute(session_->results.folder());
    output.pattern = kCanvasPattern;
    ++enqueuing_;
    session_->queue.ask<Added>(
        this,
        [known, fresh, output, plan = place.plan](JobQueue& queue) -> Result<Added> {
            Added added{known, 1};
            GOUACHE_TRY(JobDraft draft, draftOf(plan, queue.blobs()));
            draft.output = output;
            if (!added.batch.empty()) {
                JobFilter filter;
                filter.batch = added.batch;
                GOUACHE_TRY(const QueueCounts counts, queue.counts(filter));
                added.index = static_cast<int>(counts.total()) + 1;
            }
            draft.output.index = added.index;
            const std::vector<JobDraft> jobs{std::move(draft)};
            if (added.index > 1 && queue.enqueueInto(added.batch, jobs).ok()) {
                return added;
            }
            // The first of the document, or the batch has been taken out of the queue.
            GOUACHE_TRY(added.batch, queue.enqueue(fresh, jobs));
            return added;
        },
        [this, place](const Result<Added>& added) {
            --enqueuing_;
            if (added.ok()) {
                batches_[place.document] = added->batch;
                places_[placeKey(added->batch, added->index)] = place;
            }
            for (const auto& [attempt, picture] : std::exchange(early_, {})) {
                onPicture(attempt, picture);
            }
            if (!added.ok()) {
                tell(added.error());
                return;
            }
            w_.window->statusBar()->showMessage(tr("It is in the queue."), 4000);
            Q_EMIT enqueued();
        });
}

void QueueFlow::onPicture(const JobAttempt& attempt, const PictureRecord& picture) {
    const bool ofCanvas = std::ranges::find(batches_, picture.batch) != batches_.end();
    if (!ofCanvas || enqueuing_ > 0) {
        if (enqueuing_ > 0) {
            early_.emplace_back(attempt, picture);
        }
        return;
    }
    session_->queue.ask<JobRecord>(
        this, [id = attempt.job](JobQueue& queue) { return queue.job(id); },
        [this, picture](const Result<JobRecord>& job) {
            if (!job.ok()) {
                return;
            }
            const auto place = places_.constFind(placeKey(job->batch, job->draft.output.index));
            if (place != places_.cend()) {
                stage(*place, picture);
            }
        });
}

bool QueueFlow::stage(const CanvasPlace& place, const PictureRecord& picture) {
    auto opened = ui::openPicture(picture.file);
    if (!opened.ok()) {
        tell(opened.error());
        return false;
    }
    GeneratedPicture made;
    made.result.picture = picture.picture;
    made.result.seed = picture.seed;
    made.result.image = opened->image;
    made.result.seconds = picture.seconds;
    made.request = singlePicture(place.plan.request, picture.picture);
    made.intent = place.plan.intent;
    made.placement = place.plan.placement;
    made.planned = place.plan.placement;
    made.second = place.plan.second;
    return session_->offer(place.document, made);
}

void QueueFlow::openPicture(const QString& file) {
    w_.pictures->openFile(file);
}

void QueueFlow::showFolder(const QString& file) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

void QueueFlow::findLost() {
    w_.window->statusBar()->showMessage(tr("Looking for lost pictures…"));
    using Orphans = std::vector<OrphanPicture>;
    session_->queue.ask<Orphans>(
        this, [](JobQueue& queue) { return findOrphans(queue); },
        [this](const Result<Orphans>& found) {
            w_.window->statusBar()->clearMessage();
            if (!found.ok()) {
                tell(found.error());
            } else if (found->empty()) {
                w_.notice->show(NoticeBar::Kind::Information,
                                tr("Every picture of the queue is in the history."));
            } else {
                offerLost(*found);
            }
        });
}

void QueueFlow::offerLost(const std::vector<OrphanPicture>& lost) {
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Lost pictures"),
        tr("%n picture(s) of the queue are not in the history, such as “%1”. Take them up?",
           nullptr, static_cast<int>(lost.size()))
            .arg(QString::fromStdString(lost.front().file.string())),
        QMessageBox::NoButton, w_.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto* take = box->addButton(tr("Take up"), QMessageBox::AcceptRole);
    box->setEscapeButton(box->addButton(tr("Leave them"), QMessageBox::RejectRole));
    box->setDefaultButton(take);
    connect(box, &QMessageBox::buttonClicked, this, [this, take, lost](QAbstractButton* button) {
        if (button != take) {
            return;
        }
        session_->queue.change([lost](JobQueue& queue) -> Result<void> {
            for (const OrphanPicture& orphan : lost) {
                GOUACHE_CHECK(queue.addToHistory(orphan.record));
            }
            return {};
        });
    });
    box->open();
}

// Batches

void QueueFlow::openBatch(const QStringList& paths) {
    if (auto* open = w_.window->findChild<BatchSheet*>()) {
        open->addPaths(paths);
        open->raise();
        open->activateWindow();
        return;
    }
    BatchSheet::Start start;
    start.form = w_.form->request();
    if (const ModelInfo* model = w_.form->model()) {
        start.model = *model;
    }
    start.paths = paths;
    auto* sheet = new BatchSheet(session_, start, w_.window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &BatchSheet::enqueued, this, [this](int jobs) {
        w_.docks->raise(w_.dock->objectName());
        w_.window->statusBar()->showMessage(tr("%n job(s) are in the queue.", nullptr, jobs), 6000);
        Q_EMIT enqueued();
    });
    sheet->open();
}

void QueueFlow::onEnded(const JobAttempt& attempt, JobState state) {
    const QueueModel& model = *w_.dock->model();
    const JobRow* row = model.rowAt(model.indexOf(attempt.job));
    if (row == nullptr || state == JobState::Pending) {
        return;
    }
    const auto batch = std::ranges::find(model.batches(), row->batch, &BatchRecord::id);
    if (batch == model.batches().end() || !batch->grid) {
        return;
    }
    draw([id = batch->id, drawn = drawnAfter_](JobQueue& queue) -> Result<Files> {
        JobFilter ofBatch;
        ofBatch.batch = id;
        GOUACHE_TRY(const std::vector<JobRow> rows, queue.rows(ofBatch));
        int tries = 0;
        for (const JobRow& one : rows) {
            tries += one.attempt;
        }
        if (const auto last = drawn->find(id); last != drawn->end() && last->second == tries) {
            return Files();
        }
        GOUACHE_TRY(Files files, makeBatchGrids(queue, id));
        if (!files.empty()) {
            (*drawn)[id] = tries;
        }
        return files;
    });
}

void QueueFlow::makeGrid(const BatchId& batch) {
    draw([batch](JobQueue& queue) { return makeBatchGrids(queue, batch); });
}

void QueueFlow::draw(std::function<Result<Files>(JobQueue&)> work) {
    session_->queue.ask<Files>(this, std::move(work), [this](const Result<Files>& files) {
        if (!files.ok()) {
            tell(files.error());
        } else if (!files->empty()) {
            w_.window->statusBar()->showMessage(
                tr("The grid is in “%1”.").arg(QString::fromStdString(files->front().string())),
                12000);
        }
    });
}

void QueueFlow::edit(const JobId& job) {
    session_->queue.ask<JobRecord>(
        this, [job](JobQueue& queue) { return queue.job(job); },
        [this, job](Result<JobRecord> record) {
            if (!record.ok()) {
                tell(record.error());
                return;
            }
            auto* editor = new JobEditor(session_, *std::move(record), w_.window);
            editor->setAttribute(Qt::WA_DeleteOnClose);
            connect(editor, &QDialog::accepted, this, [this, job, editor] {
                session_->queue.change([job, draft = editor->draft()](JobQueue& queue) {
                    return queue.edit(job, draft);
                });
            });
            editor->open();
        });
}

void QueueFlow::editBudget(const BatchId& batch) {
    const auto& batches = w_.dock->model()->batches();
    const auto found = std::ranges::find(batches, batch, &BatchRecord::id);
    if (found == batches.end()) {
        return;
    }
    const std::string currency = session_->costs.settings().currency;
    auto* dialog = new QInputDialog(w_.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Budget of the batch"));
    dialog->setLabelText(
        tr("Rented profiles take no further job of “%1” when it has cost so much (%2; empty = no "
           "limit):")
            .arg(QString::fromStdString(found->name).left(60),
                 currencySign(QString::fromStdString(currency))));
    dialog->setTextValue(found->budget ? QString::fromStdString(amountText(*found->budget))
                                       : QString());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, batch, currency](const QString& text) {
                std::optional<Money> budget;
                if (!text.trimmed().isEmpty()) {
                    auto amount = moneyFromText(text.trimmed().toStdString(), currency);
                    if (!amount.ok()) {
                        tell(amount.error());
                        return;
                    }
                    budget = *amount;
                }
                session_->queue.change([batch, budget](JobQueue& queue) {
                    return queue.setBatchBudget(batch, budget);
                });
            });
    dialog->open();
}

}  // namespace gouache::ui
