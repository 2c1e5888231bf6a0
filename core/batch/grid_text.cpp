#include "core/batch/grid_text.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "core/base/utf8.h"

namespace gouache::detail {

namespace {

constexpr char32_t kEllipsis = 0x2026;

struct PatternDeleter {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
struct FontSetDeleter {
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};
using PatternPtr = std::unique_ptr<FcPattern, PatternDeleter>;
using FontSetPtr = std::unique_ptr<FcFontSet, FontSetDeleter>;

/// Scalable sans serif fonts, the best first, that together have every character.
FontSetPtr systemFonts() {
    if (FcInit() != FcTrue) {
        return nullptr;
    }
    const PatternPtr wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
    FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    return FontSetPtr(FcFontSort(nullptr, wanted.get(), FcTrue, nullptr, &result));
}

}  // namespace

struct GridText::Parts {
    struct Glyph {
        int advance = 0;  ///< pixels
        int left = 0;     ///< of the coverage, from the pen
        int top = 0;      ///< of the coverage, above the base line
        int width = 0;
        int height = 0;
        std::vector<std::uint8_t> coverage;
    };

    ~Parts() {
        for (const auto& [index, face] : faces) {
            if (face != nullptr) {
                FT_Done_Face(face);
            }
        }
        if (library != nullptr) {
            FT_Done_FreeType(library);
        }
    }

    /// Null where it cannot be opened.
    FT_Face face(int index) {
        const auto known = faces.find(index);
        if (known != faces.end()) {
            return known->second;
        }
        FT_Face opened = nullptr;
        FcChar8* file = nullptr;
        int number = 0;
        const FcPattern* font = fonts->fonts[index];
        if (FcPatternGetString(font, FC_FILE, 0, &file) == FcResultMatch) {
            FcPatternGetInteger(font, FC_INDEX, 0, &number);
            if (FT_New_Face(library, reinterpret_cast<const char*>(file), number, &opened) != 0 ||
                FT_Set_Pixel_Sizes(opened, 0, static_cast<FT_UInt>(size)) != 0) {
                if (opened != nullptr) {
                    FT_Done_Face(opened);
                }
                opened = nullptr;
            }
        }
        faces.emplace(index, opened);
        return opened;
    }

    FT_Face faceWith(char32_t c) {
        for (int i = 0; i < fonts->nfont; ++i) {
            FcCharSet* characters = nullptr;
            const bool has =
                FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch &&
                FcCharSetHasChar(characters, c) == FcTrue;
            if (has && face(i) != nullptr) {
                return face(i);
            }
        }
        return first;
    }

    const Glyph& glyph(char32_t c) {
        const auto known = glyphs.find(c);
        if (known != glyphs.end()) {
            return known->second;
        }
        Glyph made;
        const FT_Face font = faceWith(c);
        if (FT_Load_Char(font, c, FT_LOAD_RENDER) == 0) {
            const FT_GlyphSlot slot = font->glyph;
            made.advance = static_cast<int>((slot->advance.x + 32) / 64);
            made.left = slot->bitmap_left;
            made.top = slot->bitmap_top;
            // Colour and one-bit fonts give other bitmaps: their characters stay blank.
            if (slot->bitmap.pixel_mode == FT_PIXEL_MODE_GRAY && slot->bitmap.pitch >= 0) {
                made.width = static_cast<int>(slot->bitmap.width);
                made.height = static_cast<int>(slot->bitmap.rows);
                for (int y = 0; y < made.height; ++y) {
                    const unsigned char* row =
                        slot->bitmap.buffer + std::ptrdiff_t{y} * slot->bitmap.pitch;
                    made.coverage.insert(made.coverage.end(), row, row + made.width);
                }
            }
        }
        return glyphs.emplace(c, std::move(made)).first->second;
    }

    int size = 0;
    int ascent = 0;
    int height = 0;
    FT_Library library = nullptr;
    FontSetPtr fonts;
    std::map<int, FT_Face> faces;
    FT_Face first = nullptr;
    std::map<char32_t, Glyph> glyphs;
};

GridText::GridText() : parts_(std::make_unique<Parts>()) {}
GridText::~GridText() = default;

Result<std::unique_ptr<GridText>> GridText::open(int size) {
    std::unique_ptr<GridText> text(new GridText());
    Parts& parts = *text->parts_;
    parts.size = std::clamp(size, 4, 400);
    if (FT_Init_FreeType(&parts.library) != 0) {
        parts.library = nullptr;
        return makeError(ErrorCode::GridTextMissing, "FreeType could not be started");
    }
    parts.fonts = systemFonts();
    for (int i = 0; parts.fonts && parts.first == nullptr && i < parts.fonts->nfont; ++i) {
        parts.first = parts.face(i);
    }
    if (parts.first == nullptr) {
        return makeError(ErrorCode::GridTextMissing, "there is no font");
    }
    const FT_Size_Metrics& metrics = parts.first->size->metrics;
    parts.ascent = static_cast<int>((metrics.ascender + 63) / 64);
    parts.height = std::max(static_cast<int>((metrics.height + 63) / 64), parts.size);
    return text;
}

int GridText::lineHeight() const {
    return parts_->height;
}

int GridText::widthOf(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        width += parts_->glyph(nextCodePoint(text, at)).advance;
    }
    return width;
}

std::vector<std::string> GridText::lines(std::string_view text, int width, int most) {
    std::vector<std::string> lines;
    std::string plain = sanitizedUtf8(text);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; },
        ' ');
    std::string_view rest = trimmed(plain);
    while (!rest.empty() && static_cast<int>(lines.size()) < most) {
        const bool last = static_cast<int>(lines.size()) + 1 == most;
        const bool fits = widthOf(rest) <= width;
        const int room = last && !fits ? width - parts_->glyph(kEllipsis).advance : width;
        std::size_t end = 0;
        std::size_t blank = 0;
        for (int used = 0; end < rest.size();) {
            std::size_t next = end;
            const char32_t c = nextCodePoint(rest, next);
            used += parts_->glyph(c).advance;
            if (used > room && end > 0) {
                break;
            }
            end = next;
            blank = c == U' ' ? end : blank;
        }
        const bool all = end == rest.size();
        end = !all && !last && blank > 0 ? blank : end;
        lines.emplace_back(trimmed(rest.substr(0, end)));
        if (!all && last) {
            appendUtf8(lines.back(), kEllipsis);
        }
        rest = trimmed(rest.substr(end));
    }
    return lines;
}

void GridText::draw(Image& picture, int x, int y, std::string_view text) {
    const int base = y + parts_->ascent;
    for (std::size_t at = 0; at < text.size();) {
        const Parts::Glyph& glyph = parts_->glyph(nextCodePoint(text, at));
        for (int row = 0; row < glyph.height; ++row) {
            const int py = base - glyph.top + row;
            for (int column = 0; column < glyph.width; ++column) {
                const int px = x + glyph.left + column;
                if (px < 0 || py < 0 || px >= picture.width() || py >= picture.height()) {
                    continue;
                }
                const unsigned ink =
                    glyph.coverage[static_cast<std::size_t>(row * glyph.width + column)];
                std::uint8_t* pixel = picture.pixel(px, py);
                for (int channel = 0; channel < 3; ++channel) {
                    pixel[channel] =
                        static_cast<std::uint8_t>((pixel[channel] * (255 - ink) + 127) / 255);
                }
            }
        }
        x += glyph.advance;
    }
}

}  // namespace gouache::detail
