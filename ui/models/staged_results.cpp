#include "ui/models/staged_results.h"

#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <algorithm>

#include "ui/bridge/image_convert.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kThumbnailSide = 120;

/// A dot of the accent colour in the corner.
QImage withPin(const QImage& thumbnail) {
    QImage marked = thumbnail.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&marked);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 3));
    painter.setBrush(themeColors().accent);
    painter.drawEllipse(QPointF(marked.width() - 18, 18), 11, 11);
    return marked;
}

QImage thumbnailOf(const GeneratedPicture& picture) {
    return toQImage(picture.result.image)
        .scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

StagedResults::StagedResults(QObject* parent) : QAbstractListModel(parent) {}

void StagedResults::add(GeneratedPicture picture) {
    const int row = rowCount();
    const bool first = picture.result.picture == 0;
    const QImage thumbnail = thumbnailOf(picture);
    beginInsertRows({}, row, row);
    entries_.push_back({std::move(picture), thumbnail});
    endInsertRows();
    if (current_ < 0 || first) {
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

StagedResults::Parked StagedResults::park() {
    Parked parked{std::move(entries_), current_};
    entries_.clear();
    unpark({});
    return parked;
}

void StagedResults::unpark(Parked parked) {
    beginResetModel();
    entries_ = std::move(parked.entries);
    current_ = entries_.empty() ? -1 : std::clamp(parked.current, 0, rowCount() - 1);
    endResetModel();
    Q_EMIT currentChanged();
}

void StagedResults::Parked::add(GeneratedPicture picture) {
    const QImage thumbnail = thumbnailOf(picture);
    entries.push_back({std::move(picture), thumbnail});
    current = std::max(current, 0);
}

void StagedResults::removeUnpinned() {
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!isPinned(row)) {
            remove(row);
        }
    }
}

bool StagedResults::isPinned(int row) const {
    return row >= 0 && row < rowCount() && entries_[static_cast<std::size_t>(row)].pinned;
}

void StagedResults::setPinned(int row, bool pinned) {
    if (row < 0 || row >= rowCount() || isPinned(row) == pinned) {
        return;
    }
    entries_[static_cast<std::size_t>(row)].pinned = pinned;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT pinnedChanged();
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
            const QPixmap shown =
                QPixmap::fromImage(entry.pinned ? withPin(entry.thumbnail) : entry.thumbnail);
            QIcon picture(shown);
            picture.addPixmap(shown, QIcon::Selected);
            return picture;
        }
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            const PictureResult& result = entry.picture.result;
            QString text = tr("Seed %1, %2 × %3, %4 s")
                               .arg(QString::number(result.seed.value))
                               .arg(result.image->width())
                               .arg(result.image->height())
                               .arg(QLocale().toString(result.seconds, 'f', 1));
            if (entry.picture.stopped) {
                text += QStringLiteral(" · ") + tr("stopped early");
            }
            if (entry.pinned) {
                text += QStringLiteral(" · ") + tr("pinned");
            }
            return text;
        }
        case PinnedRole:
            return entry.pinned;
        default:
            return {};
    }
}

}  // namespace gouache::ui
