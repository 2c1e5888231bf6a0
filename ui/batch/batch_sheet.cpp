#include "ui/batch/batch_sheet.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "core/io/image_file.h"
#include "core/jobs/output_name.h"
#include "ui/batch/batch_estimate.h"
#include "ui/batch/batch_form.h"
#include "ui/batch/batch_preview.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/local_paths.h"
#include "ui/dialogs/product_form.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

/// After the last key.
constexpr int kPlanAfterMs = 250;
/// So many of the newest pictures tell the speed.
constexpr int kMostPictures = 400;
/// So many products can be looked at in their scene.
constexpr std::size_t kMostProducts = 500;

QString usualFolder() {
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return pictures + QStringLiteral("/Gouache");
}

/// On the disk that a path, which may not exist yet, is on.
std::int64_t freeBytes(const QString& path) {
    QFileInfo there(path);
    while (!there.exists() && !there.isRoot()) {
        there.setFile(there.absolutePath());
    }
    const QStorageInfo disk(there.absoluteFilePath());
    return disk.isValid() ? disk.bytesAvailable() : -1;
}

/// The products' photos, also of rows that lack something yet.
std::vector<std::filesystem::path> productsOf(const BatchPlan& plan) {
    std::vector<std::filesystem::path> photos;
    const auto add = [&photos](const std::filesystem::path& photo) {
        if (!photo.empty() && std::ranges::find(photos, photo) == photos.end()) {
            photos.push_back(photo);
        }
    };
    for (const BatchRow& row : plan.rows) {
        if (row.problem && imageFileFormatOf(row.source)) {
            add(row.source);
        }
    }
    for (const JobDraft& job : plan.jobs) {
        if (job.product && photos.size() < kMostProducts) {
            add(job.product->photo);
        }
    }
    return photos;
}

BatchForm::Start formStart(const Session& session, const BatchSheet::Start& start) {
    BatchForm::Start form;
    form.form = start.form;
    form.model = start.model;
    for (const ModelInfo& model : session.catalogue) {
        if (model.kind == ModelKind::ControlNet) {
            form.controls.push_back(model);
        }
    }
    for (const SchedulerProfile& profile : session.queue.profiles()) {
        if (profile.enabled) {
            form.profiles << QString::fromStdString(profile.profile.name);
        }
    }
    form.currency = session.costs.settings().currency;
    form.folder =
        session.settings.batchFolder.isEmpty() ? usualFolder() : session.settings.batchFolder;
    form.pattern = session.settings.batchPattern;
    return form;
}

}  // namespace

