#include "ui/gallery/gallery_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <tuple>
#include <utility>

#include "ui/bridge/queue_host.h"

namespace gouache::ui {

namespace {

constexpr int kPage = 500;
constexpr qsizetype kLongestPrompt = 160;

bool sameShown(const PictureRecord& a, const PictureRecord& b) {
    return a.rating == b.rating && a.file == b.file && a.cost == b.cost;
}

}  // namespace

GalleryModel::GalleryModel(QueueHost* queue, QObject* parent)
    : QAbstractListModel(parent), queue_(queue) {}

void GalleryModel::setFilter(const PictureFilter& filter) {
    filter_ = filter;
    ask(0, kPage);
}

void GalleryModel::refresh() {
    ask(0, std::max(kPage, rowCount()));
    askForChoices();
}

void GalleryModel::ask(int offset, int most) {
    using Pictures = std::vector<PictureRecord>;
    const int round = ++round_;
    loading_ = true;
    queue_->ask<Pictures>(
        this,
        [filter = filter_, offset, most](JobQueue& queue) {
            return queue.pictures(filter, offset, most);
        },
        [this, round, offset, most](Result<Pictures> pictures) {
            if (round != round_) {
                return;
            }
            loading_ = false;
            if (!pictures.ok()) {
                Q_EMIT failed(pictures.error());
                return;
            }
            more_ = static_cast<int>(pictures->size()) >= most;
            if (offset == 0) {
                replace(*std::move(pictures));
            } else {
                append(*std::move(pictures));
            }
            Q_EMIT loaded();
        });
}

void GalleryModel::askForChoices() {
    using Choices = std::pair<std::vector<std::string>, std::vector<BatchRecord>>;
    queue_->ask<Choices>(
        this,
        [](JobQueue& queue) -> Result<Choices> {
            GOUACHE_TRY(auto models, queue.modelsInHistory());
            GOUACHE_TRY(auto batches, queue.batches());
            std::ranges::sort(batches, std::greater{}, &BatchRecord::created);
            return Choices{std::move(models), std::move(batches)};
        },
        [this](const Result<Choices>& choices) {
            const auto same = [](const BatchRecord& a, const BatchRecord& b) {
                return a.id == b.id && a.name == b.name;
            };
            // Where it failed, the pictures tell.
            if (choices.ok() && (choices->first != models_ ||
                                 !std::ranges::equal(choices->second, batches_, same))) {
                std::tie(models_, batches_) = *choices;
                Q_EMIT choicesChanged();
            }
        });
}

void GalleryModel::replace(std::vector<PictureRecord> pictures) {
    QSet<qint64> wanted;
    for (const PictureRecord& picture : pictures) {
        wanted.insert(picture.id);
    }
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(rows_[static_cast<std::size_t>(last)].id)) {
            continue;
        }
        int first = last;
        while (first > 0 && !wanted.contains(rows_[static_cast<std::size_t>(first) - 1].id)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        rows_.erase(rows_.begin() + first, rows_.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    // What is left is in the order of `pictures`, newest first, unless a clock was set back.
    std::size_t met = 0;
    for (const PictureRecord& picture : pictures) {
        met += met < rows_.size() && rows_[met].id == picture.id ? 1U : 0U;
    }
    if (met != rows_.size()) {
        beginResetModel();
        rows_ = std::move(pictures);
        ids_ = wanted;
        endResetModel();
        return;
    }
    for (std::size_t at = 0; at < pictures.size(); ++at) {
        if (at < rows_.size() && rows_[at].id == pictures[at].id) {
            const bool same = sameShown(rows_[at], pictures[at]);
            rows_[at] = std::move(pictures[at]);
            if (!same) {
                const QModelIndex changed = index(static_cast<int>(at));
                Q_EMIT dataChanged(changed, changed);
            }
            continue;
        }
        std::size_t end = at + 1;
        while (end < pictures.size() && (at >= rows_.size() || pictures[end].id != rows_[at].id)) {
            ++end;
        }
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        const auto from = pictures.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to = pictures.begin() + static_cast<std::ptrdiff_t>(end);
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), std::make_move_iterator(from),
                     std::make_move_iterator(to));
        endInsertRows();
        at = end - 1;
    }
    ids_ = wanted;
}

