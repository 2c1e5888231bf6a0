#include "ui/library/models_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include "core/prompt/completion.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/question.h"
#include "ui/library/download_panel.h"
#include "ui/library/model_details.h"
#include "ui/library/model_folders_panel.h"
#include "ui/mainwindow/model_library.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

/// Local files and folders that a model may be.
QStringList modelsIn(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        const QString path = url.toLocalFile();
        const QString ending = QFileInfo(path).suffix().toLower();
        if (!path.isEmpty() && (QFileInfo(path).isDir() || ending == QLatin1String("safetensors") ||
                                ending == QLatin1String("ckpt"))) {
            paths << path;
        }
    }
    return paths;
}

}  // namespace

ModelsDialog::ModelsDialog(ModelLibrary* library, QWidget* parent)
    : QDialog(parent), library_(library) {
    setWindowTitle(tr("Models"));
    setAcceptDrops(true);
    filter_.setSourceModel(&library->table());
    auto* layout = new QVBoxLayout(this);
    tabs_ = new QTabWidget;
    tabs_->setDocumentMode(true);
    tabs_->setAccessibleName(tr("Models"));
    tabs_->addTab(buildInstalled(), tr("&Installed"));
    downloads_ = new DownloadPanel(library);
    tabs_->addTab(downloads_, tr("&Download"));
    tabs_->addTab(new ModelFoldersPanel(library), tr("&Folders"));
    layout->addWidget(tabs_, 1);
    state_ = new QLabel;
    state_->setTextFormat(Qt::PlainText);
    state_->setProperty("role", "hint");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(state_, 1);
    bottom->addWidget(buttons);
    layout->addLayout(bottom);
    resize(1000, 640);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(library, &ModelLibrary::scanned, this, &ModelsDialog::showState);
    connect(library, &ModelLibrary::counted, this, [this](int models) {
        state_->setText(tr("Looking for models… %n so far", nullptr, models));
    });
    connect(library, &ModelLibrary::told, state_, &QLabel::setText);
    connect(library, &ModelLibrary::failed, this,
            [this](const Error& error) { state_->setText(errorSentence(error)); });
    connect(&library->table(), &QAbstractItemModel::modelReset, this, &ModelsDialog::showCurrent);
    showCurrent();
    showState();
}

QWidget* ModelsDialog::buildInstalled() {
    search_ = new QLineEdit;
    search_->setPlaceholderText(tr("Search names, trigger words, folders"));
    search_->setAccessibleName(tr("Search the models"));
    search_->setClearButtonEnabled(true);
    kind_ = new QComboBox;
    kind_->setAccessibleName(tr("Type of model"));
    kind_->addItem(tr("All types"), -1);
    for (const ModelKind kind :
         {ModelKind::Checkpoint, ModelKind::Lora, ModelKind::ControlNet, ModelKind::Vae,
          ModelKind::Embedding, ModelKind::Upscaler, ModelKind::Unknown}) {
        kind_->addItem(displayName(kind), static_cast<int>(kind));
    }
    auto* bring = new QPushButton(icon("import"), tr("I&mport…"));
    bring->setToolTip(tr("Bring .safetensors files into Gouache's folder; or drop them here"));
    auto* rescan = new QPushButton(icon("redo"), tr("&Look again"));
    auto* head = new QHBoxLayout;
    head->addWidget(search_, 1);
    head->addWidget(kind_);
    head->addWidget(bring);
    head->addWidget(rescan);

    list_ = new QTreeView;
    list_->setModel(&filter_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setIconSize({40, 40});
    list_->setSortingEnabled(true);
    list_->sortByColumn(ModelTableModel::NameColumn, Qt::AscendingOrder);
    list_->setAccessibleName(tr("Models"));
    list_->header()->resizeSection(ModelTableModel::NameColumn, 240);
    list_->header()->resizeSection(ModelTableModel::PurposeColumn, 150);
    list_->header()->resizeSection(ModelTableModel::SizeColumn, 80);
    details_ = new ModelDetails;
    auto* splitter = new QSplitter;
    splitter->addWidget(list_);
    splitter->addWidget(details_);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({660, 320});
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addLayout(head);
    layout->addWidget(splitter, 1);

    connect(search_, &QLineEdit::textChanged, &filter_, &ModelFilter::setSearch);
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
        const int kind = kind_->currentData().toInt();
        filter_.setKind(kind < 0 ? std::nullopt : std::optional(static_cast<ModelKind>(kind)));
    });
    connect(bring, &QPushButton::clicked, this, &ModelsDialog::importFiles);
    connect(rescan, &QPushButton::clicked, library_, &ModelLibrary::refresh);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ModelsDialog::showCurrent);
    connect(list_, &QTreeView::activated, this, &ModelsDialog::useCurrent);
    connect(details_, &ModelDetails::useClicked, this, &ModelsDialog::useCurrent);
    connect(details_, &ModelDetails::removeClicked, this, &ModelsDialog::removeCurrent);
    connect(details_, &ModelDetails::insertClicked, this, &ModelsDialog::promptWords);
    return page;
}

void ModelsDialog::showDownloads(const QString& address) {
    tabs_->setCurrentWidget(downloads_);
    if (!address.isEmpty()) {
        downloads_->setAddress(address);
    }
}

void ModelsDialog::showCurrent() {
    if (!list_->currentIndex().isValid() && filter_.rowCount() > 0) {
        list_->setCurrentIndex(filter_.index(0, 0));  // comes back here
        return;
    }
    const ModelInfo* model = filter_.infoAt(list_->currentIndex());
    details_->show(model, model != nullptr && library_->isOwn(*model));
}

void ModelsDialog::useCurrent() {
    const auto& model = details_->model();
    if (!model) {
        return;
    }
    if (model->kind == ModelKind::Checkpoint && model->runnable) {
        Q_EMIT checkpointChosen(QString::fromStdString(model->name));
        state_->setText(tr("“%1” is used now.").arg(QString::fromStdString(model->name)));
    } else if (model->kind == ModelKind::Lora) {
        Q_EMIT promptWords(QString::fromStdString(
            completionText(CompletionKind::Lora, model->name, model->notes.weight.value_or(1))));
        state_->setText(tr("It is in the prompt now."));
    }
}

void ModelsDialog::removeCurrent() {
    if (!details_->model()) {
        return;
    }
    const ModelInfo model = *details_->model();
    const QString name = QString::fromStdString(model.name);
    const bool remove = confirmed(
        this,
        {.title = tr("Remove the model?"),
         .text =
             tr("“%1” goes into the desktop's bin, from where it can be brought back.").arg(name),
         .yes = tr("Remove"),
         .no = tr("Keep it")});
    if (remove && !library_->moveToBin(model)) {
        state_->setText(tr("“%1” cannot be put into the bin.").arg(name));
    }
}

void ModelsDialog::importFiles() {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import models"), QString(),
                                                            tr("Models (*.safetensors)"));
    if (!files.isEmpty()) {
        library_->bringIn(files);
    }
}

void ModelsDialog::showState() {
    state_->setText(library_->isScanning()
                        ? tr("Looking for models…")
                        : tr("%n model(s)", nullptr, library_->table().rowCount()));
}

void ModelsDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (!modelsIn(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void ModelsDialog::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    library_->bringIn(modelsIn(event->mimeData()));
}

}  // namespace gouache::ui
