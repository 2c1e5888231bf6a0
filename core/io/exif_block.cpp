#include <algorithm>
#include <string_view>

#include "core/base/utf8.h"
#include "core/io/byte_order.h"
#include "core/io/exif.h"

namespace gouache::detail {

namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const std::byte>;

constexpr std::uint32_t kExifIfdTag = 0x8769;
constexpr std::uint32_t kVersionTag = 0x9000;
constexpr std::uint32_t kMakerNoteTag = 0x927C;
constexpr std::uint32_t kUserCommentTag = 0x9286;
constexpr std::uint32_t kUndefinedType = 7;
constexpr std::uint32_t kLongType = 4;
constexpr std::size_t kEntryBytes = 12;
constexpr std::size_t kCodeBytes = 8;  ///< character code before a UserComment's text
constexpr std::string_view kUnicode = "UNICODE\0"sv;

std::vector<std::byte> utf16BigEndian(std::string_view text) {
    std::vector<std::byte> units;
    for (std::size_t i = 0; i < text.size();) {
        char32_t codePoint = nextCodePoint(text, i);
        if (codePoint >= 0x10000) {
            codePoint -= 0x10000;
            putBigEndian<2>(units, 0xD800U + (codePoint >> 10U));
            putBigEndian<2>(units, 0xDC00U + (codePoint & 0x3FFU));
        } else {
            putBigEndian<2>(units, codePoint);
        }
    }
    return units;
}

std::string utf16Text(Bytes bytes, bool bigEndianUnits) {
    std::string text;
    const auto unit = [&](std::size_t i) {
        return bigEndianUnits ? bigEndian<2>(bytes, i) : littleEndian<2>(bytes, i);
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t codePoint = unit(i);
        if (codePoint >= 0xD800 && codePoint < 0xDC00 && i + 3 < bytes.size()) {
            const char32_t low = unit(i + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                codePoint = 0x10000 + ((codePoint - 0xD800) << 10U) + (low - 0xDC00);
                i += 2;
            }
        }
        if (codePoint != 0xFEFF) {
            appendUtf8(text, codePoint);
        }
    }
    return text;
}

/// Writers disagree on the byte order: a mark decides, else where the null bytes of ASCII
/// characters are.
std::string unicodeComment(Bytes bytes, bool fileIsBigEndian) {
    if (hasTextAt(bytes, 0, "\xfe\xff"sv)) {
        return utf16Text(bytes, true);
    }
    if (hasTextAt(bytes, 0, "\xff\xfe"sv)) {
        return utf16Text(bytes, false);
    }
    std::size_t evenNulls = 0;
    std::size_t oddNulls = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == std::byte{0}) {
            ++(i % 2 == 0 ? evenNulls : oddNulls);
        }
    }
    const std::string asUtf8(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (evenNulls == 0 && oddNulls == 0 && isValidUtf8(asUtf8)) {
        return asUtf8;
    }
    return utf16Text(bytes, evenNulls == oddNulls ? fileIsBigEndian : evenNulls > oddNulls);
}

std::string commentText(Bytes value, bool fileIsBigEndian) {
    std::string text;
    if (hasTextAt(value, 0, kUnicode)) {
        text = unicodeComment(value.subspan(kCodeBytes), fileIsBigEndian);
    } else {
        const bool hasCode =
            hasTextAt(value, 0, "ASCII\0\0\0"sv) || hasTextAt(value, 0, "\0\0\0\0\0\0\0\0"sv);
        const Bytes plain = hasCode ? value.subspan(kCodeBytes) : value;
        text.assign(reinterpret_cast<const char*>(plain.data()), plain.size());
        if (!isValidUtf8(text)) {
            text = latin1ToUtf8(text);
        }
    }
    const std::size_t end = text.find_last_not_of('\0');
    text.resize(end == std::string::npos ? 0 : end + 1);
    return text;
}

/// Reads directories of a TIFF block; everything that lies outside of it is as if it were not
/// there.
class TiffReader {
  public:
    explicit TiffReader(Bytes block) : block_(block), bigEndian_(hasTextAt(block, 0, "MM"sv)) {}

    bool isTiff() const {
        return block_.size() >= 8 && (bigEndian_ || hasTextAt(block_, 0, "II"sv)) &&
               number<2>(2) == 42;
    }
    bool isBigEndian() const { return bigEndian_; }
    std::uint32_t firstDirectory() const { return number<4>(4); }

    struct Entry {
        std::uint32_t type = 0;
        std::uint32_t count = 0;
        std::uint32_t value = 0;
        std::size_t valueOffset = 0;  ///< where the four value bytes are
    };

