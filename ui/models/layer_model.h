#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QImage>
#include <QSet>
#include <QTimer>
#include <vector>

#include "core/document/document.h"

namespace gouache::ui {

/// The layers of a document as a tree of groups, topmost first. Every edit is one undo command; the
/// model follows the document's events, so it also shows edits that came from elsewhere. GUI
/// thread.
class LayerModel : public QAbstractItemModel, private DocumentObserver {
    Q_OBJECT

  public:
    enum Role {
        KindRole = Qt::UserRole,  ///< int of LayerKind
        OpacityRole,              ///< double 0…1; settable
        VisibleRole,              ///< bool; settable
        IdRole,                   ///< quint32 of LayerId
        ThumbnailRole,            ///< QImage
        BlendRole,                ///< int of BlendMode; settable
        LockedRole,               ///< bool; settable
        AlphaLockedRole,          ///< bool; settable
        ClippedRole,              ///< bool; settable
        HasMaskRole,              ///< bool
        MaskEnabledRole,          ///< bool; settable where there is a mask
        MaskThumbnailRole,        ///< QImage; null without a mask
        MaskActiveRole            ///< bool: tools work on this layer's mask
    };

    explicit LayerModel(QObject* parent = nullptr);
    ~LayerModel() override;

    /// Not owned; null = no rows. Must outlive the model or be replaced first.
    void setDocument(Document* document);
    Document* shownDocument() const { return document_; }

    LayerId layerAt(const QModelIndex& index) const;
    QModelIndex indexOf(LayerId layer) const;

    /// Above the active layer; becomes active.
    void addLayer(LayerKind kind);
    void removeLayer(const QModelIndex& index);
    void duplicateLayer(const QModelIndex& index);
    void clearLayer(const QModelIndex& index);
    /// By `rows` among what shares its group: negative = towards the top. One row beyond the end
    /// of a group leaves it, one row onto a group enters it. Stops at the ends.
    void moveLayer(const QModelIndex& index, int rows);
    void groupLayers(const QModelIndexList& indexes);
    void ungroup(const QModelIndex& index);
    void mergeDown(const QModelIndex& index);
    void flatten();
    /// Showing what is selected, or everything where nothing is; tools then work on it.
    void addMask(const QModelIndex& index);
    void removeMask(const QModelIndex& index);
    void applyMask(const QModelIndex& index);

    using QObject::parent;
    QModelIndex index(int row, int column = 0, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// EditRole renames, CheckStateRole and VisibleRole show or hide; see Role for the others.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    /// Moves the layer within the document it came from: between rows, or into a group.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

  Q_SIGNALS:
    /// None where the index is not valid. Also when tools go from its pixels to its mask or back.
    void activeChanged(const QModelIndex& index);
    /// A command was refused.
    void failed(const gouache::Error& error);

  private:
    /// A layer as the views know it: the document tells of a change when it is done, the views want
    /// to hear of it before.
    struct Row {
        Row() = default;
        explicit Row(const Layer& layer);
        LayerId parent;
        LayerKind kind = LayerKind::Paint;
        QString name;
        bool visible = true;
        double opacity = 1;
        BlendMode blend = BlendMode::Normal;
        bool locked = false;
        bool alphaLocked = false;
        bool clipped = false;
        bool hasMask = false;
        bool maskEnabled = true;
        std::vector<LayerId> members;  ///< topmost first
    };
    /// Where a dragged layer goes: above the member with this row, or below all of them.
    struct Drop {
        LayerId group;
        int row;
    };

    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    void handleAdded(const LayerAdded& change);
    void handleRemoved(const LayerRemoved& change);
    void handleMoved(const LayerMoved& change);
    void handleRearranged();
    bool run(std::unique_ptr<Command> command);
    const Row* rowAt(const QModelIndex& index) const;
    Row& rowOf(LayerId id) { return rows_[id.value]; }
    /// Of a group, or of the top level for none.
    const std::vector<LayerId>& membersOf(LayerId group) const;
    QModelIndex indexAt(LayerId group, int row) const;
    /// Row in the document's present order.
    int rowInDocument(const Layer& layer) const;
    Drop dropAt(int row, const QModelIndex& parent) const;
    bool moveTo(LayerId layer, const Drop& drop);
    void copyRows();
    void changeRow(LayerId layer, const QList<int>& roles);
    QVariant thumbnail(LayerId id, LayerPart part) const;
    void announceThumbnails();

    Document* document_ = nullptr;
    QHash<quint32, Row> rows_;  ///< by id; 0 holds the top level's members
    mutable QHash<quint32, QImage> thumbnails_;
    mutable QHash<quint32, QImage> maskThumbnails_;
    QSet<quint32> repainted_;  ///< layers whose thumbnails the views have not heard of yet
    QTimer thumbnailTimer_;    ///< so that a stroke does not have them painted at every move
};

}  // namespace gouache::ui
