#pragma once

#include <QWidget>
#include <array>
#include <memory>
#include <vector>

#include "core/batch/batch_plan.h"
#include "ui/batch/batch_estimate.h"
#include "ui/bridge/thumbnail_cache.h"

class QCheckBox;
class QLabel;
class QTreeWidget;

namespace gouache::ui {

/// What a batch will make, before it does: the first pictures, how many there will be, the time,
/// cost and room they take, and the rows that cannot be used.
class BatchPreview : public QWidget {
    Q_OBJECT

  public:
    explicit BatchPreview(QWidget* parent = nullptr);

    void showPlan(const std::shared_ptr<const BatchPlan>& plan);
    void showEstimates(const std::vector<ProfileEstimate>& estimates);
    /// `expected` bytes of pictures, `free` on their disk; −1 = not known.
    void showRoom(std::int64_t expected, std::int64_t copied, std::int64_t free);
    /// In place of a plan: what to do to have one.
    void showNothing(const QString& sentence);

    /// Rows that cannot be used; they are left out where that is so wanted.
    int badRows() const { return badRows_; }
    bool leavesOut() const;
    QCheckBox* leaveOut() const { return leaveOut_; }
    QString summary() const;

  Q_SIGNALS:
    void leaveOutChanged();

  private:
    struct Card {
        QLabel* picture = nullptr;
        QLabel* title = nullptr;
        QString file = {};
    };
    void showCards();
    void showProblems();

    ThumbnailCache thumbnails_;
    std::shared_ptr<const BatchPlan> plan_;
    std::array<Card, 4> cards_;
    QLabel* summary_;
    QLabel* room_;
    QTreeWidget* estimates_;
    QWidget* problemBox_;
    QLabel* problemTitle_;
    QTreeWidget* problems_;
    QCheckBox* leaveOut_;
    int badRows_ = 0;
};

}  // namespace gouache::ui
