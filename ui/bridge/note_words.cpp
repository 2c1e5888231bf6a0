#include "ui/bridge/note_words.h"

#include <QCoreApplication>
#include <utility>

namespace gouache::ui {

namespace {

constexpr std::pair<const char*, const char*> kSentences[] = {
    {"scheduler_replaced",
     QT_TRANSLATE_NOOP("ResultNotes",
                       "The model's own sampler is not known here: the nearest one was used.")},
    {"text_encoder_float32",
     QT_TRANSLATE_NOOP("ResultNotes",
                       "The text encoder gave no numbers and was run again at full precision.")},
    {"unet_float32",
     QT_TRANSLATE_NOOP("ResultNotes",
                       "The UNet gave no numbers and was run again at full precision.")},
    {"vae_float32",
     QT_TRANSLATE_NOOP("ResultNotes",
                       "The VAE gave no numbers and was run again at full precision.")},
    {"vae_tiled",
     QT_TRANSLATE_NOOP("ResultNotes", "Memory was short: the picture was decoded in parts.")},
    {"text_encoder_offloaded",
     QT_TRANSLATE_NOOP("ResultNotes", "Memory was short: the text encoder was moved out of it.")},
    {"vae_offloaded",
     QT_TRANSLATE_NOOP("ResultNotes", "Memory was short: the VAE was moved out of it.")},
    {"unet_offloaded",
     QT_TRANSLATE_NOOP("ResultNotes",
                       "Memory was short: the UNet was moved out of it while idle.")},
    {"guidance_split",
     QT_TRANSLATE_NOOP("ResultNotes",
                       "Memory was short: prompt and negative prompt were computed one by one.")},
    {"batch_reduced",
     QT_TRANSLATE_NOOP("ResultNotes", "Memory was short: fewer pictures were made at once.")},
    {"cpu_fallback",
     QT_TRANSLATE_NOOP("ResultNotes",
                       "The graphics card's memory was not enough: the CPU took over.")}};

constexpr const char* kLoraPartly =
    QT_TRANSLATE_NOOP("ResultNotes", "Parts of a LoRA do not fit the model and were left out: %1");

}  // namespace

QString noteSentence(const std::string& note) {
    for (const auto& [key, sentence] : kSentences) {
        if (note == key) {
            return QCoreApplication::translate("ResultNotes", sentence);
        }
    }
    constexpr std::string_view kPrefix = "lora_partly_applied: ";
    if (note.starts_with(kPrefix)) {
        return QCoreApplication::translate("ResultNotes", kLoraPartly)
            .arg(QString::fromStdString(note.substr(kPrefix.size())));
    }
    return QString::fromStdString(note);
}

}  // namespace gouache::ui
