#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QImage>
#include <vector>

#include "core/document/document.h"

namespace gouache::ui {

/// The layers of a document as rows, topmost first. Every edit is one undo command; the model
/// follows the document's events, so it also shows edits that came from elsewhere. GUI thread.
class LayerModel : public QAbstractListModel, private DocumentObserver {
    Q_OBJECT

  public:
    enum Role {
        KindRole = Qt::UserRole,  ///< int of LayerKind
        OpacityRole,              ///< double 0…1; settable
        VisibleRole,              ///< bool; settable
        IdRole,                   ///< quint32 of LayerId
        ThumbnailRole             ///< QImage
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
    /// By `rows`: negative = towards the top. Stops at the ends.
    void moveLayer(const QModelIndex& index, int rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// EditRole renames, CheckStateRole and VisibleRole show or hide, OpacityRole.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    /// Moves the layer within the document it came from.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

  Q_SIGNALS:
    /// None where the index is not valid.
    void activeChanged(const QModelIndex& index);
    /// A command was refused.
    void failed(const gouache::Error& error);

  private:
    struct Row {
        explicit Row(const Layer& layer);
        LayerId id;
        LayerKind kind;
        QString name;
        bool visible;
        double opacity;
    };

    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    bool run(std::unique_ptr<Command> command);
    int count() const { return static_cast<int>(rows_.size()); }
    const Row* rowAt(const QModelIndex& index) const;
    void copyRows();
    void changeRow(LayerId layer, const QList<int>& roles);

    Document* document_ = nullptr;
    /// As the views know it, topmost first: the document tells of a change when it is done, the
    /// views want to hear of it before.
    std::vector<Row> rows_;
    mutable QHash<quint32, QImage> thumbnails_;
};

}  // namespace gouache::ui
