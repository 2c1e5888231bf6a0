#pragma once

#include <QAbstractListModel>

#include "core/document/document.h"

namespace gouache::ui {

/// The undo steps of a document as rows, oldest first; the first row is the state before all of
/// them. GUI thread.
class HistoryModel : public QAbstractListModel, private DocumentObserver {
    Q_OBJECT

  public:
    enum Role {
        UndoneRole = Qt::UserRole,  ///< bool: the step is undone, and would be done again
        CurrentRole                 ///< bool: the document is as after this step
    };

    explicit HistoryModel(QObject* parent = nullptr);
    ~HistoryModel() override;

    /// Not owned; null = no rows. Must outlive the model or be replaced first.
    void setDocument(Document* document);

    /// The row of the document's present state; -1 without a document.
    int currentRow() const;
    /// Undoes or does again until the document is as after that row.
    void goTo(int row);
    /// Bytes that the steps keep, and how much they may.
    std::size_t byteCount() const;
    std::size_t budget() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  Q_SIGNALS:
    void currentChanged(int row);

  private:
    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    void follow();
    std::vector<CommandKind> presentKinds() const;

    Document* document_ = nullptr;
    std::vector<CommandKind> kinds_;  ///< as the views know them
    std::size_t position_ = 0;
};

}  // namespace gouache::ui
