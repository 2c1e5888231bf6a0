#pragma once

#include <QDialog>
#include <QImage>
#include <QList>

class QDialogButtonBox;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace gouache::ui {

/// Documents as pictures to choose from, with mouse or keyboard.
class DocumentGallery : public QDialog {
    Q_OBJECT

  public:
    struct Item {
        QString text;
        QString detail;  ///< tool tip
        QIcon icon;
        bool checked = true;  ///< where several may be chosen
    };
    enum class Choice { One, Several };

    /// `accept`: text of the button that takes what is chosen.
    DocumentGallery(const QString& title, const QString& explanation, const QString& accept,
                    const QList<Item>& items, Choice choice, QWidget* parent = nullptr);

    /// A button that ends the dialog with `result`.
    void addButton(const QString& text, int result);
    /// Of the button that does nothing; "Cancel" otherwise.
    void setRejectText(const QString& text);
    /// Rows that are chosen; after it was accepted.
    QList<int> chosen() const;

  private:
    void showAvailability();

    Choice choice_;
    QStandardItemModel* model_;
    QListView* view_;
    QPushButton* accept_;
    QPushButton* reject_;
    QDialogButtonBox* buttons_;
};

}  // namespace gouache::ui
