#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>

#include "core/document/document.h"
#include "core/planning/generation_plan.h"

namespace gouache::ui {

/// Plans generations on a thread of its own, so that merging a large canvas never holds the pen up.
/// GUI thread, but for the work itself.
class CanvasPlanner : public QObject {
    Q_OBJECT

  public:
    explicit CanvasPlanner(QObject* parent = nullptr);
    /// Waits for work that is under way.
    ~CanvasPlanner() override;

    /// `done` is called on this thread, unless something newer is asked for or drop() comes first.
    void plan(DocumentState canvas, PlanInput input,
              std::function<void(Result<GenerationPlan>)> done);
    void planSecond(GenerationPlan plan, ImagePtr first, ModelDefaults defaults,
                    std::function<void(SecondRun)> done);
    /// What is under way is not wanted any more.
    void drop() { ++wanted_; }

  private:
    template <typename Value, typename Work>
    void run(Work work, std::function<void(Value)> done);

    QThreadPool worker_;
    std::uint64_t wanted_ = 0;
};

}  // namespace gouache::ui
