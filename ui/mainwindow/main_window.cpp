#include "ui/mainwindow/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/bridge/error_text.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/layers_dock.h"
#include "ui/docks/option_names.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/docks/staging_bar.h"
#include "ui/docks/tool_options_bar.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/engine_chooser.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/model_scanner.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/tools_bar.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

MainWindow::MainWindow(Session* session)
    : session_(session), actions_(std::make_unique<Actions>(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAnimated(false);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    scanner_ = new ModelScanner(this);
    buildCentre();
    buildDocks();
    buildBars();
    buildStatusBar();
    generationFlow_ = new GenerationFlow(
        session_, {promptDock_->form(), promptDock_->bar(), canvas_, notice_, progressLabel_},
        this);
    pictureFlow_ = new PictureFlow(session_, {this, promptDock_->form(), canvas_, notice_}, this);
    buildMenus();
    connectActions();
    watchDocument();
    showAvailability();
    const QSize available = screen()->availableGeometry().size();
    resize(QSize(1440, 900).boundedTo(available * 0.94));
    if (!session_->settings.geometry.isEmpty()) {
        restoreGeometry(session_->settings.geometry);
    } else if (available.width() <= 1440 || available.height() <= 900) {
        setWindowState(Qt::WindowMaximized);
    }
    if (!session_->settings.windowState.isEmpty()) {
        restoreState(session_->settings.windowState);
    }
    promptDock_->form()->focusPrompt();
}

MainWindow::~MainWindow() {
    if (watched_ != nullptr) {
        watched_->removeObserver(this);
    }
    canvas_->setDocument(nullptr);
}

void MainWindow::buildCentre() {
    notice_ = new NoticeBar;
    canvas_ = new CanvasView(&session_->tools);
    auto* staging = new StagingBar(&session_->staged);
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(notice_);
    layout->addWidget(canvas_, 1);
    layout->addWidget(staging);
    setCentralWidget(centre);
    connect(staging, &StagingBar::acceptClicked, this, [this] { generationFlow_->accept(); });
    connect(staging, &StagingBar::discardClicked, this, [this] { generationFlow_->discard(); });
}

void MainWindow::buildDocks() {
    promptDock_ = new PromptDock(&session_->models, this);
    layersDock_ = new LayersDock(&session_->layers, this);
    for (QDockWidget* dock :
         {static_cast<QDockWidget*>(promptDock_), static_cast<QDockWidget*>(layersDock_)}) {
        dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    }
    addDockWidget(Qt::RightDockWidgetArea, promptDock_);
    addDockWidget(Qt::LeftDockWidgetArea, layersDock_);
    resizeDocks({promptDock_, layersDock_}, {330, 220}, Qt::Horizontal);
    RequestForm* form = promptDock_->form();
    form->setRecentPrompts(session_->settings.recentPrompts);
    if (!session_->form.prompt.empty() || session_->form.steps > 0) {
        form->setRequest(session_->form);
        form->setSketchWeight(session_->sketchWeight);
    }
}

void MainWindow::buildBars() {
    auto* top = addToolBar(tr("Main"));
    top->setObjectName(QStringLiteral("main"));
    top->setMovable(false);
    top->addActions({actions_->newDocument, actions_->open, actions_->save});
    top->addSeparator();
    top->addActions({actions_->undo, actions_->redo});
    top->addSeparator();
    addToolBar(new ToolOptionsBar(&session_->tools, this));
    toolsBar_ = new ToolsBar(&session_->tools, &session_->layers, this);
    addToolBar(Qt::LeftToolBarArea, toolsBar_);
}

void MainWindow::buildStatusBar() {
    progressLabel_ = new QLabel;
    pointerLabel_ = new QLabel;
    zoomLabel_ = new QLabel;
    for (QLabel* label : {progressLabel_, pointerLabel_, zoomLabel_}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("role", "hint");
    }
    progressLabel_->setAccessibleName(tr("Progress"));
    zoomLabel_->setAccessibleName(tr("Zoom"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(progressLabel_);
    statusBar()->addPermanentWidget(pointerLabel_);
    statusBar()->addPermanentWidget(zoomLabel_);
    statusBar()->addPermanentWidget(new EngineChooser(session_));
    const auto showZoom = [this](double zoom) {
        zoomLabel_->setText(QStringLiteral("%1 %").arg(zoom * 100, 0, 'f', zoom < 0.1 ? 1 : 0));
    };
    showZoom(canvas_->zoom());
    connect(canvas_, &CanvasView::zoomChanged, this, showZoom);
    connect(canvas_, &CanvasView::pointerMoved, this, [this](QPointF at) {
        const PixelPoint pixel{qFloor(at.x()), qFloor(at.y())};
        pointerLabel_->setText(session_->document().area().contains(pixel)
                                   ? QStringLiteral("%1, %2").arg(pixel.x).arg(pixel.y)
                                   : QString());
    });
    connect(canvas_, &CanvasView::notice, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 6000); });
}

void MainWindow::buildMenus() {
    auto* file = menuBar()->addMenu(tr("&File"));
    file->addActions({actions_->newDocument, actions_->open});
    file->addSeparator();
    file->addActions({actions_->save, actions_->exportCopy, actions_->showResults});
    file->addSeparator();
    file->addAction(actions_->quit);
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({actions_->undo, actions_->redo});
    edit->addSeparator();
    edit->addActions({actions_->copy, actions_->paste, actions_->clearLayer});
    auto* make = menuBar()->addMenu(tr("&Generate"));
    make->addActions({actions_->generate, actions_->stop});
    make->addSeparator();
    make->addActions(
        {actions_->previousResult, actions_->nextResult, actions_->accept, actions_->discard});
    make->addSeparator();
    make->addActions({actions_->newSeed, actions_->focusPrompt});
    viewMenu_ = menuBar()->addMenu(tr("&View"));
    viewMenu_->addActions({actions_->zoomIn, actions_->zoomOut, actions_->fit, actions_->actualSize,
                           actions_->focusCanvas});
    viewMenu_->addSeparator();
    viewMenu_->addActions(
        {promptDock_->toggleViewAction(), layersDock_->toggleViewAction(), actions_->fullScreen});
    viewMenu_->addSeparator();
    buildAppearanceMenus(viewMenu_);
    auto* help = menuBar()->addMenu(tr("&Help"));
    help->addActions({actions_->shortcuts, actions_->about});
}

void MainWindow::buildAppearanceMenus(QMenu* view) {
    auto* themes = view->addMenu(icon("theme"), tr("&Theme"));
    auto* themeGroup = new QActionGroup(themes);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("As the desktop")},
                                                       {ThemeChoice::Dark, tr("Dark")},
                                                       {ThemeChoice::Light, tr("Light")}};
    for (const auto& [choice, name] : choices) {
        auto* action = themes->addAction(name);
        action->setCheckable(true);
        action->setChecked(choice == session_->settings.theme);
        themeGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = choice] {
            session_->settings.theme = chosen;
            applyTheme(*qApp, chosen);
            session_->saveSettings();
        });
    }
    auto* names = view->addMenu(icon("language"), tr("&Language"));
    auto* languageGroup = new QActionGroup(names);
    const QString now = session_->language;
    for (const QString& code : languages()) {
        auto* action = names->addAction(languageName(code));
        action->setCheckable(true);
        action->setChecked(code == now);
        languageGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, code, now] {
            if (code != now) {
                rememberLayout();
                session_->settings.language = code;
                session_->language = code;
                session_->saveSettings();
                Q_EMIT languageChosen();
            }
        });
    }
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& what) {
        connect(action, &QAction::triggered, this, what);
    };
    on(actions_->newDocument, [this] { pictureFlow_->newDocument(); });
    on(actions_->open, [this] { pictureFlow_->open(); });
    on(actions_->save, [this] { pictureFlow_->save(); });
    on(actions_->exportCopy, [this] { pictureFlow_->exportCopy(); });
    on(actions_->showResults, [this] {
        const QString folder = QString::fromStdString(session_->results.folder().string());
        QDir().mkpath(folder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
    on(actions_->quit, [this] { close(); });
    on(actions_->undo, [this] { session_->document().undo(); });
    on(actions_->redo, [this] { session_->document().redo(); });
    on(actions_->copy, [this] { pictureFlow_->copy(); });
    on(actions_->paste, [this] { pictureFlow_->paste(); });
    on(actions_->clearLayer, [this] {
        session_->layers.clearLayer(session_->layers.indexOf(session_->document().state().active));
    });
    on(actions_->zoomIn, [this] { canvas_->zoomIn(); });
    on(actions_->zoomOut, [this] { canvas_->zoomOut(); });
    on(actions_->fit, [this] { canvas_->fitToView(); });
    on(actions_->actualSize, [this] { canvas_->zoomToActualSize(); });
    on(actions_->fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(actions_->generate, [this] { generationFlow_->generate(); });
    on(actions_->stop, [this] { generationFlow_->stop(); });
    on(actions_->accept, [this] { generationFlow_->accept(); });
    on(actions_->discard, [this] { generationFlow_->discard(); });
    on(actions_->previousResult, [this] { session_->staged.step(-1); });
    on(actions_->nextResult, [this] { session_->staged.step(1); });
    on(actions_->newSeed, [this] { promptDock_->form()->rollSeed(); });
    on(actions_->focusPrompt, [this] {
        promptDock_->show();
        promptDock_->form()->focusPrompt();
    });
    on(actions_->focusCanvas, [this] { canvas_->setFocus(Qt::ShortcutFocusReason); });
    on(actions_->shortcuts, [this] { showShortcuts(); });
    on(actions_->about, [this] {
        const BackendHost& host = session_->backends;
        const QString engine =
            host.state() == BackendHost::State::Ready
                ? QStringLiteral("%1, %2").arg(QString::fromStdString(host.capabilities().name),
                                               QString::fromStdString(host.capabilities().version))
                : QString();
        AboutDialog(engine, this).exec();
    });
    // Enter belongs to the text fields everywhere else.
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(key, canvas_, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, actions_->accept, &QAction::trigger);
    }
    connect(promptDock_->bar(), &GenerateBar::generateClicked, actions_->generate,
            &QAction::trigger);
    connect(promptDock_->bar(), &GenerateBar::stopClicked, actions_->stop, &QAction::trigger);
    connect(generationFlow_, &GenerationFlow::availabilityChanged, this,
            &MainWindow::showAvailability);
    connect(pictureFlow_, &PictureFlow::fileChanged, this, &MainWindow::showTitle);
    connect(session_, &Session::documentReplaced, this, &MainWindow::watchDocument);
    connect(&session_->layers, &LayerModel::failed, this, [this](const Error& error) {
        notice_->show(NoticeBar::Kind::Problem, errorSentence(error));
    });
    connect(notice_, &NoticeBar::actionClicked, this, [this] {
        notice_->hide();
        session_->backends.open(session_->backends.placeId());
    });
    connect(&session_->backends, &BackendHost::stateChanged, this, [this] {
        if (session_->backends.state() == BackendHost::State::Failed) {
            notice_->show(NoticeBar::Kind::Problem, errorSentence(*session_->backends.error()),
                          tr("Try again"));
        }
    });
    connect(scanner_, &ModelScanner::scanned, this, [this](const std::vector<ModelInfo>& models) {
        session_->catalogue = models;
        session_->models.setModels(models);
        promptDock_->form()->selectModel(session_->settings.model.toStdString());
        if (session_->models.rowCount() == 0) {
            notice_->show(
                NoticeBar::Kind::Problem,
                tr("No model was found. Put one (.safetensors or a diffusers folder) into %1.")
                    .arg(
                        session_->folders().models.empty()
                            ? QString()
                            : QString::fromStdString(session_->folders().models.front().string())));
        }
    });
}

void MainWindow::startLoading() {
    if (session_->catalogue.empty()) {
        pictureFlow_->offerRecovery();
        scanner_->scan(session_->folders().models);
    }
    session_->backends.open(session_->settings.place.toStdString());
}

void MainWindow::watchDocument() {
    if (watched_ != nullptr) {
        watched_->removeObserver(this);
    }
    watched_ = &session_->document();
    watched_->addObserver(this);
    canvas_->setDocument(watched_);
    showHistory();
}

void MainWindow::onDocumentChanged(const Document&, const DocumentChange& change) {
    if (std::holds_alternative<HistoryChanged>(change)) {
        showHistory();
    }
}

void MainWindow::showHistory() {
    const History& history = session_->document().history();
    const auto undo = history.undoKind();
    const auto redo = history.redoKind();
    actions_->undo->setEnabled(history.canUndo());
    actions_->undo->setText(undo ? tr("&Undo: %1").arg(displayName(*undo)) : tr("&Undo"));
    actions_->redo->setEnabled(history.canRedo());
    actions_->redo->setText(redo ? tr("&Redo: %1").arg(displayName(*redo)) : tr("&Redo"));
    for (QAction* action : {actions_->undo, actions_->redo}) {
        action->setToolTip(toolTipOf(action));
    }
    showTitle();
}

void MainWindow::showTitle() {
    const QString name =
        session_->file.isEmpty() ? tr("Untitled") : QFileInfo(session_->file).fileName();
    setWindowTitle(QStringLiteral("%1[*] – Gouache").arg(name));
    setWindowModified(session_->document().history().isModified());
}

void MainWindow::showAvailability() {
    const bool busy = session_->generation.isBusy();
    const int staged = session_->staged.rowCount();
    actions_->generate->setEnabled(!busy);
    actions_->stop->setEnabled(busy);
    actions_->accept->setEnabled(staged > 0);
    actions_->discard->setEnabled(staged > 0);
    actions_->previousResult->setEnabled(staged > 1);
    actions_->nextResult->setEnabled(staged > 1);
}

void MainWindow::showShortcuts() {
    QList<ShortcutRow> rows;
    const auto add = [&rows](const QList<QAction*>& actions) {
        for (const QAction* action : actions) {
            if (!action->shortcut().isEmpty()) {
                const QString tip = toolTipOf(action);
                rows.append(
                    {QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                     tip.left(tip.lastIndexOf(QLatin1String(" (")))});
            }
        }
    };
    for (const QAction* menu : menuBar()->actions()) {
        add(menu->menu()->actions());
    }
    add(toolsBar_->toolActions());
    rows += ShortcutsDialog::canvasKeys();
    ShortcutsDialog(rows, this).exec();
}

void MainWindow::rememberLayout() {
    session_->settings.geometry = saveGeometry();
    session_->settings.windowState = saveState();
    session_->form = promptDock_->form()->request();
    session_->sketchWeight = promptDock_->form()->sketchWeight();
    if (const ModelInfo* model = promptDock_->form()->model()) {
        session_->settings.model = QString::fromStdString(model->name);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (session_->generation.isBusy()) {
        QMessageBox box(QMessageBox::Question, tr("A picture is being made"),
                        tr("Stop it and close Gouache?"), QMessageBox::NoButton, this);
        box.setTextFormat(Qt::PlainText);
        const auto* stopButton = box.addButton(tr("Stop and close"), QMessageBox::DestructiveRole);
        auto* stay = box.addButton(tr("Go on"), QMessageBox::RejectRole);
        box.setDefaultButton(stay);
        box.setEscapeButton(stay);
        box.exec();
        if (box.clickedButton() != stopButton) {
            event->ignore();
            return;
        }
        session_->generation.stop();
    }
    if (!pictureFlow_->mayClose()) {
        event->ignore();
        return;
    }
    rememberLayout();
    session_->saveSettings();
    session_->recovery.clear();
    event->accept();
}

}  // namespace gouache::ui
