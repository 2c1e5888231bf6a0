#include "ui/models/result_history.h"

#include <QFile>
#include <QIcon>
#include <QImageReader>
#include <QJsonDocument>
#include <QLocale>
#include <QMetaObject>
#include <QPixmap>
#include <algorithm>

#include "core/io/image_file.h"
#include "ui/bridge/picture_file.h"

namespace gouache::ui {

namespace {

constexpr int kThumbnailSide = 160;
constexpr qint64 kLargestIndex = qint64{256} << 20;  // bytes
constexpr int kMostThumbnails = 600;

QImage thumbnailOf(const QString& path) {
    QImageReader reader(path);
    reader.setAllocationLimit(1024);
    const QSize size = reader.size();
    if (size.isValid()) {
        reader.setScaledSize(size.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio));
    }
    return reader.read();
}

}  // namespace

ResultHistory::ResultHistory(std::filesystem::path folder, QObject* parent)
    : QAbstractListModel(parent), folder_(std::move(folder)) {
    thumbnails_.setMaxCost(kMostThumbnails);
    loader_.setMaxThreadCount(1);
    load();
    filter();
}

ResultHistory::~ResultHistory() {
    loader_.clear();
    loader_.waitForDone();
}

void ResultHistory::load() {
    QFile file(QString::fromStdString((folder_ / kResultIndex).string()));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestIndex) {
        return;
    }
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (const QJsonObject added = line.value(QLatin1String("add")).toObject();
            !added.isEmpty()) {
            if (auto record = resultRecordFromJson(added)) {
                records_.push_back(*std::move(record));
            }
        } else if (const QJsonObject pin = line.value(QLatin1String("pin")).toObject();
                   !pin.isEmpty()) {
            for (ResultRecord& record : records_) {
                if (record.file == pin.value(QLatin1String("file")).toString()) {
                    record.pinned = pin.value(QLatin1String("on")).toBool();
                }
            }
        } else if (const QJsonObject renamed = line.value(QLatin1String("rename")).toObject();
                   !renamed.isEmpty()) {
            for (ResultRecord& record : records_) {
                if (record.document == renamed.value(QLatin1String("from")).toString()) {
                    record.document = renamed.value(QLatin1String("to")).toString();
                }
            }
        }
    }
}

