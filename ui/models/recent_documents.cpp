#include "ui/models/recent_documents.h"

#include <QBuffer>
#include <QFileInfo>
#include <QIcon>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/read_file.h"

namespace gouache::ui {

namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{16} << 20;
constexpr int kIconWidth = RecentDocuments::kThumbnailSide;
constexpr int kIconHeight = kIconWidth * 3 / 4;

/// All of one size, so that the names below them stand in line.
QPixmap framed(const QImage& thumbnail) {
    QPixmap pixmap(kIconWidth, kIconHeight);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize size = thumbnail.size().scaled(pixmap.size(), Qt::KeepAspectRatio);
    painter.drawImage(
        QRect(QPoint((kIconWidth - size.width()) / 2, kIconHeight - size.height()), size),
        thumbnail);
    return pixmap;
}

}  // namespace

RecentDocuments::RecentDocuments(std::filesystem::path file, QObject* parent)
    : QAbstractListModel(parent), file_(std::move(file)) {}

void RecentDocuments::load() const {
    if (std::exchange(loaded_, true)) {
        return;
    }
    const auto text = readFile(file_, kMostBytes);
    if (!text.ok()) {
        return;
    }
    const QJsonArray list = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).array();
    for (const QJsonValue& value : list) {
        const QJsonObject object = value.toObject();
        const QString path = object[QStringLiteral("path")].toString();
        if (path.isEmpty() || static_cast<int>(entries_.size()) >= kMost) {
            continue;
        }
        entries_.push_back(
            {path, QDateTime::fromString(object[QStringLiteral("time")].toString(), Qt::ISODate),
             QImage::fromData(
                 QByteArray::fromBase64(object[QStringLiteral("picture")].toString().toLatin1()),
                 "PNG")});
    }
}

void RecentDocuments::store() const {
    QJsonArray list;
    for (const Entry& entry : entries_) {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        entry.thumbnail.save(&buffer, "PNG");
        list.append(QJsonObject{{QStringLiteral("path"), entry.path},
                                {QStringLiteral("time"), entry.time.toString(Qt::ISODate)},
                                {QStringLiteral("picture"), QString::fromLatin1(png.toBase64())}});
    }
    const QByteArray text = QJsonDocument(list).toJson(QJsonDocument::Compact);
    std::error_code ignored;
    std::filesystem::create_directories(file_.parent_path(), ignored);
    // Of no use where it cannot be written; nothing else depends on it.
    static_cast<void>(writeFileAtomically(
        file_, std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size())))));
}

void RecentDocuments::add(const QString& path, const QImage& picture) {
    load();
    beginResetModel();
    std::erase_if(entries_, [&path](const Entry& entry) { return entry.path == path; });
    entries_.insert(
        entries_.begin(),
        {path, QDateTime::currentDateTime(),
         picture.isNull() ? QImage()
                          : picture.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio,
                                           Qt::SmoothTransformation)});
    if (static_cast<int>(entries_.size()) > kMost) {
        entries_.pop_back();
    }
    endResetModel();
    store();
}

void RecentDocuments::remove(const QString& path) {
    load();
    beginResetModel();
    std::erase_if(entries_, [&path](const Entry& entry) { return entry.path == path; });
    endResetModel();
    store();
}

void RecentDocuments::clear() {
    load();
    beginResetModel();
    entries_.clear();
    endResetModel();
    store();
}

QStringList RecentDocuments::paths() {
    load();
    QStringList found;
    for (const Entry& entry : entries_) {
        if (QFileInfo::exists(entry.path)) {
            found << entry.path;
        }
    }
    return found;
}

int RecentDocuments::rowCount(const QModelIndex& parent) const {
    load();
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant RecentDocuments::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return QFileInfo(entry.path).fileName();
        case Qt::DecorationRole:
            return QIcon(framed(entry.thumbnail));
        case Qt::ToolTipRole:
            return QStringLiteral("%1\n%2").arg(
                entry.path, QLocale().toString(entry.time, QLocale::ShortFormat));
        case PathRole:
            return entry.path;
        default:
            return {};
    }
}

}  // namespace gouache::ui
