#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/models/safetensors.h"

namespace gouache {

namespace {

constexpr std::uint64_t kLongestHeader = 100'000'000;
constexpr std::size_t kLengthField = 8;
constexpr std::size_t kLongestTensorName = 1'024;
constexpr std::size_t kMostTensors = 200'000;
constexpr std::size_t kMostMetadata = 10'000;
constexpr std::size_t kHighestRank = 16;

struct TypeRow {
    TensorType type;
    std::string_view name;
    std::size_t bytes;
};
constexpr std::array<TypeRow, 12> kTypes{{{TensorType::F64, "F64", 8},
                                          {TensorType::F32, "F32", 4},
                                          {TensorType::F16, "F16", 2},
                                          {TensorType::BF16, "BF16", 2},
                                          {TensorType::I64, "I64", 8},
                                          {TensorType::I32, "I32", 4},
                                          {TensorType::I16, "I16", 2},
                                          {TensorType::I8, "I8", 1},
                                          {TensorType::U8, "U8", 1},
                                          {TensorType::Bool, "BOOL", 1},
                                          {TensorType::F8E4M3, "F8_E4M3", 1},
                                          {TensorType::F8E5M2, "F8_E5M2", 1}}};

std::optional<TensorType> typeFromName(std::string_view name) {
    for (const TypeRow& row : kTypes) {
        if (row.name == name) {
            return row.type;
        }
    }
    return std::nullopt;
}

/// Bytes that a tensor of this shape takes; none where the product overflows.
std::optional<std::uint64_t> byteCount(const TensorEntry& entry) {
    std::uint64_t bytes = byteSizeOf(entry.type);
    // A zero anywhere makes the tensor empty, but the other dimensions must still multiply without
    // overflow: readers that multiply in another order would differ.
    bool isEmpty = false;
    for (const std::int64_t dimension : entry.shape) {
        const auto factor = static_cast<std::uint64_t>(dimension);
        if (factor == 0) {
            isEmpty = true;
            continue;
        }
        if (bytes > std::numeric_limits<std::uint64_t>::max() / factor) {
            return std::nullopt;
        }
        bytes *= factor;
    }
    return isEmpty ? 0 : bytes;
}

/// Reads {"name": {"dtype": "F32", "shape": [1, 2], "data_offsets": [0, 8]}, …, "__metadata__":
/// {"k": "v", …}} as it is tokenised: nothing is built that a hostile file could make large, and a
/// key that comes twice is seen.
class HeaderReader : public nlohmann::json_sax<nlohmann::json> {
  public:
    SafetensorsHeader take() { return std::move(header_); }
    const std::string& reason() const { return reason_; }

    bool start_object(std::size_t) override {
        switch (place_) {
            case Place::Outside:
                place_ = Place::Header;
                return true;
            case Place::Header:
                if (name_ == "__metadata__") {
                    place_ = Place::Metadata;
                    return true;
                }
                place_ = Place::Tensor;
                entry_ = {};
                seen_ = {};
                return true;
            default:
                return refuse("unexpected object in " + where());
        }
    }

    bool key(string_t& key) override {
        switch (place_) {
            case Place::Header:
                return tensorKey(key);
            case Place::Metadata:
                if (header_.metadata.size() >= kMostMetadata) {
                    return refuse("too many metadata entries");
                }
                if (header_.metadata.contains(key)) {
                    return refuse("the metadata key “" + key + "” comes twice");
                }
                metadataKey_ = key;
                return true;
            case Place::Tensor:
                return fieldKey(key);
            default:
                return refuse("unexpected key in " + where());
        }
    }

    bool end_object() override {
        switch (place_) {
            case Place::Tensor:
                if (seen_ != std::array{true, true, true}) {
                    return refuse(where() + " lacks its dtype, shape or data_offsets");
                }
                header_.tensors.emplace(name_, std::move(entry_));
                place_ = Place::Header;
                return true;
            case Place::Metadata:
                place_ = Place::Header;
                return true;
            case Place::Header:
                place_ = Place::Outside;
                return true;
            default:
                return refuse("unexpected end of object in " + where());
        }
    }

