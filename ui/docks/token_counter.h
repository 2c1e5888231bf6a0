#pragma once

#include <QLabel>
#include <QTimer>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "core/models/model_catalogue.h"
#include "core/text/clip_tokenizer.h"

namespace gouache::ui {

class PromptEdit;

/// "12 / 75": the tokens of a prompt as the chosen model counts them, in chunks of 75. Where a new
/// chunk begins the field shows a mark. The vocabulary is read on a thread of its own.
class TokenCounter : public QLabel {
    Q_OBJECT

  public:
    explicit TokenCounter(PromptEdit* edit, QWidget* parent = nullptr);

    /// Null = CLIP's own vocabulary.
    void setModel(const ModelInfo* model);
    void setTokenizer(std::shared_ptr<const ClipTokenizer> tokenizer);
    /// Counts at once instead of a moment later.
    void count();

  private:
    PromptEdit* edit_;
    QTimer timer_;
    std::optional<std::string> folder_;  ///< of the tokenizer; "" = the built-in one
    std::shared_ptr<const ClipTokenizer> tokenizer_;
    std::jthread loader_;
};

}  // namespace gouache::ui
