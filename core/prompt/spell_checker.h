#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// Hunspell with a dictionary of the system, the words of the field (medium, style and quality
/// words that prompts are made of) and the user's own. One thread at a time.
class SpellChecker {
  public:
    struct Files {
        std::vector<std::filesystem::path> dictionaries;  ///< folders with <language>.aff and .dic
        std::filesystem::path fieldWords;                 ///< one a line; '#' begins a comment
        std::filesystem::path ownWords;                   ///< the same; written by learn()
    };
    /// Where Debian and others keep dictionaries, resourceFolder()/spelling/prompt-words.txt and
    /// dataFolder()/own-words.txt.
    static Files defaultFiles();

    /// `language`: "en_US"; one of the same tongue will do ("en_GB"). Takes some 50 ms.
    /// FileNotFound where there is no dictionary for it.
    static Result<std::unique_ptr<SpellChecker>> open(const std::string& language,
                                                      const Files& files = defaultFiles());
    ~SpellChecker();

    bool isRight(std::string_view word) const;
    /// At most `most`, likeliest first.
    std::vector<std::string> suggestions(std::string_view word, std::size_t most = 6) const;
    /// From now on, and after the next start, the word is right. FileNotWritable.
    Result<void> learn(std::string_view word);

  private:
    SpellChecker();
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace gouache