    bool start_array(std::size_t) override {
        if (place_ == Place::Tensor && field_ == Field::Shape) {
            place_ = Place::Shape;
            return true;
        }
        if (place_ == Place::Tensor && field_ == Field::Offsets) {
            place_ = Place::Offsets;
            offsetCount_ = 0;
            return true;
        }
        return refuse("unexpected list in " + where());
    }

    bool end_array() override {
        if (place_ == Place::Offsets && offsetCount_ != 2) {
            return refuse(where() + " has not two data_offsets");
        }
        place_ = Place::Tensor;
        return true;
    }

    bool number_unsigned(number_unsigned_t value) override {
        if (place_ == Place::Shape) {
            if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
                return refuse(where() + " has a dimension that is too large");
            }
            if (entry_.shape.size() >= kHighestRank) {
                return refuse(where() + " has too many dimensions");
            }
            entry_.shape.push_back(static_cast<std::int64_t>(value));
            return true;
        }
        if (place_ == Place::Offsets && offsetCount_ < 2) {
            (offsetCount_ == 0 ? entry_.begin : entry_.end) = value;
            ++offsetCount_;
            return true;
        }
        return refuse("unexpected number in " + where());
    }

    // A non-negative integer always arrives as number_unsigned.
    bool number_integer(number_integer_t) override {
        return refuse("a negative number in " + where());
    }

    bool number_float(number_float_t, const string_t&) override {
        return refuse("a number that is no whole 64-bit number in " + where());
    }

    bool string(string_t& value) override {
        if (place_ == Place::Metadata) {
            header_.metadata.emplace(metadataKey_, value);
            return true;
        }
        if (place_ == Place::Tensor && field_ == Field::Type) {
            const auto type = typeFromName(value);
            if (!type) {
                return refuse(where() + " has the unknown dtype “" + value.substr(0, 32) + "”");
            }
            entry_.type = *type;
            return true;
        }
        return refuse("unexpected text in " + where());
    }

    bool null() override { return refuse("unexpected null in " + where()); }
    bool boolean(bool) override { return refuse("unexpected true or false in " + where()); }
    bool binary(binary_t&) override { return refuse("unexpected binary value"); }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception&) override {
        return refuse("its header is not JSON (at byte " + std::to_string(position) + ")");
    }

  private:
    enum class Place : std::uint8_t { Outside, Header, Metadata, Tensor, Shape, Offsets };
    enum class Field : std::uint8_t { Type, Shape, Offsets };

    bool refuse(std::string reason) {
        if (reason_.empty()) {
            reason_ = std::move(reason);
        }
        return false;
    }

    std::string where() const {
        switch (place_) {
            case Place::Outside:
            case Place::Header:
                return "its header";
            case Place::Metadata:
                return "its metadata";
            default:
                return "tensor “" + name_.substr(0, 100) + "”";
        }
    }

    bool tensorKey(const std::string& key) {
        if (key.size() > kLongestTensorName) {
            return refuse("a tensor's name is too long");
        }
        if (key == "__metadata__" ? hasMetadata_ : header_.tensors.contains(key)) {
            return refuse("the key “" + key.substr(0, 100) + "” comes twice");
        }
        hasMetadata_ = hasMetadata_ || key == "__metadata__";
        if (header_.tensors.size() >= kMostTensors) {
            return refuse("it lists too many tensors");
        }
        name_ = key;
        return true;
    }

    bool fieldKey(const std::string& key) {
        static constexpr std::array<std::pair<std::string_view, Field>, 3> kFields{
            {{"dtype", Field::Type}, {"shape", Field::Shape}, {"data_offsets", Field::Offsets}}};
        for (std::size_t i = 0; i < kFields.size(); ++i) {
            if (kFields[i].first == key) {
                if (seen_[i]) {
                    return refuse(where() + " gives " + key + " twice");
                }
                seen_[i] = true;
                field_ = kFields[i].second;
                return true;
            }
        }
        return refuse(where() + " has the unknown field “" + key.substr(0, 32) + "”");
    }

