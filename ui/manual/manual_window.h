#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace gouache::ui {

class ActionRegistry;
class ManualBrowser;

/// The manual in a window of its own, beside the studio: contents and search at the left, the page
/// at the right.
class ManualWindow : public QWidget {
    Q_OBJECT

  public:
    /// `actions` is not owned.
    ManualWindow(const ActionRegistry* actions, const QString& language, QWidget* parent);

    void showPage(const QString& name);
    ManualBrowser* browser() const { return browser_; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void search(const QString& text);
    void select(const QString& page);
    void findInPage(bool backwards);

    const ActionRegistry* actions_;
    QString language_;
    ManualBrowser* browser_;
    QListWidget* contents_;
    QLineEdit* search_;
    QLabel* none_;
};

}  // namespace gouache::ui