BatchSheet::BatchSheet(Session* session, const Start& start, QWidget* parent)
    : QDialog(parent),
      session_(session),
      model_(start.model),
      form_(new BatchForm(formStart(*session, start))),
      preview_(new BatchPreview),
      tabs_(new QTabWidget),
      state_(new QLabel),
      progress_(new QProgressBar),
      start_(new QPushButton) {
    setWindowTitle(tr("New batch"));
    setAcceptDrops(true);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form_);
    scroll->setMinimumWidth(380);
    tabs_->setDocumentMode(true);
    tabs_->setAccessibleName(tr("Preview"));
    tabs_->addTab(preview_, tr("&What will be made"));
    tabs_->addTab(form_->productForm(), tr("Product sce&ne"));
    state_->setTextFormat(Qt::PlainText);
    state_->setProperty("role", "hint");
    state_->setWordWrap(true);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    progress_->hide();
    start_->setProperty("role", "main");
    start_->setDefault(true);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(start_, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(16);
    halves->addWidget(scroll, 4);
    halves->addWidget(tabs_, 6);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(state_, 1);
    bottom->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(12);
    layout->addLayout(halves, 1);
    layout->addWidget(progress_);
    layout->addLayout(bottom);
    resize(1120, 720);

    planTimer_.setSingleShot(true);
    planTimer_.setInterval(kPlanAfterMs);
    connect(&planTimer_, &QTimer::timeout, this, &BatchSheet::plan);
    connect(form_, &BatchForm::edited, this, [this] {
        planner_.stop();
        plan_.reset();
        planTimer_.start();
        showState();
    });
    connect(form_, &BatchForm::useChanged, this, &BatchSheet::showTabs);
    connect(form_, &BatchForm::namingEdited, this, [this] {
        showNaming();
        showState();
    });
    connect(preview_, &BatchPreview::leaveOutChanged, this, &BatchSheet::showState);
    connect(&planner_, &BatchPlanner::planned, this, &BatchSheet::onPlanned);
    connect(&planner_, &BatchPlanner::stored, this, &BatchSheet::enqueue);
    connect(&planner_, &BatchPlanner::failed, this, &BatchSheet::onFailed);
    connect(&planner_, &BatchPlanner::progressed, this, [this](int count) {
        if (starting_) {
            progress_->setValue(count);
        } else {
            state_->setText(tr("Reading… %n row(s) so far", nullptr, count));
        }
    });
    connect(&session->queue, &QueueHost::profilesChanged, this, &BatchSheet::showEstimates);
    connect(buttons, &QDialogButtonBox::accepted, this, &BatchSheet::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showTabs();
    readSpeeds();
    form_->addPaths(start.paths);
    plan();
}

void BatchSheet::addPaths(const QStringList& paths) {
    form_->addPaths(paths);
}

void BatchSheet::plan() {
    failure_.clear();
    BatchOptions options = form_->options();
    options.modelDefaults =
        [find = session_->queue.modelFinder()](const std::string& model) -> Result<ModelDefaults> {
        GOUACHE_TRY(const ModelInfo info, find(model));
        return info.defaults;
    };
    planner_.plan(form_->sources(), std::move(options));
    showState();
}

void BatchSheet::onPlanned(const std::shared_ptr<const BatchPlan>& plan) {
    plan_ = plan;
    if (plan->jobs.empty() && form_->sources().paths.empty()) {
        // Nothing is wrong with what nobody has given yet.
        showNothing();
        return;
    }
    preview_->showPlan(plan);
    form_->showProducts(productsOf(*plan));
    showEstimates();
    showNaming();
    showState();
}

void BatchSheet::showNothing() {
    preview_->showNothing(
        tr("Add files or folders, or write a prompt: what will be made is shown "
           "here before it starts."));
    showNaming();
    showState();
}

void BatchSheet::onFailed(const Error& error) {
    starting_ = false;
    progress_->hide();
    form_->setEnabled(true);
    failure_ = errorSentence(error);
    if (!plan_) {
        preview_->showNothing(tr("Nothing will be made"));
    }
    showState();
}

void BatchSheet::readSpeeds() {
    PictureFilter filter;
    if (model_) {
        filter.model = model_->name;
    }
    session_->queue.ask<std::vector<PictureRecord>>(
        this, [filter](JobQueue& queue) { return queue.pictures(filter, 0, kMostPictures); },
        [this](Result<std::vector<PictureRecord>> made) {
            if (made.ok()) {
                made_ = *std::move(made);
                showEstimates();
            }
        });
}

void BatchSheet::showEstimates() {
    if (!plan_) {
        return;
    }
    const ModelDefaults defaults = model_ ? model_->defaults : ModelDefaults{};
    preview_->showEstimates(estimatesFor(*plan_, defaults, session_->queue.profiles(), made_,
                                         session_->costs.settings().currency));
    preview_->showRoom(expectedBytes(*plan_, defaults), plan_->inputBytes,
                       freeBytes(form_->folder()));
}

void BatchSheet::showNaming() {
    QString name;
    if (plan_ && !plan_->jobs.empty()) {
        const JobDraft& job = plan_->jobs.front();
        OutputNameParts parts;
        parts.when =
            std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        parts.prompt = job.request.prompt;
        parts.name = job.output.name;
        parts.model = job.request.model;
        parts.batch = plan_->name;
        parts.seed = job.request.seed.value_or(Seed{});
        parts.index = job.output.index;
        parts.size = form_->options().size;
        if (const auto path = outputName(form_->pattern().toStdString(), parts); path.ok()) {
            name = QString::fromStdString(path->generic_string());
        }
        preview_->showRoom(expectedBytes(*plan_, model_ ? model_->defaults : ModelDefaults{}),
                           plan_->inputBytes, freeBytes(form_->folder()));
    }
    form_->showFirstName(name);
}

void BatchSheet::showTabs() {
    const bool products = form_->usesProducts();
    if (products == tabs_->isTabVisible(1) && tabs_->tabBar()->isVisibleTo(tabs_) == products) {
        return;
    }
    tabs_->setTabVisible(1, products);
    tabs_->tabBar()->setVisible(products);
    tabs_->setCurrentIndex(products ? 1 : 0);
}

void BatchSheet::showState() {
    const int jobs = plan_ ? static_cast<int>(plan_->jobs.size()) : 0;
    const QString problem = form_->problem();
    start_->setText(jobs > 0 ? tr("Add %n job(s) to the &queue", nullptr, jobs)
                             : tr("Add to the &queue"));
    start_->setEnabled(jobs > 0 && problem.isEmpty() && preview_->leavesOut() && !starting_);
    QString sentence;
    if (starting_) {
        sentence = tr("Copying the pictures…");
    } else if (!failure_.isEmpty()) {
        sentence = failure_;
    } else if (!plan_) {
        sentence = tr("Reading…");
    } else if (!problem.isEmpty()) {
        sentence = problem;
    } else if (!preview_->leavesOut()) {
        sentence = tr("Some rows cannot be used: correct them, or leave them out.");
    }
    state_->setText(sentence);
    state_->setProperty("role", failure_.isEmpty() ? "hint" : "problem");
    state_->style()->unpolish(state_);
    state_->style()->polish(state_);
}

void BatchSheet::begin() {
    if (!plan_ || !start_->isEnabled()) {
        return;
    }
    starting_ = true;
    failure_.clear();
    form_->setEnabled(false);
    progress_->setRange(0, static_cast<int>(plan_->jobs.size()));
    progress_->setValue(0);
    progress_->show();
    showState();
    BatchPlan plan = *plan_;
    for (JobDraft& job : plan.jobs) {
        job.output.folder = form_->folder().toStdString();
        job.output.pattern = form_->pattern().toStdString();
    }
    session_->queue.ask<BlobStore*>(
        this, [](JobQueue& queue) -> Result<BlobStore*> { return &queue.blobs(); },
        [this, plan = std::move(plan)](const Result<BlobStore*>& blobs) mutable {
            if (blobs.ok()) {
                planner_.store(std::move(plan), *blobs);
            } else {
                onFailed(blobs.error());
            }
        });
}

void BatchSheet::enqueue(const std::shared_ptr<const BatchPlan>& plan) {
    BatchRecord batch;
    batch.name = plan->name;
    batch.paused = form_->startsPaused();
    batch.budget = form_->budget();
    batch.grid = plan->grid;
    batch.gridPlan = plan->gridPlan;
    session_->settings.batchFolder = form_->folder();
    session_->settings.batchPattern = form_->pattern();
    session_->queue.ask<BatchId>(
        this, [batch, plan](JobQueue& queue) { return queue.enqueue(batch, plan->jobs); },
        [this, plan](const Result<BatchId>& added) {
            if (!added.ok()) {
                onFailed(added.error());
                return;
            }
            Q_EMIT enqueued(static_cast<int>(plan->jobs.size()));
            accept();
        });
}

void BatchSheet::done(int result) {
    planner_.stop();
    QDialog::done(result);
}

void BatchSheet::dragEnterEvent(QDragEnterEvent* event) {
    if (!localPaths(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void BatchSheet::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    addPaths(localPaths(event->mimeData()));
}

}  // namespace gouache::ui