    SafetensorsHeader header_;
    std::string reason_;
    Place place_ = Place::Outside;
    bool hasMetadata_ = false;
    std::string name_;
    std::string metadataKey_;
    TensorEntry entry_;
    Field field_ = Field::Type;
    std::array<bool, 3> seen_{};
    int offsetCount_ = 0;
};

/// Reason why the tensors' ranges do not fill the data part exactly; empty where they do.
std::string rangeProblem(const SafetensorsHeader& header, std::uint64_t dataBytes) {
    std::vector<std::pair<const std::string*, const TensorEntry*>> ordered;
    ordered.reserve(header.tensors.size());
    for (const auto& [name, entry] : header.tensors) {
        const std::string which = "tensor “" + name.substr(0, 100) + "”";
        if (entry.begin > entry.end) {
            return which + " ends before it begins";
        }
        if (entry.end > dataBytes) {
            return which + " reaches past the end of the file, which is cut short or damaged";
        }
        const auto bytes = byteCount(entry);
        if (!bytes) {
            return which + " has a shape too large to count";
        }
        if (*bytes != entry.end - entry.begin) {
            return which + " has " + std::to_string(entry.end - entry.begin) +
                   " bytes where its shape needs " + std::to_string(*bytes);
        }
        ordered.emplace_back(&name, &entry);
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second->begin, a.second->end) <
               std::pair(b.second->begin, b.second->end);
    });
    std::uint64_t covered = 0;
    for (const auto& [name, entry] : ordered) {
        if (entry->begin != covered) {
            return "tensor “" + name->substr(0, 100) + "” " +
                   (entry->begin < covered ? "overlaps the one before it"
                                           : "leaves a gap after the one before it");
        }
        covered = entry->end;
    }
    if (covered != dataBytes) {
        return "it has " + std::to_string(dataBytes - covered) + " bytes after its last tensor";
    }
    return {};
}

std::uint64_t littleEndian64(std::span<const std::byte> bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = kLengthField; i-- > 0;) {
        value = (value << 8U) | std::to_integer<std::uint64_t>(bytes[i]);
    }
    return value;
}

}  // namespace

std::size_t byteSizeOf(TensorType type) {
    const auto row = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const TypeRow& r) { return r.type == type; });
    return row == kTypes.end() ? 0 : row->bytes;
}

std::string_view nameOf(TensorType type) {
    const auto row = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const TypeRow& r) { return r.type == type; });
    return row == kTypes.end() ? std::string_view() : row->name;
}

Result<SafetensorsHeader> parseSafetensorsHeader(std::span<const std::byte> start,
                                                 std::uint64_t fileSize,
                                                 std::string_view fileName) {
    const auto bad = [&](std::string reason) {
        return makeError(ErrorCode::BadWeights, fileName, std::move(reason));
    };
    if (fileSize < kLengthField || start.size() < kLengthField) {
        return bad("it is too short");
    }
    const std::uint64_t length = littleEndian64(start);
    if (length > kLongestHeader) {
        return bad("its header would be " + std::to_string(length) + " bytes long");
    }
    if (length < 2 || length > fileSize - kLengthField || length > start.size() - kLengthField) {
        return bad("its header does not fit into the file, which is cut short or damaged");
    }
    const std::string_view text(reinterpret_cast<const char*>(start.data()) + kLengthField,
                                static_cast<std::size_t>(length));
    if (text.front() != '{') {
        return bad("its header does not begin with {");
    }
    // The JSON reader takes a null byte for the end of the text; what follows would go unread.
    if (text.find('\0') != std::string_view::npos) {
        return bad("its header holds a null byte");
    }
    try {
        HeaderReader reader;
        if (!nlohmann::json::sax_parse(text.begin(), text.end(), &reader)) {
            return bad(reader.reason());
        }
        SafetensorsHeader header = reader.take();
        header.dataOffset = kLengthField + static_cast<std::size_t>(length);
        if (std::string problem = rangeProblem(header, fileSize - header.dataOffset);
            !problem.empty()) {
            return bad(std::move(problem));
        }
        return header;
    } catch (const std::bad_alloc&) {
        return bad("its header does not fit into memory");
    }
}

}  // namespace gouache
