#include "ui/welcome/machine_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/bridge/device_words.h"
#include "ui/library/model_folders_panel.h"
#include "ui/mainwindow/model_library.h"
#include "ui/mainwindow/session.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kIconSide = 32;
constexpr int kMostNames = 6;

QLabel* text(const char* role) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QFrame* card(QLabel* picture, QLabel* title, QLabel* line) {
    auto* frame = new QFrame;
    frame->setProperty("role", "card");
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title);
    words->addWidget(line);
    auto* layout = new QHBoxLayout(frame);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(14);
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return frame;
}

const char* iconOf(DeviceWords::Mood mood) {
    switch (mood) {
        case DeviceWords::Mood::Good:
            return "gpu";
        case DeviceWords::Mood::Bad:
            return "warning";
        case DeviceWords::Mood::Waiting:
        case DeviceWords::Mood::Slow:
            break;
    }
    return "cpu";
}

}  // namespace

MachinePage::MachinePage(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      deviceIcon_(new QLabel),
      deviceTitle_(text("heading")),
      deviceAdvice_(text("hint")),
      modelsTitle_(text("heading")),
      modelsText_(text("hint")) {
    auto* modelsIcon = new QLabel;
    modelsIcon->setPixmap(icon("folder").pixmap(kIconSide, kIconSide));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(card(deviceIcon_, deviceTitle_, deviceAdvice_));
    layout->addWidget(card(modelsIcon, modelsTitle_, modelsText_));
    auto* folders = new ModelFoldersPanel(session_->library);
    folders->layout()->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(folders, 1);
    connect(&session_->backends, &BackendHost::stateChanged, this, &MachinePage::showDevice);
    connect(&session_->models, &QAbstractItemModel::modelReset, this, &MachinePage::showModels);
    connect(session_->library, &ModelLibrary::scanned, this, &MachinePage::showModels);
    showDevice();
    showModels();
}

void MachinePage::showDevice() {
    const DeviceWords words = deviceWords(session_->backends, findGraphicsCards());
    deviceIcon_->setPixmap(icon(iconOf(words.mood)).pixmap(kIconSide, kIconSide));
    deviceTitle_->setText(words.title);
    deviceAdvice_->setText(words.advice);
}

void MachinePage::showModels() {
    QStringList names;
    int others = 0;
    for (const ModelInfo& model : session_->catalogue) {
        if (model.kind != ModelKind::Checkpoint || !model.runnable) {
            continue;
        }
        if (names.size() < kMostNames) {
            names << QString::fromStdString(model.name);
        } else {
            ++others;
        }
    }
    if (names.isEmpty()) {
        modelsTitle_->setText(session_->library->isScanning() ? tr("Looking for models…")
                                                              : tr("No model was found"));
        modelsText_->setText(
            tr("Models that A1111, ComfyUI or the Hugging Face tools have put on this computer are "
               "used where they are."));
        return;
    }
    modelsTitle_->setText(
        tr("%n model(s) found", nullptr, static_cast<int>(names.size()) + others));
    QString line = names.join(QStringLiteral(", "));
    if (others > 0) {
        line = tr("%1 and %n more", nullptr, others).arg(line);
    }
    modelsText_->setText(line);
}

}  // namespace gouache::ui
