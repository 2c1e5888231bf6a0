#include "ui/library/download_panel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/bridge/error_text.h"
#include "ui/library/progress_delegate.h"
#include "ui/mainwindow/model_library.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QString sizeText(std::uint64_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace

DownloadPanel::DownloadPanel(ModelLibrary* library, QWidget* parent)
    : QWidget(parent), library_(library) {
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    address_ = new QLineEdit;
    address_->setPlaceholderText(tr("hf:owner/name, or the https address of a .safetensors file"));
    address_->setAccessibleName(tr("Address of the model"));
    address_->setClearButtonEnabled(true);
    look_ = new QPushButton(icon("search"), tr("&Look"));
    auto* addressLabel = new QLabel(tr("&Address"));
    addressLabel->setBuddy(address_);
    auto* addressRow = new QHBoxLayout;
    addressRow->addWidget(addressLabel);
    addressRow->addWidget(address_, 1);
    addressRow->addWidget(look_);
    layout->addLayout(addressRow);
    hash_ = new QLineEdit;
    hash_->setPlaceholderText(tr("SHA-256 of the file, if you know it: 64 digits"));
    hash_->setAccessibleName(tr("SHA-256 of the file"));
    hash_->setMaxLength(64);
    hash_->hide();
    layout->addWidget(hash_);
    offer_ = new QLabel;
    offer_->setTextFormat(Qt::PlainText);
    offer_->setWordWrap(true);
    offer_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    problem_ = new QLabel;
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->setProperty("role", "problem");
    licencePage_ = new QLabel;
    licencePage_->setOpenExternalLinks(true);
    licencePage_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    start_ = new QPushButton(icon("down"), tr("&Download"));
    start_->setProperty("role", "main");
    for (QWidget* part : std::initializer_list<QWidget*>{offer_, licencePage_, problem_}) {
        layout->addWidget(part);
        part->hide();
    }
    layout->addWidget(start_, 0, Qt::AlignLeft);
    start_->hide();

    list_ = new QTreeView;
    list_->setModel(&library->downloads());
    list_->setRootIsDecorated(false);
    list_->setItemDelegateForColumn(DownloadListModel::ProgressColumn, new ProgressDelegate(list_));
    list_->setAccessibleName(tr("Downloads"));
    list_->setWordWrap(true);
    list_->header()->setSectionResizeMode(DownloadListModel::NameColumn, QHeaderView::Interactive);
    list_->header()->resizeSection(DownloadListModel::NameColumn, 220);
    list_->header()->resizeSection(DownloadListModel::ProgressColumn, 220);
    list_->header()->setStretchLastSection(true);
    layout->addWidget(list_, 1);
    pause_ = new QPushButton;
    remove_ = new QPushButton(icon("remove"), tr("&Remove from the list"));
    auto* row = new QHBoxLayout;
    row->addWidget(pause_);
    row->addWidget(remove_);
    row->addStretch(1);
    layout->addLayout(row);

    connect(look_, &QPushButton::clicked, this, &DownloadPanel::look);
    connect(address_, &QLineEdit::returnPressed, this, &DownloadPanel::look);
    connect(address_, &QLineEdit::textEdited, this, [this] {
        plan_.reset();
        for (QWidget* part :
             std::initializer_list<QWidget*>{offer_, licencePage_, problem_, start_, hash_}) {
            part->hide();
        }
    });
    connect(start_, &QPushButton::clicked, this, &DownloadPanel::start);
    connect(pause_, &QPushButton::clicked, this, [this] {
        const int at = list_->currentIndex().row();
        if (library_->downloads().stateOf(at) == DownloadListModel::State::Active) {
            library_->downloads().pause(at);
        } else {
            library_->downloads().goOn(at);
        }
    });
    connect(remove_, &QPushButton::clicked, this,
            [this] { library_->downloads().remove(list_->currentIndex().row()); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DownloadPanel::showButtons);
    connect(&library->downloads(), &QAbstractItemModel::dataChanged, this,
            &DownloadPanel::showButtons);
    connect(&library->downloads(), &QAbstractItemModel::rowsRemoved, this,
            &DownloadPanel::showButtons);
    showButtons();
}

void DownloadPanel::setAddress(const QString& address) {
    address_->setText(address);
    look();
}

void DownloadPanel::look() {
    look_->setEnabled(false);
    problem_->hide();
    offer_->setText(tr("Asking the server…"));
    offer_->show();
    library_->look(address_->text(), this,
                   [this](const Result<DownloadPlan>& plan) { showPlan(plan); });
}

QString DownloadPanel::describe(const DownloadPlan& plan) const {
    QStringList lines;
    const std::uint64_t bytes = plan.totalBytes();
    const QString size = bytes > 0 ? sizeText(bytes) : tr("size not told");
    lines << (plan.files.size() == 1
                  ? tr("“%1”, %2").arg(QString::fromStdString(plan.files.front().name), size)
                  : tr("“%1”, %n file(s), %2", nullptr, static_cast<int>(plan.files.size()))
                        .arg(QString::fromStdString(plan.title), size));
    lines << tr("Licence: %1")
                 .arg(plan.licence.empty()
                          ? tr("the server does not tell; look at the page of the model")
                          : QString::fromStdString(plan.licence));
    if (plan.gated) {
        lines << tr("Its author lets in only who agreed to terms on its page.");
    }
    const QStorageInfo disk(QString::fromStdString(library_->folders().own.parent_path().string()));
    if (disk.isValid()) {
        lines << tr("Free on the disk: %1")
                     .arg(sizeText(static_cast<std::uint64_t>(disk.bytesAvailable())));
    }
    return lines.join(QLatin1Char('\n'));
}

void DownloadPanel::showPlan(const Result<DownloadPlan>& plan) {
    look_->setEnabled(true);
    plan_ = plan.ok() ? std::optional(*plan) : std::nullopt;
    offer_->setVisible(plan.ok());
    problem_->setVisible(!plan.ok());
    start_->setVisible(plan.ok());
    licencePage_->setVisible(plan.ok() && !plan->licencePage.empty());
    if (!plan.ok()) {
        problem_->setText(errorSentence(plan.error()));
        hash_->hide();
        return;
    }
    offer_->setText(describe(*plan));
    const QString page = QString::fromStdString(plan->licencePage).toHtmlEscaped();
    licencePage_->setText(
        QStringLiteral("<a href=\"%1\">%2</a>").arg(page, tr("Read the model's page and licence")));
    hash_->setVisible(plan->files.size() == 1 && plan->files.front().sha256.empty());
    start_->setFocus();
}

void DownloadPanel::start() {
    static const QRegularExpression kDigest(QStringLiteral("^[0-9a-f]{64}$"));
    const QString hash = hash_->text().trimmed().toLower();
    if (hash_->isVisible() && !hash.isEmpty()) {
        if (!kDigest.match(hash).hasMatch()) {
            problem_->setText(tr("A SHA-256 has 64 digits of 0–9 and a–f."));
            problem_->show();
            return;
        }
        plan_->files.front().sha256 = hash.toStdString();
    }
    library_->downloads().start(*plan_);
    list_->setCurrentIndex(library_->downloads().index(0, 0));
    plan_.reset();
    address_->clear();
    hash_->clear();
    for (QWidget* part :
         std::initializer_list<QWidget*>{offer_, licencePage_, problem_, start_, hash_}) {
        part->hide();
    }
}

void DownloadPanel::showButtons() {
    const QModelIndex at = list_->currentIndex();
    const bool any = at.isValid();
    const auto state =
        any ? library_->downloads().stateOf(at.row()) : DownloadListModel::State::Done;
    const bool active = any && state == DownloadListModel::State::Active;
    pause_->setText(active || !any ? tr("&Pause") : tr("&Go on"));
    pause_->setEnabled(any && state != DownloadListModel::State::Done);
    remove_->setEnabled(any);
}

}  // namespace gouache::ui
