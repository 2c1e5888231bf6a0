#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <vector>

#include "ui/bridge/generated_picture.h"

namespace gouache::ui {

/// Finished pictures that wait for a decision, in the order they came, one of them current (shown
/// on the canvas). All of them are on disk already.
class StagedResults : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { PinnedRole = Qt::UserRole };

    explicit StagedResults(QObject* parent = nullptr);

    /// The first picture of a run becomes current.
    void add(GeneratedPicture picture);
    /// The neighbour becomes current. Does nothing out of range.
    void remove(int row);
    /// Pinned ones too.
    void clear();
    void removeUnpinned();

    /// A pinned result stays when the others are discarded.
    void setPinned(int row, bool pinned);
    bool isPinned(int row) const;

    /// All of them, for as long as another document is shown.
    struct Parked;
    /// Takes them out.
    Parked park();
    /// In place of those that are here.
    void unpark(Parked parked);

    /// -1 while empty.
    int current() const { return current_; }
    void setCurrent(int row);
    /// To a neighbour, round the ends.
    void step(int by);
    /// Null while empty.
    const GeneratedPicture* currentPicture() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Decoration: thumbnail; ToolTip and AccessibleText: seed, size and time; PinnedRole: bool.
    QVariant data(const QModelIndex& index, int role) const override;

  Q_SIGNALS:
    void currentChanged();
    void pinnedChanged();

  private:
    struct Entry {
        GeneratedPicture picture;
        QImage thumbnail;
        bool pinned = false;
    };
    std::vector<Entry> entries_;
    int current_ = -1;

  public:
    struct Parked {
        std::vector<Entry> entries;
        int current = -1;
        void add(GeneratedPicture picture);
    };
};

}  // namespace gouache::ui
