#pragma once

#include <QWidget>
#include <optional>

#include "core/download/download_plan.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace gouache::ui {

class ModelLibrary;

/// An address, what it offers (size, licence) to agree to, and the downloads of this session.
class DownloadPanel : public QWidget {
    Q_OBJECT

  public:
    explicit DownloadPanel(ModelLibrary* library, QWidget* parent = nullptr);

    void setAddress(const QString& address);

  private:
    void look();
    void showPlan(const Result<DownloadPlan>& plan);
    void start();
    void showButtons();
    QString describe(const DownloadPlan& plan) const;

    ModelLibrary* library_;
    QLineEdit* address_;
    QLineEdit* hash_;
    QPushButton* look_;
    QLabel* offer_;
    QLabel* problem_;
    QLabel* licencePage_;
    QPushButton* start_;
    QTreeView* list_;
    QPushButton* pause_;
    QPushButton* remove_;
    std::optional<DownloadPlan> plan_;
};

}  // namespace gouache::ui
