#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"

namespace gouache {

/// Lists of words in text files, one a line: "colours.txt" is used as __colours__, a file in a
/// folder as __folder/file__. Empty lines and those that begin with '#' do not count.
class WildcardBook {
  public:
    /// Of files with one name in several folders the first counts. Reads the names, and each file
    /// when it is asked for.
    explicit WildcardBook(const std::vector<std::filesystem::path>& folders);

    /// Sorted.
    std::vector<std::string> names() const;
    /// Case does not count. UnknownName, FileNotReadable.
    Result<std::vector<std::string>> lines(std::string_view name) const;

  private:
    struct Entry {
        std::string name;
        std::filesystem::path file;
    };
    std::map<std::string, Entry, std::less<>> files_;  ///< by lower-case name
};

/// dataFolder()/wildcards, and those of A1111 and ComfyUI where their models are used.
std::vector<std::filesystem::path> wildcardFolders();

/// Whether expandWildcards() would change anything.
bool hasWildcards(std::string_view prompt);

/// `prompt` with one line for each __name__ and one choice for each {red|green|blue}, chosen by the
/// seed: the same seed gives the same text. "{2$$a|b|c}" chooses two, "{3::a|b}" makes a three
/// times as likely; "\{" is a brace. Lines may hold wildcards themselves. UnknownName for a
/// wildcard that there is not, InvalidRequest for one that holds itself or gives far too much text.
Result<std::string> expandWildcards(std::string_view prompt, Seed seed, const WildcardBook& book);

}  // namespace gouache
