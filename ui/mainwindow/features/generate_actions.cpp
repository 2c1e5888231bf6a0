#include <QCoreApplication>
#include <QMainWindow>

#include "ui/canvas/canvas_view.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/docks/staging_bar.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct GenerateActions {
    Q_DECLARE_TR_FUNCTIONS(GenerateActions)
};

ActionSpec spec(const char* id, const QString& text, int section, const char* iconName,
                const char* keys, const QString& statusTip) {
    return {.id = id,
            .text = text,
            .category = ActionCategory::Generate,
            .section = section,
            .icon = iconName,
            .keys = keys,
            .statusTip = statusTip};
}

}  // namespace

void addGenerateActions(const WindowContext& w) {
    GenerationFlow* flow = &w.generation;
    Session* session = &w.session;
    PromptDock* prompt = &w.prompt;
    QAction* generate = w.actions.add(
        spec("generate.start", GenerateActions::tr("&Generate"), 0, "generate",
             "Ctrl+Return; Ctrl+Enter", GenerateActions::tr("Make pictures from the prompt")),
        [flow] { flow->generate(); });
    QAction* stop = w.actions.add(
        spec("generate.stop", GenerateActions::tr("&Stop"), 0, "stop", "Ctrl+.; Ctrl+Shift+Return",
             GenerateActions::tr("Stop making the picture after this step")),
        [flow] { flow->stop(); });
    QAction* stopAndKeep = w.actions.add(
        spec("generate.stopAndKeep", GenerateActions::tr("Stop and &keep"), 0, "accept",
             "Ctrl+Shift+.", GenerateActions::tr("Stop, and keep what there is of the picture")),
        [flow] { flow->stopAndKeep(); });
    QAction* previous = w.actions.add(
        spec("generate.previous", GenerateActions::tr("&Previous result"), 10, "previous",
             "Alt+Left", GenerateActions::tr("Show the result before in the picture")),
        [session] { session->staged.step(-1); });
    QAction* next = w.actions.add(
        spec("generate.next", GenerateActions::tr("Ne&xt result"), 10, "next", "Alt+Right",
             GenerateActions::tr("Show the result after it in the picture")),
        [session] { session->staged.step(1); });
    QAction* accept = w.actions.add(
        spec("generate.accept", GenerateActions::tr("&Accept the result"), 10, "accept",
             "Alt+Return; Alt+Enter", GenerateActions::tr("Keep the result as a layer")),
        [flow] { flow->accept(); });
    // Enter belongs to the text fields everywhere else.
    w.actions.add({.id = "generate.acceptOnCanvas",
                   .text = GenerateActions::tr("Accept the result, on the canvas"),
                   .category = ActionCategory::Generate,
                   .keys = "Return; Enter",
                   .inMenu = false,
                   .scope = KeyScope::Canvas},
                  [accept] { accept->trigger(); });
    QAction* merged =
        w.actions.add(spec("generate.acceptMerged", GenerateActions::tr("Accept &merged"), 10, "",
                           "Alt+Shift+Return",
                           GenerateActions::tr("Paint the result into the topmost picture layer")),
                      [flow] { flow->accept(AcceptResult::Mode::Merged); });
    QAction* inside = w.actions.add(
        spec("generate.acceptInside", GenerateActions::tr("Accept &inside the mask only"), 10, "",
             "", GenerateActions::tr("Take over only what is painted on the mask or selected now")),
        [flow] { flow->acceptInsideMark(); });
    QAction* more =
        w.actions.add(spec("generate.moreLikeThis", GenerateActions::tr("More &like this"), 10,
                           "variation", "Ctrl+Alt+Return",
                           GenerateActions::tr("The same again, with a little of another seed")),
                      [flow] { flow->moreLikeThis(); });
    ActionSpec pinSpec =
        spec("generate.pin", GenerateActions::tr("Pi&n the result"), 10, "pin", "Alt+P",
             GenerateActions::tr("Keep it when the other results are discarded"));
    pinSpec.checkable = true;
    QAction* pin = w.actions.add(pinSpec, [flow] { flow->togglePin(); });
    prompt->bar()->addStopCommand(stopAndKeep);
    w.staging.addCommand(more);
    w.staging.addCommand(pin);
    w.staging.addAcceptCommand(merged);
    w.staging.addAcceptCommand(inside);
    QObject::connect(&w.staging, &StagingBar::compareHeld, &w.canvas, &CanvasView::showBefore);
    QAction* discard = w.actions.add(
        spec("generate.discard", GenerateActions::tr("&Discard the result"), 10, "discard",
             "Ctrl+Backspace", GenerateActions::tr("Take it away; its file stays")),
        [flow] { flow->discard(); });
    w.actions.add(spec("generate.newSeed", GenerateActions::tr("&New seed"), 20, "dice", "Ctrl+Shift+R",
                       GenerateActions::tr("Roll another seed, for another picture")),
                  [prompt] { prompt->form()->rollSeed(); });
    w.actions.add(spec("generate.focusPrompt", GenerateActions::tr("Write the pro&mpt"), 20, "",
                       "Ctrl+L", GenerateActions::tr("Go to the prompt")),
                  [prompt] {
                      prompt->show();
                      prompt->raise();
                      prompt->form()->focusPrompt();
                  });
    QObject::connect(prompt->bar(), &GenerateBar::generateClicked, generate, &QAction::trigger);
    QObject::connect(prompt->bar(), &GenerateBar::stopClicked, stop, &QAction::trigger);
    QObject::connect(&w.staging, &StagingBar::acceptClicked, accept, &QAction::trigger);
    QObject::connect(&w.staging, &StagingBar::discardClicked, discard, &QAction::trigger);
    const auto show = [=] {
        const bool busy = session->generation.isBusy();
        const int staged = session->staged.rowCount();
        generate->setEnabled(!busy);
        stop->setEnabled(busy);
        stopAndKeep->setEnabled(busy);
        merged->setEnabled(staged > 0);
        inside->setEnabled(staged > 0);
        more->setEnabled(staged > 0 && !busy);
        pin->setEnabled(staged > 0);
        pin->setChecked(session->staged.isPinned(session->staged.current()));
        accept->setEnabled(staged > 0);
        discard->setEnabled(staged > 0);
        previous->setEnabled(staged > 1);
        next->setEnabled(staged > 1);
    };
    show();
    QObject::connect(flow, &GenerationFlow::availabilityChanged, &w.window, show);
}

}  // namespace gouache::ui
