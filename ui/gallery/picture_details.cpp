#include "ui/gallery/picture_details.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QMetaObject>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/bridge/money_text.h"
#include "ui/bridge/thumbnail_cache.h"
#include "ui/gallery/rating_stars.h"

namespace gouache::ui {

namespace {

constexpr int kLargeSide = 900;
constexpr int kImageHeight = 300;

}  // namespace

PictureDetails::PictureDetails(QWidget* parent)
    : QWidget(parent),
      image_(new QLabel),
      stars_(new RatingStars),
      prompt_(new QPlainTextEdit),
      facts_(new QLabel) {
    reader_.setMaxThreadCount(1);
    image_->setAlignment(Qt::AlignCenter);
    image_->setMinimumSize(200, kImageHeight);
    image_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    image_->setTextFormat(Qt::PlainText);
    image_->setWordWrap(true);
    image_->setProperty("role", "hint");
    prompt_->setReadOnly(true);
    prompt_->setAccessibleName(tr("Prompt of the picture"));
    prompt_->setTabChangesFocus(true);
    prompt_->setMaximumHeight(110);
    facts_->setTextFormat(Qt::PlainText);
    facts_->setWordWrap(true);
    facts_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    facts_->setAccessibleName(tr("Facts of the picture"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(image_, 1);
    layout->addWidget(stars_, 0, Qt::AlignHCenter);
    layout->addWidget(prompt_);
    layout->addWidget(facts_);
    connect(stars_, &RatingStars::rated, this, &PictureDetails::rated);
    show(std::nullopt);
}

PictureDetails::~PictureDetails() {
    reader_.clear();
    reader_.waitForDone();
}

void PictureDetails::show(const std::optional<PictureRecord>& picture, int others) {
    stars_->setEnabled(picture.has_value());
    stars_->setRating(picture ? picture->rating : 0);
    if (!picture) {
        path_.clear();
        shown_ = {};
        image_->setPixmap({});
        image_->setText(tr("Choose a picture to see it large, with what made it."));
        prompt_->clear();
        facts_->clear();
        return;
    }
    const QString prompt = QString::fromStdString(picture->prompt);
    const QString negative = QString::fromStdString(picture->negativePrompt);
    const QString words =
        negative.isEmpty() ? prompt : prompt + QStringLiteral("\n\n") + tr("Not: %1").arg(negative);
    if (words != prompt_->toPlainText()) {
        prompt_->setPlainText(words);
    }
    const QLocale locale;
    QStringList facts;
    facts << QStringLiteral("%1 × %2").arg(picture->size.width).arg(picture->size.height)
          << tr("Model: %1").arg(QString::fromStdString(picture->model))
          << tr("Seed: %1").arg(picture->seed.value);
    if (!picture->profile.empty()) {
        facts << tr("Made on: %1").arg(QString::fromStdString(picture->profile));
    }
    if (picture->seconds > 0) {
        facts << tr("Took: %1 s").arg(locale.toString(picture->seconds, 'f', 1));
    }
    if (picture->cost) {
        facts << tr("Cost: %1").arg(moneyText(*picture->cost));
    }
    facts << locale.toString(
        QDateTime::fromMSecsSinceEpoch(picture->created.time_since_epoch().count()),
        QLocale::ShortFormat);
    const QString path = QString::fromStdString(picture->file.string());
    facts << path;
    if (others > 0) {
        facts.prepend(tr("…and %n more chosen", nullptr, others));
    }
    facts_->setText(facts.join(QLatin1Char('\n')));
    if (path == path_) {
        return;
    }
    path_ = path;
    shown_ = {};
    image_->setPixmap({});
    image_->setText({});
    image_->setAccessibleName(prompt);
    reader_.clear();
    reader_.start([this, path] {
        const QImage image = readThumbnail(path, kLargeSide);
        // The destructor waits for the reader; Qt drops the call where this is gone by then.
        QMetaObject::invokeMethod(
            this,
            [this, path, image] {
                if (path == path_) {
                    shown_ = image;
                    showImage();
                }
            },
            Qt::QueuedConnection);
    });
}

void PictureDetails::showImage() {
    if (shown_.isNull()) {
        if (!path_.isEmpty() && image_->pixmap().isNull()) {
            image_->setText(tr("The file is gone, or cannot be read."));
        }
        return;
    }
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(
        shown_.scaled((QSizeF(image_->size()) * ratio).toSize().boundedTo(shown_.size()),
                      Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    image_->setPixmap(pixmap);
}

void PictureDetails::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!shown_.isNull()) {
        showImage();
    }
}

}  // namespace gouache::ui
