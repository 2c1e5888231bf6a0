#include "ui/gallery/gallery_window.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/bridge/error_text.h"
#include "ui/bridge/queue_host.h"
#include "ui/dialogs/question.h"
#include "ui/gallery/compare_dialog.h"
#include "ui/gallery/picture_details.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kThumbnailPixels = 320;
constexpr int kSmallestCell = 96;
constexpr int kLargestCell = 280;
constexpr int kUsualCell = 168;
constexpr int kTypingMs = 200;
constexpr int kRefreshMs = 300;
constexpr int kCompareSide = 4096;
constexpr int kWeek = 7;
constexpr int kMonth = 30;

enum DateChoice { AnyTime, Today, LastWeek, LastMonth, ThisYear, BetweenDays };

WallTime startOf(const QDate& day) {
    return WallTime(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

QString stars(int count) {
    return QString(count, QChar(0x2605));
}

}  // namespace

GalleryWindow::GalleryWindow(QueueHost* queue, QWidget* parent)
    : QDialog(parent),
      model_(queue),
      thumbnails_(kThumbnailPixels),
      delegate_(new GalleryDelegate(&thumbnails_, this)),
      typing_(new QTimer(this)),
      reading_(new QTimer(this)) {
    setObjectName(QStringLiteral("gallery"));
    setWindowTitle(tr("Gallery"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    // Another picture, batch or rating may have come; many at once are read once.
    reading_->setSingleShot(true);
    reading_->setInterval(kRefreshMs);
    connect(reading_, &QTimer::timeout, &model_, &GalleryModel::refresh);
    connect(&queue->bridge(), &QueueBridge::changed, this, [this](const QueueChange& change) {
        if (isVisible() && (change.picturesChanged || change.batchesChanged || change.everything) &&
            !reading_->isActive()) {
            reading_->start();
        }
    });
    typing_->setSingleShot(true);
    typing_->setInterval(kTypingMs);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buildHead());
    auto* splitter = new QSplitter;
    splitter->addWidget(buildList());
    details_ = new PictureDetails;
    splitter->addWidget(details_);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({760, 340});
    layout->addWidget(splitter, 1);
    layout->addLayout(buildFoot());
    addListActions();
    resize(1120, 720);
    fillChoices();
    showChosen();
    showCount();

    connect(typing_, &QTimer::timeout, this, &GalleryWindow::filter);
    connect(search_, &QLineEdit::textChanged, typing_, qOverload<>(&QTimer::start));
    for (QComboBox* box : {models_, dates_, ratings_}) {
        connect(box, &QComboBox::activated, this, &GalleryWindow::filter);
    }
    connect(batches_, &QComboBox::activated, this, [this] {
        batch_ = batches_->currentData().toString().toStdString();
        filter();
    });
    connect(from_, &QDateEdit::dateChanged, this, &GalleryWindow::filter);
    connect(to_, &QDateEdit::dateChanged, this, &GalleryWindow::filter);
    connect(&model_, &GalleryModel::choicesChanged, this, &GalleryWindow::fillChoices);
    connect(&model_, &GalleryModel::loaded, this, [this] {
        if (!list_->currentIndex().isValid() && model_.rowCount() > 0) {
            list_->setCurrentIndex(model_.index(0));
        }
        showChosen();
        showCount();
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&model_, signal, this, &GalleryWindow::showCount);
    }
    connect(&model_, &QAbstractItemModel::dataChanged, this, &GalleryWindow::showChosen);
    connect(&model_, &GalleryModel::failed, this,
            [this](const Error& error) { tell(errorSentence(error)); });
    connect(&thumbnails_, &ThumbnailCache::loaded, list_->viewport(),
            [this] { list_->viewport()->update(); });
    connect(details_, &PictureDetails::rated, this,
            [this](int rating) { model_.rate(chosen(), rating); });
}

QLayout* GalleryWindow::buildHead() {
    search_ = new QLineEdit;
    search_->setPlaceholderText(tr("Search the prompts"));
    search_->setAccessibleName(tr("Search the prompts"));
    search_->setToolTip(tr("Beginnings of words; all of them must be there"));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon("search"), QLineEdit::LeadingPosition);
    const auto box = [](const QString& name) {
        auto* made = new QComboBox;
        made->setAccessibleName(name);
        made->setToolTip(name);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        made->setMaximumWidth(220);
        return made;
    };
    models_ = box(tr("Made with the model"));
    batches_ = box(tr("Made in the batch"));
    dates_ = box(tr("Made when"));
    dates_->addItem(tr("Any time"), AnyTime);
    dates_->addItem(tr("Today"), Today);
    dates_->addItem(tr("Last 7 days"), LastWeek);
    dates_->addItem(tr("Last 30 days"), LastMonth);
    dates_->addItem(tr("This year"), ThisYear);
    dates_->addItem(tr("Between two days"), BetweenDays);
    const QDate today = QDate::currentDate();
    from_ = new QDateEdit(today.addDays(-kMonth));
    from_->setAccessibleName(tr("From this day"));
    to_ = new QDateEdit(today);
    to_->setAccessibleName(tr("To this day"));
    for (QDateEdit* edit : {from_, to_}) {
        edit->setCalendarPopup(true);
        edit->hide();
    }
    ratings_ = box(tr("Rated at least"));
    ratings_->addItem(tr("Any rating"), 0);
    for (int rating = 1; rating <= 5; ++rating) {
        ratings_->addItem(rating == 5 ? stars(rating) : tr("%1 or more").arg(stars(rating)),
                          rating);
        ratings_->setItemData(rating, tr("%n star(s) or more", nullptr, rating),
                              Qt::AccessibleTextRole);
    }
    auto* head = new QHBoxLayout;
    head->addWidget(search_, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{models_, batches_, dates_, from_, to_, ratings_}) {
        head->addWidget(widget);
    }
    return head;
}

QWidget* GalleryWindow::buildList() {
    list_ = new QListView;
    list_->setModel(&model_);
    list_->setItemDelegate(delegate_);
    list_->setViewMode(QListView::IconMode);
    list_->setMovement(QListView::Static);
    list_->setResizeMode(QListView::Adjust);
    list_->setUniformItemSizes(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    list_->setMouseTracking(true);
    list_->setAccessibleName(tr("Pictures"));
    empty_ = new QLabel;
    empty_->setTextFormat(Qt::PlainText);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setProperty("role", "hint");
    empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* over = new QVBoxLayout(list_->viewport());
    over->addWidget(empty_);
    delegate_->setCell(kUsualCell);
    list_->setGridSize({kUsualCell, kUsualCell});
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT openWanted(index.data(GalleryModel::PathRole).toString());
    });
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GalleryWindow::showChosen);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GalleryWindow::showChosen);
    return list_;
}

