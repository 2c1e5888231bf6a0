#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// Parts of prompts, saved under a name.
struct PromptStyle {
    std::string name;
    std::string prompt;  ///< "{prompt}" stands for the user's own words; else it goes behind them
    std::string negativePrompt;
    bool operator==(const PromptStyle&) const = default;
};

/// configFolder()/styles.csv.
std::filesystem::path styleFile();

/// A1111's styles.csv: a line of titles (name, prompt, negative_prompt, others are ignored), then
/// one style a line, RFC 4180. Styles without a name are left out; of two with one name the first
/// counts. Empty where there is no such file. FileNotReadable, InvalidRequest, QuoteNotClosed.
Result<std::vector<PromptStyle>> loadStyles(const std::filesystem::path& file);

/// FileNotWritable.
Result<void> saveStyles(const std::filesystem::path& file, const std::vector<PromptStyle>& styles);

/// `prompt` with a style's part, as A1111 joins them.
std::string withStyle(std::string_view prompt, std::string_view part);

}  // namespace gouache
