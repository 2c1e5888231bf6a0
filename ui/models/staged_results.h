#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <optional>
#include <vector>

#include "ui/bridge/generated_picture.h"

namespace gouache::ui {

/// Finished pictures that wait for a decision, in the order they came, one of them current (shown
/// on the canvas). All of them are on disk already.
class StagedResults : public QAbstractListModel {
    Q_OBJECT

  public:
    explicit StagedResults(QObject* parent = nullptr);

    /// The first becomes current.
    void add(GeneratedPicture picture);
    /// The neighbour becomes current. Does nothing out of range.
    void remove(int row);
    void clear();

    /// -1 while empty.
    int current() const { return current_; }
    void setCurrent(int row);
    /// To a neighbour, round the ends.
    void step(int by);
    /// Null while empty.
    const GeneratedPicture* currentPicture() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Decoration: thumbnail; ToolTip and AccessibleText: seed, size and time.
    QVariant data(const QModelIndex& index, int role) const override;

  Q_SIGNALS:
    void currentChanged();

  private:
    struct Entry {
        GeneratedPicture picture;
        QImage thumbnail;
    };
    std::vector<Entry> entries_;
    int current_ = -1;
};

}  // namespace gouache::ui
