#include "ui/docks/token_counter.h"

#include <QList>
#include <filesystem>
#include <numeric>

#include "core/generation/lora_tags.h"
#include "core/text/prompt_chunks.h"
#include "ui/docks/prompt_edit.h"
#include "ui/docks/prompt_highlighter.h"

namespace gouache::ui {

namespace {

constexpr std::int64_t kPositions = 77;
constexpr std::size_t kRoom = 75;
constexpr int kDelay = 150;  ///< milliseconds without a key

std::size_t chunksOf(const ClipTokenizer& tokenizer, std::string_view text) {
    return chunkPrompt(tokenizer, text, kPositions).tokens.size();
}

/// Where chunk `chunk` (from 1) begins in the text: the shortest beginning of it that needs one
/// more.
int boundary(const ClipTokenizer& tokenizer, const QString& text, std::size_t chunk) {
    int least = 0;
    int most = static_cast<int>(text.size());
    while (least < most) {
        const int middle = least + (most - least) / 2;
        const std::string part = text.left(middle).toStdString();
        if (chunksOf(tokenizer, part) > chunk) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    return std::max(most - 1, 0);
}

}  // namespace

TokenCounter::TokenCounter(PromptEdit* edit, QWidget* parent) : QLabel(parent), edit_(edit) {
    setTextFormat(Qt::PlainText);
    setProperty("role", "hint");
    setAccessibleName(tr("Tokens"));
    timer_.setSingleShot(true);
    timer_.setInterval(kDelay);
    connect(&timer_, &QTimer::timeout, this, &TokenCounter::count);
    connect(edit, &QPlainTextEdit::textChanged, &timer_, qOverload<>(&QTimer::start));
}

void TokenCounter::setModel(const ModelInfo* model) {
    const bool folder = model != nullptr && model->format == ModelFormat::DiffusersFolder;
    const std::string wanted = folder ? (model->path / "tokenizer").string() : std::string();
    if (folder_ == wanted) {
        return;
    }
    folder_ = wanted;
    // The destructor joins: `this` outlives the loader.
    loader_ = std::jthread([this, wanted] {
        auto tokenizer =
            wanted.empty() ? ClipTokenizer::builtIn() : ClipTokenizer::fromFolder(wanted);
        if (!tokenizer.ok()) {
            tokenizer = ClipTokenizer::builtIn();
        }
        QMetaObject::invokeMethod(
            this,
            [this, wanted, tokenizer] {
                if (folder_ == wanted && tokenizer.ok()) {
                    setTokenizer(*tokenizer);
                }
            },
            Qt::QueuedConnection);
    });
}

void TokenCounter::setTokenizer(std::shared_ptr<const ClipTokenizer> tokenizer) {
    tokenizer_ = std::move(tokenizer);
    count();
}

void TokenCounter::count() {
    if (!tokenizer_) {
        return;
    }
    const QString typed = edit_->toPlainText();
    // LoRAs are no words for the text encoder.
    const std::string prompt = splitLoraTags(typed.toStdString()).text;
    const PromptChunks chunks = chunkPrompt(*tokenizer_, prompt, kPositions);
    const std::size_t used =
        std::accumulate(chunks.used.begin(), chunks.used.end(), std::size_t{0});
    const std::size_t count = chunks.tokens.size();
    setText(QStringLiteral("%1 / %2").arg(used).arg(count * kRoom));
    setToolTip(count == 1
                   ? tr("%n token(s) of the 75 that the model reads at once", nullptr,
                        static_cast<int>(used))
                   : tr("%1 tokens: the model reads them in %2 parts of 75, and words of one part "
                        "know little of those in another. BREAK begins a part where you want it.")
                         .arg(used)
                         .arg(count));
    QList<int> marks;
    if (typed.size() < 20'000) {
        for (std::size_t chunk = 1; chunk < count; ++chunk) {
            marks << boundary(*tokenizer_, typed, chunk);
        }
    }
    edit_->setChunkMarks(marks);
}

}  // namespace gouache::ui
