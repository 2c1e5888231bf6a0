#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace gouache::ui {

class CostBook;
class PriceEditor;

/// What each profile costs.
class PricesPage : public QWidget {
    Q_OBJECT

  public:
    /// Not owned; outlives the page.
    explicit PricesPage(CostBook* costs, QWidget* parent = nullptr);

    PriceEditor* editor() const { return editor_; }
    void choose(const QString& profile);

  private:
    void fill();
    void showChosen();
    void keep();
    QString chosen() const;

    CostBook* costs_;
    QListWidget* list_;
    QLabel* none_;
    PriceEditor* editor_;
    bool keeping_ = false;
};

}  // namespace gouache::ui
