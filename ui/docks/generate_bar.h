#pragma once

#include <QWidget>

#include "core/backend/job_observer.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace gouache::ui {

/// One line on how far a job is: "Step 7 of 20, 3.2 it/s, 4 s left".
QString progressText(const StepProgress& progress, int picturesDone, int pictures);
/// 0…1 of the whole job; negative while it is not known.
double progressPart(const StepProgress& progress, int picturesDone, int pictures);

/// The Generate and Stop buttons with the progress under them.
class GenerateBar : public QWidget {
    Q_OBJECT

  public:
    explicit GenerateBar(QWidget* parent = nullptr);

    void setBusy(bool busy, bool stopping = false);
    /// Something else to do with the form, as a button beside Generate.
    void addCommand(QAction* action);
    /// Another way to stop, as a button beside Stop.
    void addStopCommand(QAction* action);
    void setGenerateText(const QString& text);
    /// `part` 0…1, negative = not known. Hidden while not busy, but the text stays.
    void setProgress(double part, const QString& text);
    /// A sentence about what went wrong, or an empty one.
    void setProblem(const QString& problem);
    QString text() const;
    QString problem() const;

    QPushButton* generateButton() const { return generate_; }
    QPushButton* stopButton() const { return stop_; }

  Q_SIGNALS:
    void generateClicked();
    void stopClicked();

  private:
    QPushButton* generate_;
    QPushButton* stop_;
    QHBoxLayout* buttons_;
    QToolButton* otherStop_ = nullptr;
    QProgressBar* bar_;
    QLabel* text_;
    QLabel* problem_;
};

}  // namespace gouache::ui
