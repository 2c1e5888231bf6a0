#include "ui/models/staged_results.h"

#include <QIcon>
#include <QLocale>
#include <QPixmap>
#include <algorithm>

#include "ui/bridge/image_convert.h"

namespace gouache::ui {

namespace {

constexpr int kThumbnailSide = 120;

}  // namespace

StagedResults::StagedResults(QObject* parent) : QAbstractListModel(parent) {}

void StagedResults::add(GeneratedPicture picture) {
    const int row = rowCount();
    const QImage thumbnail =
        toQImage(picture.result.image)
            .scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    beginInsertRows({}, row, row);
    entries_.push_back({std::move(picture), thumbnail});
    endInsertRows();
    if (current_ < 0) {
        setCurrent(row);
    }
}

void StagedResults::remove(int row) {
    if (row < 0 || row >= rowCount()) {
        return;
    }
    beginRemoveRows({}, row, row);
    entries_.erase(entries_.begin() + row);
    endRemoveRows();
    if (row < current_ || current_ == rowCount()) {
        --current_;
    }
    Q_EMIT currentChanged();
}

void StagedResults::clear() {
    if (entries_.empty()) {
        return;
    }
    beginResetModel();
    entries_.clear();
    current_ = -1;
    endResetModel();
    Q_EMIT currentChanged();
}

void StagedResults::setCurrent(int row) {
    if (row >= 0 && row < rowCount() && row != current_) {
        current_ = row;
        Q_EMIT currentChanged();
    }
}

void StagedResults::step(int by) {
    if (const int count = rowCount(); count > 0) {
        setCurrent(((current_ + by) % count + count) % count);
    }
}

const GeneratedPicture* StagedResults::currentPicture() const {
    return current_ >= 0 ? &entries_[static_cast<std::size_t>(current_)].picture : nullptr;
}

int StagedResults::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant StagedResults::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DecorationRole: {
            // The same when selected: a style would tint it.
            QIcon picture(QPixmap::fromImage(entry.thumbnail));
            picture.addPixmap(QPixmap::fromImage(entry.thumbnail), QIcon::Selected);
            return picture;
        }
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            const PictureResult& result = entry.picture.result;
            return tr("Seed %1, %2 × %3, %4 s")
                .arg(QString::number(result.seed.value))
                .arg(result.image->width())
                .arg(result.image->height())
                .arg(QLocale().toString(result.seconds, 'f', 1));
        }
        default:
            return {};
    }
}

}  // namespace gouache::ui
