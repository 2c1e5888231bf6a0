#include "ui/docks/generate_bar.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/theme/icons.h"

namespace gouache::ui {

QString progressText(const StepProgress& progress, int picturesDone, int pictures) {
    switch (progress.stage) {
        case JobStage::LoadingModel:
            return GenerateBar::tr("Loading the model…");
        case JobStage::EncodingPrompt:
            return GenerateBar::tr("Reading the prompt…");
        case JobStage::Decoding:
            return GenerateBar::tr("Developing the picture…");
        case JobStage::Denoising:
            break;
    }
    QString text = GenerateBar::tr("Step %1 of %2").arg(progress.step).arg(progress.steps);
    if (pictures > 1) {
        text = GenerateBar::tr("Picture %1 of %2")
                   .arg(std::min(picturesDone + 1, pictures))
                   .arg(pictures) +
               QStringLiteral(" · ") + text;
    }
    if (progress.iterationsPerSecond > 0) {
        const QLocale locale;
        text += QStringLiteral(" · ") + GenerateBar::tr("%1 it/s").arg(
                                            locale.toString(progress.iterationsPerSecond, 'f', 1));
        const int batches =
            std::max(0, (pictures - picturesDone - progress.pictures + progress.pictures - 1) /
                            std::max(progress.pictures, 1));
        const double left = (progress.steps - progress.step + double(batches) * progress.steps) /
                            progress.iterationsPerSecond;
        if (left >= 60) {
            text += QStringLiteral(" · ") +
                    GenerateBar::tr("%1 min left").arg(static_cast<int>(std::ceil(left / 60)));
        } else if (left > 0) {
            text += QStringLiteral(" · ") +
                    GenerateBar::tr("%1 s left").arg(static_cast<int>(std::ceil(left)));
        }
    }
    return text;
}

double progressPart(const StepProgress& progress, int picturesDone, int pictures) {
    if (progress.stage == JobStage::LoadingModel || progress.stage == JobStage::EncodingPrompt ||
        progress.steps <= 0) {
        return -1;
    }
    const double ofBatch =
        progress.stage == JobStage::Decoding ? 1.0 : double(progress.step) / progress.steps;
    return std::clamp((picturesDone + ofBatch * progress.pictures) / std::max(pictures, 1), 0.0,
                      1.0);
}

GenerateBar::GenerateBar(QWidget* parent)
    : QWidget(parent),
      generate_(new QPushButton(tr("Generate"))),
      stop_(new QPushButton(tr("Stop"))),
      buttons_(new QHBoxLayout),
      bar_(new QProgressBar),
      text_(new QLabel),
      problem_(new QLabel) {
    generate_->setProperty("role", "main");
    generate_->setToolTip(tr("Generate (Ctrl+Enter)"));
    generate_->setAccessibleName(tr("Generate"));
    stop_->setProperty("role", "stop");
    stop_->setToolTip(tr("Stop (Ctrl+Shift+Enter or Ctrl+.)"));
    stop_->setAccessibleName(tr("Stop"));
    bar_->setTextVisible(false);
    bar_->setRange(0, 1000);
    bar_->setAccessibleName(tr("Progress"));
    text_->setTextFormat(Qt::PlainText);
    text_->setProperty("role", "hint");
    text_->setAccessibleName(tr("Progress"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setProperty("role", "problem");
    problem_->setWordWrap(true);
    problem_->setTextInteractionFlags(Qt::TextSelectableByMouse);

    buttons_->setSpacing(8);
    buttons_->addWidget(generate_, 1);
    buttons_->addWidget(stop_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(problem_);
    layout->addLayout(buttons_);
    layout->addWidget(bar_);
    layout->addWidget(text_);

    connect(generate_, &QPushButton::clicked, this, &GenerateBar::generateClicked);
    connect(stop_, &QPushButton::clicked, this, &GenerateBar::stopClicked);
    problem_->hide();
    setBusy(false);
    setProgress(0, {});
}

void GenerateBar::setBusy(bool busy, bool stopping) {
    generate_->setEnabled(!busy);
    stop_->setVisible(busy);
    stop_->setEnabled(busy && !stopping);
    stop_->setText(stopping ? tr("Stopping…") : tr("Stop"));
    bar_->setVisible(busy);
    if (otherStop_ != nullptr) {
        otherStop_->setVisible(busy);
    }
}

void GenerateBar::addCommand(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    buttons_->insertWidget(buttons_->indexOf(generate_) + 1, button);
}

void GenerateBar::addStopCommand(QAction* action) {
    otherStop_ = new QToolButton;
    otherStop_->setDefaultAction(action);
    otherStop_->setAccessibleName(action->text().remove(QLatin1Char('&')));
    buttons_->addWidget(otherStop_);
    otherStop_->setVisible(stop_->isVisibleTo(this));
}

void GenerateBar::setGenerateText(const QString& text) {
    generate_->setText(text);
    generate_->setAccessibleName(text);
}

void GenerateBar::setProgress(double part, const QString& text) {
    bar_->setRange(0, part < 0 ? 0 : 1000);
    bar_->setValue(part < 0 ? 0 : static_cast<int>(part * 1000));
    text_->setText(text);
    text_->setVisible(!text.isEmpty());
}

void GenerateBar::setProblem(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

QString GenerateBar::text() const {
    return text_->text();
}

QString GenerateBar::problem() const {
    return problem_->text();
}

}  // namespace gouache::ui
