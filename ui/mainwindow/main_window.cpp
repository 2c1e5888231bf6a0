#include "ui/mainwindow/main_window.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include "ui/bridge/error_text.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/dialogs/question.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/docks/staging_bar.h"
#include "ui/docks/tool_options_bar.h"
#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/engine_chooser.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/model_library.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/stored_keys.h"
#include "ui/mainwindow/tools_bar.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/dock_registry.h"
#include "ui/shell/menu_builder.h"
#include "ui/theme/icons.h"
#include "ui/tools/tool_registry.h"

namespace gouache::ui {

MainWindow::MainWindow(Session* session) : session_(session) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAnimated(false);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    buildCentre();
    actions_ = new ActionRegistry(this, canvas_);
    docks_ = new DockRegistry(this, actions_);
    buildBars();
    buildDocks();
    buildStatusBar();
    generationFlow_ = new GenerationFlow(
        session_, {promptDock_->form(), promptDock_->bar(), canvas_, notice_, progressLabel_},
        this);
    pictureFlow_ = new PictureFlow(session_, {this, promptDock_->form(), canvas_, notice_}, this);
    addFeatures({*this, *session_, *actions_, *docks_, *toolsBar_, *canvas_, *notice_, *staging_,
                 *promptDock_, *generationFlow_, *pictureFlow_});
    applyKeys(*actions_, session_->settings);
    fillMainBar();
    new MenuBuilder(menuBar(), actions_);
    connectParts();
    placeWindow();
    promptDock_->form()->focusPrompt();
}

MainWindow::~MainWindow() {
    canvas_->setDocument(nullptr);
}

void MainWindow::buildCentre() {
    notice_ = new NoticeBar;
    canvas_ = new CanvasView(&session_->tools);
    staging_ = new StagingBar(&session_->staged);
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(notice_);
    layout->addWidget(canvas_, 1);
    layout->addWidget(staging_);
    setCentralWidget(centre);
}

void MainWindow::buildBars() {
    mainBar_ = addToolBar(tr("Main"));
    mainBar_->setObjectName(QStringLiteral("main"));
    mainBar_->setMovable(false);
    addToolBar(new ToolOptionsBar(&session_->tools, this));
    toolsBar_ = new ToolsBar(actions_, &session_->tools, &session_->layers, this);
    addToolBar(Qt::LeftToolBarArea, toolsBar_);
}

void MainWindow::fillMainBar() {
    for (const char* id : {"file.new", "file.open", "file.save", "", "edit.undo", "edit.redo"}) {
        if (*id == '\0') {
            mainBar_->addSeparator();
        } else {
            mainBar_->addAction(actions_->action(id));
        }
    }
}

void MainWindow::buildDocks() {
    promptDock_ = new PromptDock(&session_->models, this);
    docks_->add(promptDock_,
                {.area = Qt::RightDockWidgetArea, .size = 330, .icon = "generate", .keys = "F7"});
    RequestForm* form = promptDock_->form();
    form->setRecentPrompts(session_->settings.recentPrompts);
    if (!session_->form.prompt.empty() || session_->form.steps > 0) {
        form->setRequest(session_->form);
        form->setPlanOptions(session_->planOptions);
    }
}

