#pragma once

#include <QTextBrowser>
#include <QUrl>

namespace gouache::ui {

class ActionRegistry;

/// Shows the pages of the manual, with the user's own keys in them. Follows links between pages
/// itself; tells of links to commands.
class ManualBrowser : public QTextBrowser {
    Q_OBJECT

  public:
    /// `actions` is not owned.
    ManualBrowser(const ActionRegistry* actions, const QString& language,
                  QWidget* parent = nullptr);

    void showPage(const QString& name);
    /// Of the page that is shown.
    QString page() const;

    QVariant loadResource(int type, const QUrl& name) override;

  Q_SIGNALS:
    void commandClicked(const QByteArray& id);

  private:
    void layOut();

    const ActionRegistry* actions_;
    QString language_;
    QUrl page_;  ///< source() is still the last one while a page is loaded
};

}  // namespace gouache::ui