    std::optional<Entry> find(std::size_t directory, std::uint32_t tag) const {
        if (directory + 2 > block_.size()) {
            return std::nullopt;
        }
        const std::size_t count = number<2>(directory);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = directory + 2 + i * kEntryBytes;
            if (at + kEntryBytes > block_.size()) {
                return std::nullopt;
            }
            if (number<2>(at) == tag) {
                return Entry{number<2>(at + 2), number<4>(at + 4), number<4>(at + 8), at + 8};
            }
        }
        return std::nullopt;
    }

    /// Bytes of a field of one-byte values.
    Bytes bytes(std::size_t directory, std::uint32_t tag) const {
        const auto entry = find(directory, tag);
        constexpr std::uint32_t kByteType = 1;
        constexpr std::uint32_t kAsciiType = 2;
        if (!entry || (entry->type != kUndefinedType && entry->type != kByteType &&
                       entry->type != kAsciiType)) {
            return {};
        }
        const std::size_t at = entry->count <= 4 ? entry->valueOffset : entry->value;
        if (at > block_.size() || entry->count > block_.size() - at) {
            return {};
        }
        return block_.subspan(at, entry->count);
    }

  private:
    template <std::size_t kBytes>
    std::uint32_t number(std::size_t offset) const {
        return bigEndian_ ? bigEndian<kBytes>(block_, offset)
                          : littleEndian<kBytes>(block_, offset);
    }

    Bytes block_;
    bool bigEndian_;
};

}  // namespace

std::vector<std::byte> exifBlock(const ExifText& text) {
    std::vector<std::byte> comment;
    if (!text.userComment.empty()) {
        putText(comment, kUnicode);
        const auto units = utf16BigEndian(text.userComment);
        comment.insert(comment.end(), units.begin(), units.end());
    }
    std::vector<std::byte> note;
    putText(note, text.makerNote);

    struct Field {
        std::uint32_t tag;
        const std::vector<std::byte>* value;
    };
    std::vector<Field> fields;
    if (!note.empty()) {
        fields.push_back({kMakerNoteTag, &note});
    }
    if (!comment.empty()) {
        fields.push_back({kUserCommentTag, &comment});
    }
    constexpr std::uint32_t kHeaderBytes = 8;
    constexpr std::uint32_t kFirstDirectoryBytes = 2 + kEntryBytes + 4;
    constexpr std::uint32_t kExifDirectory = kHeaderBytes + kFirstDirectoryBytes;
    std::vector<std::byte> block;
    putText(block, "MM\0\x2a"sv);
    putBigEndian<4>(block, kHeaderBytes);
    putBigEndian<2>(block, 1);
    putBigEndian<2>(block, kExifIfdTag);
    putBigEndian<2>(block, kLongType);
    putBigEndian<4>(block, 1);
    putBigEndian<4>(block, kExifDirectory);
    putBigEndian<4>(block, 0);

    const auto entries = static_cast<std::uint32_t>(fields.size()) + 1;
    std::uint32_t valueAt = kExifDirectory + 2 + entries * std::uint32_t{kEntryBytes} + 4;
    putBigEndian<2>(block, entries);
    putBigEndian<2>(block, kVersionTag);
    putBigEndian<2>(block, kUndefinedType);
    putBigEndian<4>(block, 4);
    putText(block, "0232"sv);
    for (const Field& field : fields) {
        const auto length = static_cast<std::uint32_t>(field.value->size());
        putBigEndian<2>(block, field.tag);
        putBigEndian<2>(block, kUndefinedType);
        putBigEndian<4>(block, length);
        putBigEndian<4>(block, valueAt);
        valueAt += length;
    }
    putBigEndian<4>(block, 0);
    for (const Field& field : fields) {
        block.insert(block.end(), field.value->begin(), field.value->end());
    }
    return block;
}

ExifText exifTextOf(Bytes block) {
    if (hasTextAt(block, 0, "Exif\0\0"sv)) {
        block = block.subspan(6);
    }
    const TiffReader reader(block);
    if (!reader.isTiff()) {
        return {};
    }
    const auto pointer = reader.find(reader.firstDirectory(), kExifIfdTag);
    if (!pointer || pointer->type != kLongType) {
        return {};
    }
    ExifText text;
    text.userComment =
        commentText(reader.bytes(pointer->value, kUserCommentTag), reader.isBigEndian());
    const Bytes note = reader.bytes(pointer->value, kMakerNoteTag);
    text.makerNote.assign(reinterpret_cast<const char*>(note.data()), note.size());
    return text;
}

}  // namespace gouache::detail
