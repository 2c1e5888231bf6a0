#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QImage>
#include <filesystem>
#include <vector>

namespace gouache::ui {

/// Documents and pictures that were opened or saved lately, newest first, with small pictures of
/// them. Kept in a file of its own, which is read when it is first needed.
class RecentDocuments : public QAbstractListModel {
    Q_OBJECT

  public:
    static constexpr int kMost = 24;
    static constexpr int kThumbnailSide = 160;
    enum Role { PathRole = Qt::UserRole };

    explicit RecentDocuments(std::filesystem::path file, QObject* parent = nullptr);

    /// Puts it first. `picture` of any size.
    void add(const QString& path, const QImage& picture);
    void remove(const QString& path);
    void clear();
    /// Those that are still there.
    QStringList paths();

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Display: file name; Decoration: QIcon; ToolTip: path and time; PathRole.
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Entry {
        QString path;
        QDateTime time;
        QImage thumbnail;
    };

    void load() const;
    void store() const;

    std::filesystem::path file_;
    mutable bool loaded_ = false;
    mutable std::vector<Entry> entries_;
};

}  // namespace gouache::ui
