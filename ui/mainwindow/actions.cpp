#include "ui/mainwindow/actions.h"

#include <QCoreApplication>
#include <QKeySequence>

#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

}  // namespace

QString toolTipOf(const QAction* action) {
    QString text = action->text();
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QChar(0x2026)) || text.endsWith(QLatin1Char('.'))) {
        text.chop(1);
    }
    // Mnemonics of languages without Latin letters stand in brackets: "打开(O)".
    if (text.size() > 3 && text.endsWith(QLatin1Char(')')) &&
        text.at(text.size() - 3) == QLatin1Char('(')) {
        text.chop(3);
    }
    const QKeySequence key = action->shortcut();
    return key.isEmpty()
               ? text
               : QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

Actions::Actions(QObject* owner) {
    const auto make = [owner](const char* iconName, const QString& text,
                              const QList<QKeySequence>& keys) {
        auto* action = new QAction(text, owner);
        if (*iconName != '\0') {
            action->setIcon(icon(iconName));
        }
        action->setShortcuts(keys);
        action->setToolTip(toolTipOf(action));
        return action;
    };
    using K = QKeySequence;
    newDocument = make("new", tr("&New"), {K(Qt::CTRL | Qt::Key_N)});
    open = make("open", tr("&Open…"), {K(Qt::CTRL | Qt::Key_O)});
    save = make("save", tr("&Save"), {K(Qt::CTRL | Qt::Key_S)});
    exportCopy = make("export", tr("&Export a copy…"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    showResults = make("folder", tr("Open the &results folder"), {});
    quit = make("", tr("&Quit"), {K(Qt::CTRL | Qt::Key_Q)});

    undo = make("undo", tr("&Undo"), {K(Qt::CTRL | Qt::Key_Z)});
    redo =
        make("redo", tr("&Redo"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), K(Qt::CTRL | Qt::Key_Y)});
    copy = make("copy", tr("&Copy the picture"), {K(Qt::CTRL | Qt::Key_C)});
    paste = make("paste", tr("&Paste"), {K(Qt::CTRL | Qt::Key_V)});
    clearLayer = make("", tr("C&lear the layer"), {K(Qt::Key_Delete)});

    zoomIn =
        make("zoom-in", tr("Zoom &in"), {K(Qt::CTRL | Qt::Key_Plus), K(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = make("zoom-out", tr("Zoom &out"), {K(Qt::CTRL | Qt::Key_Minus)});
    fit = make("zoom-fit", tr("&Fit into the window"), {K(Qt::CTRL | Qt::Key_0)});
    actualSize = make("zoom-actual", tr("&Actual size"), {K(Qt::CTRL | Qt::Key_1)});
    fullScreen = make("", tr("Full &screen"), {K(Qt::Key_F11)});
    fullScreen->setCheckable(true);

    generate = make("generate", tr("&Generate"),
                    {K(Qt::CTRL | Qt::Key_Return), K(Qt::CTRL | Qt::Key_Enter)});
    stop = make("stop", tr("&Stop"),
                {K(Qt::CTRL | Qt::Key_Period), K(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)});
    accept = make("accept", tr("&Accept the result"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_A)});
    discard = make("discard", tr("&Discard the result"), {K(Qt::CTRL | Qt::Key_Backspace)});
    previousResult = make("previous", tr("&Previous result"), {K(Qt::ALT | Qt::Key_Left)});
    nextResult = make("next", tr("Ne&xt result"), {K(Qt::ALT | Qt::Key_Right)});
    newSeed = make("dice", tr("&New seed"), {K(Qt::CTRL | Qt::Key_R)});
    focusPrompt = make("", tr("Write the pro&mpt"), {K(Qt::CTRL | Qt::Key_L)});
    focusCanvas = make("", tr("Go to the &canvas"), {K(Qt::Key_F6)});

    shortcuts = make("", tr("&Keyboard shortcuts"), {K(Qt::Key_F1)});
    about = make("info", tr("&About Gouache"), {});
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

}  // namespace gouache::ui
