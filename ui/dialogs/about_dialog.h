#pragma once

#include <QDialog>

namespace gouache::ui {

/// Name, version, engine and licences.
class AboutDialog : public QDialog {
    Q_OBJECT

  public:
    /// `engine`: what runs the pictures, such as "Gouache engine, libtorch 2.11.0"; empty = none is
    /// loaded.
    explicit AboutDialog(const QString& engine, QWidget* parent = nullptr);
};

}  // namespace gouache::ui