void ResultHistory::append(const QJsonObject& line) const {
    std::error_code ignored;
    std::filesystem::create_directories(folder_, ignored);
    QFile file(QString::fromStdString((folder_ / kResultIndex).string()));
    if (file.open(QIODevice::Append)) {
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
}

void ResultHistory::filter() {
    beginResetModel();
    shown_.clear();
    for (std::size_t i = records_.size(); i-- > 0;) {
        if (showsAll_ || records_[i].document == document_) {
            shown_.push_back(i);
        }
    }
    endResetModel();
}

void ResultHistory::add(const ResultRecord& record) {
    records_.push_back(record);
    if (showsAll_ || record.document == document_) {
        beginInsertRows({}, 0, 0);
        shown_.insert(shown_.begin(), records_.size() - 1);
        endInsertRows();
    }
}

void ResultHistory::setDocument(const QString& key) {
    if (key != document_) {
        document_ = key;
        filter();
    }
}

void ResultHistory::renameDocument(const QString& from, const QString& to) {
    bool any = false;
    for (ResultRecord& record : records_) {
        if (record.document == from) {
            record.document = to;
            any = true;
        }
    }
    if (any) {
        append({{QStringLiteral("rename"),
                 QJsonObject{{QStringLiteral("from"), from}, {QStringLiteral("to"), to}}}});
    }
    if (document_ == from) {
        document_ = to;
        filter();
    }
}

void ResultHistory::setShowsAll(bool all) {
    if (all != showsAll_) {
        showsAll_ = all;
        filter();
    }
}

const ResultRecord* ResultHistory::recordAt(const QModelIndex& index) const {
    return index.isValid() && index.row() < rowCount()
               ? &records_[shown_[static_cast<std::size_t>(index.row())]]
               : nullptr;
}

void ResultHistory::setPinned(const QModelIndex& index, bool pinned) {
    const ResultRecord* record = recordAt(index);
    if (record == nullptr || record->pinned == pinned) {
        return;
    }
    records_[shown_[static_cast<std::size_t>(index.row())]].pinned = pinned;
    append({{QStringLiteral("pin"),
             QJsonObject{{QStringLiteral("file"), record->file}, {QStringLiteral("on"), pinned}}}});
    Q_EMIT dataChanged(index, index);
}

QString ResultHistory::pathOf(const QModelIndex& index) const {
    const ResultRecord* record = recordAt(index);
    return record != nullptr
               ? QString::fromStdString((folder_ / record->file.toStdString()).string())
               : QString();
}

Result<GeneratedPicture> ResultHistory::picture(const QModelIndex& index) const {
    const ResultRecord* record = recordAt(index);
    if (record == nullptr) {
        return makeError(ErrorCode::FileNotFound, "");
    }
    GOUACHE_TRY(OpenedPicture opened, openPicture(folder_ / record->file.toStdString()));
    GeneratedPicture picture;
    picture.result.image = std::move(opened.image);
    picture.result.seed = {record->seed};
    picture.result.seconds = record->seconds;
    picture.request = opened.request.value_or(GenerationRequest{});
    picture.intent = record->intent;
    picture.placement.area = record->area;
    if (!record->mask.isEmpty()) {
        GOUACHE_TRY(Image mask, loadImage(folder_ / record->mask.toStdString()));
        mask = converted(mask, PixelFormat::Gray8);
        picture.placement.mask = sharedImage(atSize(mask, record->area.size()));
    }
    picture.planned = picture.placement;
    return picture;
}

int ResultHistory::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

void ResultHistory::askForThumbnail(const QString& file) const {
    if (asked_.contains(file)) {
        return;
    }
    asked_.insert(file);
    auto* self = const_cast<ResultHistory*>(this);
    const QString path = QString::fromStdString((folder_ / file.toStdString()).string());
    loader_.start([self, file, path] {
        const QImage image = thumbnailOf(path);
        // The destructor waits for the pool, so `self` is alive; Qt drops the call when it is not.
        QMetaObject::invokeMethod(
            self,
            [self, file, image] {
                self->thumbnails_.insert(file, new QImage(image));
                for (int row = 0; row < self->rowCount(); ++row) {
                    const QModelIndex at = self->index(row);
                    if (self->recordAt(at)->file == file) {
                        Q_EMIT self->dataChanged(at, at, {Qt::DecorationRole});
                    }
                }
                self->asked_.remove(file);
            },
            Qt::QueuedConnection);
    });
}

QVariant ResultHistory::data(const QModelIndex& index, int role) const {
    const ResultRecord* record = recordAt(index);
    if (record == nullptr) {
        return {};
    }
    switch (role) {
        case Qt::DecorationRole: {
            if (const QImage* image = thumbnails_.object(record->file)) {
                const QPixmap shown = QPixmap::fromImage(*image);
                QIcon picture(shown);
                picture.addPixmap(shown, QIcon::Selected);
                return picture;
            }
            askForThumbnail(record->file);
            QPixmap empty(kThumbnailSide, kThumbnailSide);
            empty.fill(Qt::transparent);
            return QIcon(empty);
        }
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            QString prompt = record->prompt.simplified();
            if (prompt.size() > 120) {
                prompt = prompt.left(119) + QChar(0x2026);
            }
            const QString text = tr("%1\nSeed %2, %3")
                                     .arg(prompt, QString::number(record->seed),
                                          QLocale().toString(record->time, QLocale::ShortFormat));
            return record->pinned ? text + QStringLiteral(" · ") + tr("pinned") : text;
        }
        case PinnedRole:
            return record->pinned;
        case PathRole:
            return pathOf(index);
        default:
            return {};
    }
}

}  // namespace gouache::ui
