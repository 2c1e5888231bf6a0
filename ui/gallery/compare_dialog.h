#pragma once

#include <QDialog>
#include <QImage>

namespace gouache::ui {

class CompareView;

/// Two pictures over each other, with a slider between them.
class CompareDialog : public QDialog {
    Q_OBJECT

  public:
    struct Picture {
        QImage image;
        QString name;  ///< plain text
    };

    /// Of the same size, or the second is scaled. Null ones are shown as nothing.
    CompareDialog(const Picture& left, const Picture& right, QWidget* parent = nullptr);

    CompareView* view() const { return view_; }

  private:
    CompareView* view_;
};

}  // namespace gouache::ui