void MainWindow::buildStatusBar() {
    progressLabel_ = new QLabel;
    auto* pointerLabel = new QLabel;
    auto* zoomLabel = new QLabel;
    for (QLabel* label : {progressLabel_, pointerLabel, zoomLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("role", "hint");
    }
    progressLabel_->setAccessibleName(tr("Progress"));
    pointerLabel->setAccessibleName(tr("Pointer"));
    zoomLabel->setAccessibleName(tr("Zoom"));
    statusBar()->setSizeGripEnabled(false);
    auto* toolLabel = new QLabel;
    toolLabel->setTextFormat(Qt::PlainText);
    toolLabel->setProperty("role", "hint");
    // A long hint must not make the window wide.
    toolLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->addWidget(toolLabel, 1);
    const auto showHint = [toolLabel](ToolKind tool) {
        toolLabel->setText(QStringLiteral("%1: %2").arg(toolName(tool), toolHint(tool)));
    };
    showHint(session_->tools.tool());
    connect(&session_->tools, &ToolSettings::toolChanged, toolLabel, showHint);
    statusBar()->addPermanentWidget(progressLabel_);
    statusBar()->addPermanentWidget(pointerLabel);
    statusBar()->addPermanentWidget(zoomLabel);
    statusBar()->addPermanentWidget(new EngineChooser(session_));
    const auto showZoom = [zoomLabel](double zoom) {
        zoomLabel->setText(QStringLiteral("%1 %").arg(zoom * 100, 0, 'f', zoom < 0.1 ? 1 : 0));
    };
    showZoom(canvas_->zoom());
    connect(canvas_, &CanvasView::zoomChanged, this, showZoom);
    connect(canvas_, &CanvasView::pointerMoved, this, [this, pointerLabel](QPointF at) {
        const PixelPoint pixel{qFloor(at.x()), qFloor(at.y())};
        pointerLabel->setText(session_->document().area().contains(pixel)
                                  ? QStringLiteral("%1, %2").arg(pixel.x).arg(pixel.y)
                                  : QString());
    });
    connect(canvas_, &CanvasView::notice, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 6000); });
}

void MainWindow::connectParts() {
    new DocumentWatch(
        session_,
        [this](const DocumentChange& change) {
            if (std::holds_alternative<HistoryChanged>(change)) {
                showTitle();
            }
        },
        [this] {
            canvas_->setDocument(&session_->document());
            showTitle();
        },
        this);
    connect(pictureFlow_, &PictureFlow::fileChanged, this, &MainWindow::showTitle);
    connect(session_, &Session::languageChanged, this, [this] {
        rememberLayout();
        session_->saveSettings();
        Q_EMIT languageChosen();
    });
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
}

void MainWindow::placeWindow() {
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
}

void MainWindow::startLoading() {
    if (session_->catalogue.empty()) {
        pictureFlow_->offerRecovery();
        session_->library->refresh();
    }
    session_->backends.open(session_->settings.place.toStdString());
    session_->queue.open();
}

void MainWindow::showTitle() {
    setWindowTitle(
        QStringLiteral("%1[*] – Gouache").arg(session_->titleOf(session_->currentIndex())));
    setWindowModified(session_->isModified());
}

void MainWindow::rememberLayout() {
    docks_->setAllHidden(false);
    session_->settings.geometry = saveGeometry();
    session_->settings.windowState = saveState();
    session_->form = promptDock_->form()->request();
    session_->planOptions = promptDock_->form()->planOptions();
    if (const ModelInfo* model = promptDock_->form()->model()) {
        session_->settings.model = QString::fromStdString(model->name);
    }
}

bool MainWindow::mayStopQueue() {
    if (session_->queue.running() == 0) {
        return true;
    }
    return confirmed(
        this, {.title = tr("The queue is working"),
               .text = tr("Close Gouache? What is not made yet stays in the queue, and is made "
                          "after the next start."),
               .yes = tr("Close"),
               .role = QMessageBox::AcceptRole,
               .no = tr("Go on")});
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (session_->generation.isBusy()) {
        if (!confirmed(this, {.title = tr("A picture is being made"),
                              .text = tr("Stop it and close Gouache?"),
                              .yes = tr("Stop and close"),
                              .no = tr("Go on")})) {
            event->ignore();
            return;
        }
        session_->generation.stop();
    }
    if (!mayStopQueue()) {
        event->ignore();
        return;
    }
    if (!pictureFlow_->mayClose()) {
        event->ignore();
        return;
    }
    rememberLayout();
    session_->saveSettings();
    session_->forgetAll();
    event->accept();
}

}  // namespace gouache::ui
