#pragma once

#include <QImage>
#include <QThreadPool>
#include <QWidget>
#include <optional>

#include "core/jobs/job_record.h"

class QLabel;
class QPlainTextEdit;

namespace gouache::ui {

class RatingStars;

/// One picture of the gallery, large, with what made it.
class PictureDetails : public QWidget {
    Q_OBJECT

  public:
    explicit PictureDetails(QWidget* parent = nullptr);
    ~PictureDetails() override;

    /// None where no picture is chosen, or `others` more than the one that is shown.
    void show(const std::optional<PictureRecord>& picture, int others = 0);

  Q_SIGNALS:
    void rated(int rating);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showImage();

    QLabel* image_;
    RatingStars* stars_;
    QPlainTextEdit* prompt_;
    QLabel* facts_;
    QImage shown_;
    QString path_;
    QThreadPool reader_;
};

}  // namespace gouache::ui
