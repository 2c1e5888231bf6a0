#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/image/image.h"

// Private to core/batch.

namespace gouache::detail {

/// Text in a picture, by the fonts of the system: each character in the first sans serif font that
/// has it. Left to right, without ligatures. One thread at a time.
class GridText {
  public:
    /// `size`: pixels of an em, 4…400. GridTextMissing where there is no font.
    static Result<std::unique_ptr<GridText>> open(int size);
    ~GridText();

    int lineHeight() const;
    int widthOf(std::string_view text);
    /// At most `most` lines no wider than `width`, broken at blanks, else between characters; what
    /// does not fit ends in "…".
    std::vector<std::string> lines(std::string_view text, int width, int most);
    /// Black into an Rgb8 picture, x and y of its upper left corner; what is outside is cut off.
    void draw(Image& picture, int x, int y, std::string_view text);

  private:
    GridText();
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace gouache::detail
