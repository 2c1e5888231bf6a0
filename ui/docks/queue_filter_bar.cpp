#include "ui/docks/queue_filter_bar.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

#include "ui/models/queue_filter.h"
#include "ui/models/queue_model.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr const char* kProfile = "queueProfile";
constexpr const char* kTakesJobs = "takesJobs";

}  // namespace

QueueFilterBar::QueueFilterBar(const QueueModel* model, QueueFilter* filter, QWidget* parent)
    : QWidget(parent),
      model_(model),
      filter_(filter),
      state_(new QComboBox),
      batch_(new QComboBox),
      search_(new QLineEdit),
      profileRow_(new QWidget),
      profileLayout_(new QHBoxLayout(profileRow_)) {
    state_->setAccessibleName(tr("Which jobs are shown"));
    batch_->setAccessibleName(tr("Which batch is shown"));
    batch_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    batch_->setMinimumContentsLength(8);
    search_->setPlaceholderText(tr("Search titles and prompts"));
    search_->setAccessibleName(tr("Search the queue"));
    search_->setClearButtonEnabled(true);
    for (int i = 0; i <= static_cast<int>(QueueFilter::Show::Problems); ++i) {
        state_->addItem(QString(), i);
    }
    state_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    state_->setMinimumContentsLength(8);
    profileLayout_->setContentsMargins(0, 0, 0, 0);
    profileLayout_->setSpacing(4);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(6);
    choices->addWidget(state_, 1);
    choices->addWidget(batch_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(choices);
    layout->addWidget(search_);
    layout->addWidget(profileRow_);

    connect(state_, &QComboBox::currentIndexChanged, this, [this] {
        filter_->setShow(static_cast<QueueFilter::Show>(state_->currentData().toInt()));
    });
    connect(batch_, &QComboBox::currentIndexChanged, this, [this] {
        filter_->setBatch(batch_->currentData().toString());
        showCounts();
    });
    searchTimer_.setSingleShot(true);
    searchTimer_.setInterval(150);
    connect(&searchTimer_, &QTimer::timeout, this, [this] { Q_EMIT searched(search_->text()); });
    connect(search_, &QLineEdit::textChanged, &searchTimer_, qOverload<>(&QTimer::start));
    countTimer_.setSingleShot(true);
    countTimer_.setInterval(0);
    connect(&countTimer_, &QTimer::timeout, this, [this] {
        showBatches();
        showCounts();
    });
    connect(model, &QueueModel::contentChanged, &countTimer_, qOverload<>(&QTimer::start));
    setProfiles({});
    batch_->addItem(tr("All batches"), QString());
    batch_->setEnabled(false);
    showBatches();
    showCounts();
}

void QueueFilterBar::showCounts() {
    std::array<int, 5> counts{};
    for (const JobRow& row : model_->rows()) {
        if (!filter_->batch().isEmpty() && row.batch != filter_->batch().toStdString()) {
            continue;
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            counts[i] += QueueFilter::shows(static_cast<QueueFilter::Show>(i), row.state);
        }
    }
    const std::array<QString, 5> names{tr("All"), tr("Waiting"), tr("Running"), tr("Done"),
                                       tr("Not made")};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        state_->setItemText(static_cast<int>(i),
                            tr("%1 (%2)").arg(names[i], locale().toString(counts[i])));
    }
}

void QueueFilterBar::showBatches() {
    QStringList batches;
    for (const BatchRecord& batch : model_->batches()) {
        batches << QString::fromStdString(batch.id + (batch.paused ? " paused" : ""));
    }
    if (batches == shownBatches_) {
        return;  // the list may be open
    }
    shownBatches_ = batches;
    const QString chosen = filter_->batch();
    const QSignalBlocker quiet(batch_);
    batch_->clear();
    batch_->addItem(tr("All batches"), QString());
    for (auto it = model_->batches().rbegin(); it != model_->batches().rend(); ++it) {
        const QString name = QString::fromStdString(it->name).simplified().left(60);
        batch_->addItem(it->paused ? icon("pause") : QIcon(),
                        name.isEmpty() ? tr("Without a name") : name,
                        QString::fromStdString(it->id));
    }
    const int row = batch_->findData(chosen);
    batch_->setCurrentIndex(qMax(row, 0));
    if (row < 0) {
        filter_->setBatch({});  // it is gone
    }
    batch_->setEnabled(batch_->count() > 2);
}

void QueueFilterBar::setProfiles(const QStringList& profiles) {
    while (QLayoutItem* item = profileLayout_->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->deleteLater();
        }
        delete item;
    }
    delete profileRow_->findChild<QButtonGroup*>();
    auto* group = new QButtonGroup(profileRow_);
    const auto add = [&](const QString& text, const std::optional<QString>& profile,
                         const QString& tip) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setCheckable(true);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        button->setChecked(profile == filter_->profile());
        button->setProperty(kTakesJobs, profile.has_value());
        button->setProperty(kProfile, profile.value_or(QString()));
        if (profile) {
            button->setAcceptDrops(true);
            button->installEventFilter(this);
        }
        group->addButton(button);
        profileLayout_->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, profile] { filter_->setProfile(profile); });
    };
    add(tr("All profiles"), std::nullopt, tr("Show the jobs of every profile"));
    add(tr("Any profile"), QString(), tr("Jobs that go where there is room; drop jobs here"));
    for (const QString& profile : profiles) {
        add(profile, profile,
            tr("Jobs for %1; drop jobs here to have them made there").arg(profile));
    }
    profileLayout_->addStretch();
    if (group->checkedButton() == nullptr) {
        filter_->setProfile(std::nullopt);
        group->buttons().constFirst()->setChecked(true);
    }
    // With one place only there is nothing to choose.
    profileRow_->setVisible(profiles.size() > 1);
}

bool QueueFilterBar::eventFilter(QObject* watched, QEvent* event) {
    auto* button = qobject_cast<QToolButton*>(watched);
    if (button == nullptr || !button->property(kTakesJobs).toBool()) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const std::vector<JobId> jobs = QueueModel::jobsIn(drop->mimeData());
        if (jobs.empty()) {
            return false;
        }
        drop->setDropAction(Qt::MoveAction);
        drop->accept();
        button->setDown(event->type() == QEvent::DragEnter);
        if (event->type() == QEvent::Drop) {
            Q_EMIT jobsDropped(jobs, button->property(kProfile).toString());
        }
        return true;
    }
    if (event->type() == QEvent::DragLeave) {
        button->setDown(false);
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace gouache::ui
