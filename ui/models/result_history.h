#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QSet>
#include <QThreadPool>
#include <filesystem>
#include <vector>

#include "core/base/result.h"
#include "ui/bridge/generated_picture.h"
#include "ui/bridge/result_record.h"

namespace gouache::ui {

/// Every result that was kept on disk, newest first: those of one document or all. Read from the
/// index in the folder, to which ResultStore and this add a line a change, so that nothing is lost
/// in a crash. GUI thread.
class ResultHistory : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { PinnedRole = Qt::UserRole, PathRole };

    /// Reads the index; lines that are damaged are left out.
    explicit ResultHistory(std::filesystem::path folder, QObject* parent = nullptr);
    ~ResultHistory() override;

    /// That ResultStore has written.
    void add(const ResultRecord& record);
    /// Which document's results are shown, and new ones belong to.
    void setDocument(const QString& key);
    const QString& document() const { return document_; }
    /// The document goes by another key from now on: it was saved for the first time.
    void renameDocument(const QString& from, const QString& to);
    bool showsAll() const { return showsAll_; }
    void setShowsAll(bool all);

    void setPinned(const QModelIndex& index, bool pinned);
    /// Whole path of its file; empty where there is no such row.
    QString pathOf(const QModelIndex& index) const;
    /// The picture with its place on the canvas, to be staged again. FileNotFound, NotAnImage …
    Result<GeneratedPicture> picture(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Decoration: thumbnail, loaded on a thread; ToolTip and AccessibleText: prompt, seed, time.
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    const ResultRecord* recordAt(const QModelIndex& index) const;
    void append(const QJsonObject& line) const;
    void load();
    void filter();
    void askForThumbnail(const QString& file) const;

    std::filesystem::path folder_;
    std::vector<ResultRecord> records_;  ///< oldest first
    std::vector<std::size_t> shown_;     ///< newest first
    QString document_;
    bool showsAll_ = false;
    mutable QCache<QString, QImage> thumbnails_;
    mutable QSet<QString> asked_;
    mutable QThreadPool loader_;
};

}  // namespace gouache::ui
