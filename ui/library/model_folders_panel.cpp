#include "ui/library/model_folders_panel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/mainwindow/model_library.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QString programName(ModelProgram program) {
    switch (program) {
        case ModelProgram::Automatic1111:
            return QStringLiteral("A1111 / Forge");
        case ModelProgram::ComfyUi:
            return QStringLiteral("ComfyUI");
        case ModelProgram::Fooocus:
            return QStringLiteral("Fooocus");
        case ModelProgram::InvokeAi:
            return QStringLiteral("InvokeAI");
        case ModelProgram::KritaDiffusion:
            return ModelFoldersPanel::tr("Krita plug-in");
        case ModelProgram::StabilityMatrix:
            return QStringLiteral("Stability Matrix");
        case ModelProgram::HuggingFace:
            return ModelFoldersPanel::tr("Hugging Face cache");
        case ModelProgram::Added:
            break;
    }
    return ModelFoldersPanel::tr("Added by you");
}

}  // namespace

ModelFoldersPanel::ModelFoldersPanel(ModelLibrary* library, QWidget* parent)
    : QWidget(parent), library_(library) {
    auto* layout = new QVBoxLayout(this);
    auto* hint = new QLabel(
        tr("Models of other programs are used where they lie: nothing is copied, moved or changed. "
           "Gouache's own folder, where downloads and imports go, is %1.")
            .arg(QString::fromStdString(library->folders().own.string())));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setProperty("role", "hint");
    layout->addWidget(hint);
    list_ = new QTreeWidget;
    list_->setHeaderLabels({tr("Program"), tr("Folder"), tr("Models")});
    list_->setRootIsDecorated(false);
    list_->setAccessibleName(tr("Folders with models"));
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    layout->addWidget(list_, 1);
    auto* add = new QPushButton(icon("add"), tr("&Add a folder…"));
    remove_ = new QPushButton(icon("remove"), tr("&Take off the list"));
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(remove_);
    row->addStretch(1);
    layout->addLayout(row);

    connect(add, &QPushButton::clicked, this, &ModelFoldersPanel::chooseFolder);
    connect(remove_, &QPushButton::clicked, this, [this] {
        if (const auto* item = list_->currentItem()) {
            library_->removePlace(item->data(0, Qt::UserRole).toString().toStdString());
        }
    });
    connect(list_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (!filling_) {
            library_->setPlaceEnabled(item->data(0, Qt::UserRole).toString().toStdString(),
                                      item->checkState(0) == Qt::Checked);
        }
    });
    const auto showRemove = [this] {
        const auto* item = list_->currentItem();
        remove_->setEnabled(item != nullptr && item->data(1, Qt::UserRole).toBool());
    };
    connect(list_, &QTreeWidget::currentItemChanged, this, showRemove);
    // Queued: a change of the list's own item comes back here.
    connect(library_, &ModelLibrary::placesChanged, this, &ModelFoldersPanel::fill,
            Qt::QueuedConnection);
    fill();
    showRemove();
}

void ModelFoldersPanel::fill() {
    filling_ = true;
    const auto* current = list_->currentItem();
    const QString chosen =
        current != nullptr ? current->data(0, Qt::UserRole).toString() : QString();
    list_->clear();
    for (const ModelPlace& place : library_->places()) {
        const auto count = std::count_if(
            library_->models().begin(), library_->models().end(), [&](const ModelInfo& model) {
                return std::any_of(place.folders.begin(), place.folders.end(),
                                   [&](const std::filesystem::path& folder) {
                                       const auto relative = model.path.lexically_relative(folder);
                                       return !relative.empty() && *relative.begin() != "..";
                                   });
            });
        const QString root = QString::fromStdString(place.root.string());
        auto* item = new QTreeWidgetItem(
            {programName(place.program), root, place.enabled ? QString::number(count) : QString()});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, place.enabled ? Qt::Checked : Qt::Unchecked);
        item->setData(0, Qt::UserRole, root);
        item->setData(1, Qt::UserRole, place.program == ModelProgram::Added);
        item->setToolTip(1, root);
        list_->addTopLevelItem(item);
        if (root == chosen) {
            list_->setCurrentItem(item);
        }
    }
    filling_ = false;
}

void ModelFoldersPanel::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder with models"));
    if (!folder.isEmpty()) {
        library_->addPlace(folder.toStdString());
    }
}

}  // namespace gouache::ui
