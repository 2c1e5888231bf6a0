#include "ui/bridge/canvas_planner.h"

#include <QMetaObject>
#include <memory>
#include <utility>

namespace gouache::ui {

CanvasPlanner::CanvasPlanner(QObject* parent) : QObject(parent) {
    worker_.setMaxThreadCount(1);
}

CanvasPlanner::~CanvasPlanner() {
    worker_.clear();
    worker_.waitForDone();
}

template <typename Value, typename Work>
void CanvasPlanner::run(Work work, std::function<void(Value)> done) {
    const std::uint64_t number = ++wanted_;
    worker_.clear();  // what has not begun is not wanted any more
    worker_.start([this, number, work = std::move(work), done = std::move(done)] {
        auto value = std::make_shared<Value>(work());
        // The destructor waits for the pool, so `this` is alive; Qt drops the call when it is not.
        QMetaObject::invokeMethod(
            this,
            [this, number, value, done] {
                if (number == wanted_) {
                    done(std::move(*value));
                }
            },
            Qt::QueuedConnection);
    });
}

void CanvasPlanner::plan(DocumentState canvas, PlanInput input,
                         std::function<void(Result<GenerationPlan>)> done) {
    auto state = std::make_shared<DocumentState>(std::move(canvas));
    run<Result<GenerationPlan>>(
        [state, input = std::move(input)] {
            Document snapshot(state->size);
            snapshot.restore(std::move(*state));
            return planGeneration(snapshot, input);
        },
        std::move(done));
}

void CanvasPlanner::planSecond(GenerationPlan plan, ImagePtr first, ModelDefaults defaults,
                               std::function<void(SecondRun)> done) {
    run<SecondRun>([plan = std::move(plan), first = std::move(first),
                    defaults] { return planSecondPass(plan, *first, defaults); },
                   std::move(done));
}

}  // namespace gouache::ui