void GalleryModel::append(std::vector<PictureRecord> pictures) {
    // A picture that came meanwhile has moved the pages by one.
    std::erase_if(pictures, [this](const PictureRecord& p) { return ids_.contains(p.id); });
    if (pictures.empty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(pictures.size()) - 1);
    for (PictureRecord& picture : pictures) {
        ids_.insert(picture.id);
        rows_.push_back(std::move(picture));
    }
    endInsertRows();
}

const PictureRecord* GalleryModel::record(const QModelIndex& index) const {
    return index.isValid() && index.row() < rowCount()
               ? &rows_[static_cast<std::size_t>(index.row())]
               : nullptr;
}

QModelIndex GalleryModel::indexOf(qint64 picture) const {
    const auto found = std::ranges::find(rows_, picture, &PictureRecord::id);
    return found == rows_.end() ? QModelIndex() : index(static_cast<int>(found - rows_.begin()));
}

void GalleryModel::change(const std::vector<std::int64_t>& pictures,
                          std::function<Result<void>(JobQueue&, std::int64_t)> what) {
    if (pictures.empty()) {
        return;
    }
    queue_->ask<bool>(
        this,
        [pictures, what = std::move(what)](JobQueue& queue) -> Result<bool> {
            for (const std::int64_t picture : pictures) {
                GOUACHE_CHECK(what(queue, picture));
            }
            return true;
        },
        [this](const Result<bool>& done) {
            if (!done.ok()) {
                Q_EMIT failed(done.error());
                refresh();
            }
        });
    if (loading_) {
        refresh();  // What is being read was so before the change.
    }
}

void GalleryModel::rate(const QModelIndexList& indexes, int rating) {
    std::vector<std::int64_t> ids;
    for (const QModelIndex& index : indexes) {
        if (record(index) == nullptr) {
            continue;
        }
        PictureRecord& row = rows_[static_cast<std::size_t>(index.row())];
        if (row.rating != rating) {
            row.rating = rating;
            ids.push_back(row.id);
            Q_EMIT dataChanged(index, index);
        }
    }
    change(ids, [rating](JobQueue& queue, std::int64_t picture) {
        return queue.setRating(picture, rating);
    });
}

void GalleryModel::forget(const QModelIndexList& indexes) {
    std::vector<std::int64_t> ids;
    for (const QModelIndex& index : indexes) {
        if (const PictureRecord* row = record(index)) {
            ids.push_back(row->id);
        }
    }
    for (const std::int64_t id : ids) {
        const int row = indexOf(id).row();
        beginRemoveRows({}, row, row);
        rows_.erase(rows_.begin() + row);
        ids_.remove(id);
        endRemoveRows();
    }
    change(ids, [](JobQueue& queue, std::int64_t picture) { return queue.forgetPicture(picture); });
}

int GalleryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant GalleryModel::data(const QModelIndex& index, int role) const {
    const PictureRecord* picture = record(index);
    if (picture == nullptr) {
        return {};
    }
    switch (role) {
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            QString prompt = QString::fromStdString(picture->prompt).simplified();
            if (prompt.size() > kLongestPrompt) {
                prompt = prompt.left(kLongestPrompt - 1) + QChar(0x2026);
            }
            const QDateTime time =
                QDateTime::fromMSecsSinceEpoch(picture->created.time_since_epoch().count());
            QString text = tr("%1\n%2, seed %3, %4")
                               .arg(prompt, QString::fromStdString(picture->model),
                                    QString::number(picture->seed.value),
                                    QLocale().toString(time, QLocale::ShortFormat));
            if (picture->rating > 0) {
                text += QStringLiteral(", ") + tr("%n star(s)", nullptr, picture->rating);
            }
            return text;
        }
        case PathRole:
            return QString::fromStdString(picture->file.string());
        case RatingRole:
            return picture->rating;
        case IdRole:
            return static_cast<qint64>(picture->id);
        default:
            return {};
    }
}

bool GalleryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const int rating = value.toInt();
    if (role != RatingRole || record(index) == nullptr || rating < 0 || rating > 5) {
        return false;
    }
    rate({index}, rating);
    return true;
}

bool GalleryModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && more_ && !loading_;
}

void GalleryModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) {
        ask(rowCount(), kPage);
    }
}

}  // namespace gouache::ui
