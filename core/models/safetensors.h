#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace gouache {

enum class TensorType : std::uint8_t {
    F64,
    F32,
    F16,
    BF16,
    I64,
    I32,
    I16,
    I8,
    U8,
    Bool,
    F8E4M3,
    F8E5M2
};

std::size_t byteSizeOf(TensorType type);
/// As in the file format: "F32", "BF16" …
std::string_view nameOf(TensorType type);

struct TensorEntry {
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;  ///< each ≥ 0
    std::uint64_t begin = 0;          ///< bytes from the start of the data part
    std::uint64_t end = 0;
};

struct SafetensorsHeader {
    std::map<std::string, TensorEntry, std::less<>> tensors;
    std::map<std::string, std::string, std::less<>> metadata;  ///< "__metadata__"
    std::size_t dataOffset = 0;                                ///< bytes from the start of the file
};

/// Strict check of the start of a file of `fileSize` bytes: length field within the file and ≤
/// 100,000,000, first byte
/// '{', no key twice, known types, non-negative dimensions, product without overflow, range = type
/// × shape, ranges cover the data from 0 to the end of file without gap or overlap, depth and
/// string length bounded. `start` holds at least the header (fewer bytes are an error, never read
/// past). The error's argument is the reason. Format:
/// https://github.com/huggingface/safetensors#format
Result<SafetensorsHeader> parseSafetensorsHeader(std::span<const std::byte> start,
                                                 std::uint64_t fileSize, std::string_view fileName);

/// A safetensors file mapped into memory, read-only and private. The mapping lives as long as any
/// share of it.
class SafetensorsFile {
  public:
    /// PickleRefused for .ckpt/.pt/.bin and for content that is a pickle or zip whatever its name;
    /// FileNotFound; BadWeights.
    static Result<std::shared_ptr<const SafetensorsFile>> open(const std::filesystem::path& path);
    ~SafetensorsFile();
    SafetensorsFile(const SafetensorsFile&) = delete;
    SafetensorsFile& operator=(const SafetensorsFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    const SafetensorsHeader& header() const { return header_; }
    /// Bytes of a tensor of this file's header, little-endian. The address need not be aligned to
    /// the type's size.
    std::span<const std::byte> bytes(const TensorEntry& entry) const;
    /// False once the file shrank under the mapping (reading it would raise SIGBUS).
    bool intact() const;

  private:
    SafetensorsFile() = default;
    std::filesystem::path path_;
    SafetensorsHeader header_;
    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;
    int descriptor_ = -1;
};

struct NamedTensor {
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// Writes to a temporary file beside `path`, syncs and renames.
Result<void> writeSafetensors(const std::filesystem::path& path,
                              std::span<const NamedTensor> tensors,
                              const std::map<std::string, std::string>& metadata = {});

}  // namespace gouache
