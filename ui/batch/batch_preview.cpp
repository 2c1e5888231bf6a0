#include "ui/batch/batch_preview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/bridge/error_text.h"
#include "ui/bridge/money_text.h"
#include "ui/models/job_state_text.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kCardSide = 112;
/// More bad rows than that are counted, not listed.
constexpr int kMostListed = 1000;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QPixmap cardPixmap(const QImage& image, const QString& words, const QWidget* on) {
    const qreal ratio = on->devicePixelRatioF();
    QPixmap pixmap(QSize(kCardSide, kCardSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(QRectF(0, 0, kCardSide, kCardSide), 8, 8);
    painter.setClipPath(clip);
    painter.fillRect(0, 0, kCardSide, kCardSide, image.isNull() ? themeColors().raised : Qt::white);
    if (image.isNull()) {
        painter.setPen(themeColors().subtleText);
        painter.drawText(QRect(8, 8, kCardSide - 16, kCardSide - 16),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words.left(120));
        return pixmap;
    }
    QSizeF size = image.size();
    size.scale(QSizeF(kCardSide, kCardSide), Qt::KeepAspectRatio);
    QRectF target(QPointF(0, 0), size);
    target.moveCenter({kCardSide / 2.0, kCardSide / 2.0});
    painter.drawImage(target, image);
    return pixmap;
}

QString timeText(const ProfileEstimate& estimate) {
    if (estimate.measured == 0 || estimate.secondsMost > 1.3 * estimate.secondsLeast) {
        return BatchPreview::tr("%1 (%2 to %3)")
            .arg(durationText(estimate.secondsLikely), durationText(estimate.secondsLeast),
                 durationText(estimate.secondsMost));
    }
    return durationText(estimate.secondsLikely);
}

QString costText(const CostEstimate& cost) {
    if (cost.likely.isZero() && cost.most.isZero()) {
        return QStringLiteral("–");
    }
    return cost.least == cost.most
               ? moneyText(cost.likely)
               : BatchPreview::tr("%1 (%2 to %3)")
                     .arg(moneyText(cost.likely), moneyText(cost.least), moneyText(cost.most));
}

}  // namespace

BatchPreview::BatchPreview(QWidget* parent)
    : QWidget(parent),
      thumbnails_(2 * kCardSide, 64),
      summary_(new QLabel),
      room_(new QLabel),
      estimates_(new QTreeWidget),
      problemBox_(new QWidget),
      problemTitle_(new QLabel),
      problems_(new QTreeWidget),
      leaveOut_(new QCheckBox) {
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    for (Card& card : cards_) {
        card.picture = new QLabel;
        card.picture->setFixedSize(kCardSide, kCardSide);
        card.title = new QLabel;
        card.title->setTextFormat(Qt::PlainText);
        card.title->setProperty("role", "hint");
        card.title->setFixedWidth(kCardSide);
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(card.picture);
        column->addWidget(card.title);
        row->addLayout(column);
    }
    row->addStretch();
    for (QLabel* label : {summary_, room_, problemTitle_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    summary_->setProperty("role", "heading");
    summary_->setAccessibleName(tr("What will be made"));
    room_->setProperty("role", "hint");
    room_->setAccessibleName(tr("Room on the disk"));
    estimates_->setAccessibleName(tr("Time and cost on each profile"));
    estimates_->setHeaderLabels({tr("Profile"), tr("Time"), tr("Cost")});
    problems_->setAccessibleName(tr("Rows that cannot be used"));
    problems_->setHeaderLabels({tr("Where"), tr("What is wrong")});
    for (QTreeWidget* table : {estimates_, problems_}) {
        table->setRootIsDecorated(false);
        table->setUniformRowHeights(table == estimates_);
        table->setSelectionMode(QAbstractItemView::NoSelection);
        table->setFocusPolicy(Qt::TabFocus);
    }
    problems_->setWordWrap(true);
    problems_->header()->resizeSection(0, 170);
    estimates_->header()->resizeSection(0, 170);
    estimates_->header()->resizeSection(1, 190);
    problemTitle_->setProperty("role", "problem");
    auto* problemLayout = new QVBoxLayout(problemBox_);
    problemLayout->setContentsMargins(0, 0, 0, 0);
    problemLayout->setSpacing(6);
    problemLayout->addWidget(problemTitle_);
    problemLayout->addWidget(problems_, 1);
    problemLayout->addWidget(leaveOut_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(summary_);
    layout->addLayout(row);
    layout->addWidget(estimates_);
    layout->addWidget(room_);
    layout->addWidget(problemBox_, 1);
    layout->addStretch();
    problemBox_->hide();
    connect(leaveOut_, &QCheckBox::toggled, this, &BatchPreview::leaveOutChanged);
    connect(&thumbnails_, &ThumbnailCache::loaded, this, &BatchPreview::showCards);
    showCards();
    showNothing({});
}

void BatchPreview::showNothing(const QString& sentence) {
    plan_.reset();
    badRows_ = 0;
    summary_->setText(sentence);
    problemBox_->hide();
    estimates_->hide();
    room_->clear();
    showCards();
}

void BatchPreview::showPlan(const std::shared_ptr<const BatchPlan>& plan) {
    plan_ = plan;
    badRows_ = 0;
    for (const BatchRow& row : plan->rows) {
        badRows_ += row.problem.has_value();
    }
    const QLocale locale;
    const auto jobs = static_cast<int>(plan->jobs.size());
    QString sentence = plan->pictures == jobs
                           ? tr("%n picture(s) will be made", nullptr, jobs)
                           : tr("%1 jobs will make %2 pictures")
                                 .arg(locale.toString(jobs),
                                      locale.toString(static_cast<qlonglong>(plan->pictures)));
    if (jobs == 0) {
        sentence = tr("Nothing will be made");
    } else if (plan->grid) {
        sentence += QStringLiteral(", ") + tr("and a grid of them");
    }
    summary_->setText(sentence);
    showCards();
    showProblems();
}

void BatchPreview::showCards() {
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        Card& card = cards_[i];
        const bool there = plan_ && i < plan_->jobs.size();
        card.picture->setVisible(there);
        card.title->setVisible(there);
        if (!there) {
            continue;
        }
        const JobDraft& job = plan_->jobs[i];
        const QString prompt = text(job.request.prompt);
        const QString title = (job.title.empty() ? prompt : text(job.title)).simplified();
        card.file = text(shownPicture(job).string());
        const ThumbnailCache::Thumbnail found =
            card.file.isEmpty() ? ThumbnailCache::Thumbnail{} : thumbnails_.find(card.file);
        card.picture->setPixmap(cardPixmap(found.image, prompt, this));
        card.picture->setToolTip(prompt);
        card.picture->setAccessibleName(title);
        card.title->setText(card.title->fontMetrics().elidedText(title, Qt::ElideRight, kCardSide));
        card.title->setToolTip(title);
    }
}

void BatchPreview::showProblems() {
    problems_->clear();
    int listed = 0;
    for (const BatchRow& row : plan_->rows) {
        if (!row.problem || ++listed > kMostListed) {
            continue;
        }
        const QString name = text(row.source.filename().string());
        auto* item = new QTreeWidgetItem(
            problems_, {row.line > 0 ? tr("%1, line %2").arg(name).arg(row.line) : name,
                        errorSentence(*row.problem)});
        item->setToolTip(0, text(row.source.string()));
        item->setToolTip(1, errorSentence(*row.problem));
    }
    problemTitle_->setText(tr("%n row(s) cannot be used:", nullptr, badRows_));
    leaveOut_->setText(tr("Leave %n row(s) out", nullptr, badRows_));
    leaveOut_->setChecked(false);
    problemBox_->setVisible(badRows_ > 0);
}

void BatchPreview::showEstimates(const std::vector<ProfileEstimate>& estimates) {
    estimates_->clear();
    bool costs = false;
    for (const ProfileEstimate& estimate : estimates) {
        auto* item = new QTreeWidgetItem(
            estimates_, {text(estimate.profile), timeText(estimate), costText(estimate.cost)});
        item->setSizeHint(0, {0, estimates_->fontMetrics().lineSpacing() + 10});
        item->setToolTip(0, text(estimate.deviceName));
        item->setToolTip(1, estimate.measured > 0
                                ? tr("From %n picture(s) that it made", nullptr, estimate.measured)
                                : tr("A guess: it has made no picture like these yet"));
        costs = costs || !estimate.cost.most.isZero();
    }
    estimates_->setColumnHidden(2, !costs);
    const int rows = static_cast<int>(qMin<std::size_t>(estimates.size(), 4));
    estimates_->setFixedHeight(estimates_->header()->sizeHint().height() +
                               qMax(rows, 1) * (estimates_->fontMetrics().lineSpacing() + 10) + 12);
    estimates_->setVisible(!estimates.empty() && plan_ && !plan_->jobs.empty());
}

void BatchPreview::showRoom(std::int64_t expected, std::int64_t copied, std::int64_t free) {
    const QLocale locale;
    QStringList parts{tr("About %1 of pictures").arg(locale.formattedDataSize(expected, 0))};
    if (copied > 0) {
        parts << tr("%1 of copies until they are made").arg(locale.formattedDataSize(copied, 0));
    }
    if (free >= 0) {
        parts << tr("%1 free").arg(locale.formattedDataSize(free, 0));
    }
    room_->setText(parts.join(QStringLiteral(" · ")));
    const bool tight = free >= 0 && expected + copied > free;
    room_->setProperty("role", tight ? "problem" : "hint");
    room_->style()->unpolish(room_);
    room_->style()->polish(room_);
}

bool BatchPreview::leavesOut() const {
    return badRows_ == 0 || leaveOut_->isChecked();
}

QString BatchPreview::summary() const {
    return summary_->text();
}

}  // namespace gouache::ui
