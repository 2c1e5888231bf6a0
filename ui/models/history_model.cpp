#include "ui/models/history_model.h"

#include <algorithm>

#include "ui/docks/option_names.h"

namespace gouache::ui {

HistoryModel::HistoryModel(QObject* parent) : QAbstractListModel(parent) {}

HistoryModel::~HistoryModel() {
    if (document_ != nullptr) {
        document_->removeObserver(this);
    }
}

void HistoryModel::setDocument(Document* document) {
    if (document == document_) {
        return;
    }
    beginResetModel();
    if (document_ != nullptr) {
        document_->removeObserver(this);
    }
    document_ = document;
    kinds_.clear();
    position_ = 0;
    if (document_ != nullptr) {
        document_->addObserver(this);
        kinds_ = presentKinds();
        position_ = document_->history().position();
    }
    endResetModel();
    Q_EMIT currentChanged(currentRow());
}

std::vector<CommandKind> HistoryModel::presentKinds() const {
    const History& history = document_->history();
    std::vector<CommandKind> kinds;
    kinds.reserve(history.size());
    for (std::size_t i = 0; i < history.size(); ++i) {
        kinds.push_back(history.kindAt(i));
    }
    return kinds;
}

int HistoryModel::currentRow() const {
    return document_ != nullptr ? static_cast<int>(position_) : -1;
}

void HistoryModel::goTo(int row) {
    if (document_ == nullptr || row < 0) {
        return;
    }
    const auto target = static_cast<std::size_t>(row);
    while (document_->history().position() > target && document_->undo()) {
    }
    while (document_->history().position() < target && document_->redo()) {
    }
}

std::size_t HistoryModel::byteCount() const {
    return document_ != nullptr ? document_->history().byteCount() : 0;
}

std::size_t HistoryModel::budget() const {
    return document_ != nullptr ? document_->history().budget() : 0;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || document_ == nullptr ? 0 : static_cast<int>(kinds_.size()) + 1;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const bool undone = row > position_;
    switch (role) {
        case Qt::DisplayRole: {
            if (row == 0) {
                return tr("Start");
            }
            QString name = displayName(kinds_[row - 1]);
            name.replace(0, 1, name.left(1).toUpper());
            return name;
        }
        case Qt::AccessibleTextRole: {
            const QString name = data(index, Qt::DisplayRole).toString();
            return undone ? tr("%1, undone").arg(name) : name;
        }
        case UndoneRole:
            return undone;
        case CurrentRole:
            return row == position_;
        default:
            return {};
    }
}

void HistoryModel::onDocumentChanged(const Document&, const DocumentChange& change) {
    if (std::holds_alternative<HistoryChanged>(change)) {
        follow();
    }
}

void HistoryModel::follow() {
    std::vector<CommandKind> kinds = presentKinds();
    const auto same =
        static_cast<std::size_t>(std::ranges::mismatch(kinds, kinds_).in1 - kinds.begin());
    if (same < kinds_.size()) {
        beginRemoveRows({}, static_cast<int>(same) + 1, static_cast<int>(kinds_.size()));
        kinds_.resize(same);
        position_ = std::min(position_, same);
        endRemoveRows();
    }
    if (same < kinds.size()) {
        beginInsertRows({}, static_cast<int>(same) + 1, static_cast<int>(kinds.size()));
        kinds_ = std::move(kinds);
        endInsertRows();
    }
    position_ = document_->history().position();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole, UndoneRole, CurrentRole});
    Q_EMIT currentChanged(currentRow());
}

}  // namespace gouache::ui