void GalleryWindow::addListActions() {
    const auto add = [this](const QString& text, const QKeySequence& key, auto run,
                            const char* picture = nullptr) {
        auto* action = new QAction(text, list_);
        if (picture != nullptr) {
            action->setIcon(icon(picture));
        }
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    list_->addAction(add(
        tr("Open on the canvas"), {}, [this] { open_->click(); }, "image"));
    list_->addAction(add(tr("Use its settings"), {}, [this] { settings_->click(); }));
    list_->addAction(add(
        tr("Compare"), Qt::Key_C, [this] { compare(); }, "compare"));
    list_->addAction(add(
        tr("Show in its folder"), {}, [this] { showInFolder(); }, "folder"));
    auto* rate = new QMenu(tr("Rate"), list_);
    for (int rating = 5; rating >= 0; --rating) {
        QAction* action =
            add(rating > 0 ? stars(rating) : tr("No rating"), QKeySequence(Qt::Key_0 + rating),
                [this, rating] { model_.rate(chosen(), rating); });
        rate->addAction(action);
        // Keys of a menu that is not shown are heard only through the widget.
        list_->addAction(action);
        action->setVisible(true);
    }
    list_->addAction(rate->menuAction());
    list_->addAction(add(
        tr("Throw away…"), Qt::Key_Delete, [this] { discard(); }, "trash"));
}

QLayout* GalleryWindow::buildFoot() {
    state_ = new QLabel;
    state_->setTextFormat(Qt::PlainText);
    state_->setProperty("role", "hint");
    auto* size = new QSlider(Qt::Horizontal);
    size->setRange(kSmallestCell, kLargestCell);
    size->setValue(kUsualCell);
    size->setFixedWidth(110);
    size->setAccessibleName(tr("Size of the pictures"));
    size->setToolTip(tr("Size of the pictures"));
    const auto button = [](const char* picture, const QString& text) {
        auto* made = new QPushButton(icon(picture), text);
        made->setAutoDefault(false);
        return made;
    };
    compare_ = button("compare", tr("&Compare"));
    compare_->setToolTip(tr("Choose two pictures first, with Ctrl and a click"));
    folder_ = button("folder", tr("&Show in its folder"));
    discard_ = button("trash", tr("&Throw away…"));
    settings_ = button("sliders", tr("&Use its settings"));
    settings_->setToolTip(tr("Fill the prompt and all settings with those of the picture"));
    open_ = new QPushButton(tr("&Open on the canvas"));
    open_->setAutoDefault(false);
    open_->setProperty("role", "main");
    auto* close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(size);
    foot->addWidget(state_, 1);
    for (QPushButton* each : {discard_, folder_, compare_, settings_, open_, close}) {
        foot->addWidget(each);
    }
    connect(size, &QSlider::valueChanged, this, [this](int side) {
        delegate_->setCell(side);
        list_->setGridSize({side, side});
        list_->scrollTo(list_->currentIndex());
    });
    connect(compare_, &QPushButton::clicked, this, &GalleryWindow::compare);
    connect(folder_, &QPushButton::clicked, this, &GalleryWindow::showInFolder);
    connect(discard_, &QPushButton::clicked, this, &GalleryWindow::discard);
    connect(settings_, &QPushButton::clicked, this, [this] {
        Q_EMIT settingsWanted(list_->currentIndex().data(GalleryModel::PathRole).toString());
    });
    connect(open_, &QPushButton::clicked, this, [this] {
        for (const QModelIndex& index : chosen()) {
            Q_EMIT openWanted(index.data(GalleryModel::PathRole).toString());
        }
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void GalleryWindow::showBatch(const BatchId& batch) {
    batch_ = batch;
    fillChoices();
    filter();
}

void GalleryWindow::filter() {
    PictureFilter wanted;
    wanted.text = search_->text().simplified().toStdString();
    wanted.model = models_->currentData().toString().toStdString();
    wanted.leastRating = ratings_->currentData().toInt();
    if (!batch_.empty()) {
        wanted.batch = batch_;
    }
    const QDate today = QDate::currentDate();
    const int when = dates_->currentData().toInt();
    from_->setVisible(when == BetweenDays);
    to_->setVisible(when == BetweenDays);
    switch (when) {
        case Today:
            wanted.from = startOf(today);
            break;
        case LastWeek:
            wanted.from = startOf(today.addDays(1 - kWeek));
            break;
        case LastMonth:
            wanted.from = startOf(today.addDays(1 - kMonth));
            break;
        case ThisYear:
            wanted.from = startOf(QDate(today.year(), 1, 1));
            break;
        case BetweenDays:
            wanted.from = startOf(from_->date());
            wanted.to = startOf(to_->date().addDays(1));
            break;
        default:
            break;
    }
    model_.setFilter(wanted);
}

void GalleryWindow::fillChoices() {
    const auto fill = [](QComboBox* box, const QString& all, const QString& wanted,
                         const auto& items) {
        box->clear();
        box->addItem(all, QString());
        for (const auto& [text, value] : items) {
            box->addItem(text, value);
        }
        box->setCurrentIndex(std::max(0, box->findData(wanted)));
        box->setVisible(box->count() > 1);
    };
    using Items = QList<std::pair<QString, QString>>;
    Items models;
    for (const std::string& model : model_.models()) {
        models.emplaceBack(QString::fromStdString(model), QString::fromStdString(model));
    }
    fill(models_, tr("All models"), models_->currentData().toString(), models);
    Items batches;
    for (const BatchRecord& batch : model_.batches()) {
        batches.emplaceBack(QString::fromStdString(batch.name), QString::fromStdString(batch.id));
    }
    fill(batches_, tr("All batches"), QString::fromStdString(batch_), batches);
}

QModelIndexList GalleryWindow::chosen() const {
    QModelIndexList indexes = list_->selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    return indexes;
}

void GalleryWindow::showChosen() {
    const QModelIndexList indexes = chosen();
    const auto count = static_cast<int>(indexes.size());
    QModelIndex shown = list_->currentIndex();
    if (count > 0 && !indexes.contains(shown)) {
        shown = indexes.front();
    }
    const PictureRecord* picture = count > 0 ? model_.record(shown) : nullptr;
    details_->show(picture != nullptr ? std::optional(*picture) : std::nullopt, count - 1);
    open_->setEnabled(count > 0);
    settings_->setEnabled(count == 1);
    compare_->setEnabled(count == 2);
    folder_->setEnabled(count > 0);
    discard_->setEnabled(count > 0);
    showCount();
}

void GalleryWindow::showCount() {
    const int rows = model_.rowCount();
    empty_->setVisible(rows == 0);
    if (rows == 0) {
        const bool all = search_->text().isEmpty() && model_.filter().model.empty() &&
                         !model_.filter().from && !model_.filter().batch &&
                         model_.filter().leastRating == 0;
        empty_->setText(model_.isLoading() ? tr("Reading…")
                        : all ? tr("No pictures yet: what you make comes here by itself.")
                              : tr("No picture fits. Search for less."));
        tell({});
        return;
    }
    QString text = model_.hasMore() ? tr("%n picture(s) and more", nullptr, rows)
                                    : tr("%n picture(s)", nullptr, rows);
    if (const auto count = static_cast<int>(chosen().size()); count > 1) {
        text += QStringLiteral(" · ") + tr("%n chosen", nullptr, count);
    }
    tell(text);
}

void GalleryWindow::tell(const QString& sentence) {
    state_->setText(sentence);
}

void GalleryWindow::compare() {
    const QModelIndexList indexes = chosen();
    if (indexes.size() != 2) {
        tell(tr("Choose two pictures first, with Ctrl and a click."));
        return;
    }
    CompareDialog::Picture pictures[2];
    for (int i = 0; i < 2; ++i) {
        const QString path = indexes[i].data(GalleryModel::PathRole).toString();
        pictures[i] = {readThumbnail(path, kCompareSide), QFileInfo(path).fileName()};
        if (pictures[i].image.isNull()) {
            tell(tr("“%1” is gone, or cannot be read.").arg(pictures[i].name));
            return;
        }
    }
    CompareDialog(pictures[0], pictures[1], this).exec();
}

void GalleryWindow::showInFolder() {
    const QModelIndex index = list_->currentIndex();
    const QString folder = QFileInfo(index.data(GalleryModel::PathRole).toString()).absolutePath();
    if (!index.isValid() || !QFileInfo::exists(folder)) {
        tell(tr("The folder “%1” is gone.").arg(folder));
        return;
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void GalleryWindow::discard() {
    const QModelIndexList indexes = chosen();
    if (indexes.isEmpty()) {
        return;
    }
    if (!confirmed(this,
                   {.title = tr("Throw the pictures away?"),
                    .text = tr("%n picture(s) will go into the desktop's bin, from where they can "
                               "be brought back.",
                               nullptr, static_cast<int>(indexes.size())),
                    .yes = tr("Throw away"),
                    .no = tr("Keep")})) {
        return;
    }
    QModelIndexList gone;
    QStringList stuck;
    for (const QModelIndex& index : indexes) {
        const QString path = index.data(GalleryModel::PathRole).toString();
        if (!QFile::exists(path) || QFile::moveToTrash(path)) {
            gone << index;
        } else {
            stuck << QFileInfo(path).fileName();
        }
    }
    model_.forget(gone);
    if (!stuck.isEmpty()) {
        tell(tr("“%1” cannot be put into the bin.").arg(stuck.join(QStringLiteral("”, “"))));
    }
}

void GalleryWindow::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    model_.refresh();
    list_->setFocus();
}

}  // namespace gouache::ui
