#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

// A file of records that only grows: a program that dies leaves at most its end half written, and
// what was whole before stays so. Private to core/journal.

namespace gouache::detail {

enum class RecordType : std::uint32_t {
    Tile = 1,   ///< pixels of one tile
    Plane = 2,  ///< which tiles make a picture: what is different from an earlier one
    Blob = 3,   ///< bytes of anything else
    State = 4   ///< a document made of those before it
};

class RecordWriter {
  public:
    /// A new file; FileNotWritable where there is one already.
    static Result<RecordWriter> create(const std::filesystem::path& path);

    RecordWriter(RecordWriter&& other) noexcept;
    RecordWriter& operator=(RecordWriter&& other) noexcept;
    ~RecordWriter();

    /// Kept in memory until it is worth a write. FileNotWritable; the file is then cut back to the
    /// last sync(), so that a later record can follow.
    Result<void> append(RecordType type, std::span<const std::byte> payload);
    /// All records are on the disk.
    Result<void> sync();
    /// Bytes of the file with what is still in memory.
    std::uint64_t size() const { return written_ + buffer_.size(); }
    const std::filesystem::path& path() const { return path_; }
    /// The file got another name.
    void renamed(std::filesystem::path path) { path_ = std::move(path); }

  private:
    RecordWriter() = default;
    Result<void> flush();
    Error cutBack(int error);

    std::filesystem::path path_;
    int descriptor_ = -1;
    std::vector<std::byte> buffer_;
    std::uint64_t written_ = 0;
    std::uint64_t synced_ = 0;
};

struct Record {
    RecordType type = RecordType::State;
    std::span<const std::byte> payload;
};

/// The whole records of a file in order; what comes after the first that is damaged is left out.
class RecordReader {
  public:
    /// Maps the file into memory. FileNotFound, FileNotReadable, BadDocument where it is no such
    /// file.
    static Result<RecordReader> open(const std::filesystem::path& path);

    RecordReader(RecordReader&& other) noexcept;
    RecordReader& operator=(RecordReader&& other) noexcept;
    ~RecordReader();

    /// Payloads point into the file and live as long as the reader.
    const std::vector<Record>& records() const { return records_; }

  private:
    RecordReader() = default;

    void* memory_ = nullptr;
    std::size_t size_ = 0;
    std::vector<Record> records_;
};

// Numbers in payloads, little-endian.

class PayloadWriter {
  public:
    void put(std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            bytes_.push_back(static_cast<std::byte>(value >> (8 * i)));
        }
    }
    void put(std::span<const std::byte> bytes) {
        bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    }
    std::span<const std::byte> bytes() const { return bytes_; }

  private:
    std::vector<std::byte> bytes_;
};

class PayloadReader {
  public:
    explicit PayloadReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    /// 0, and ok() false from then on, past the end.
    std::uint64_t take(int bytes) {
        if (bytes_.size() < static_cast<std::size_t>(bytes)) {
            ok_ = false;
            return 0;
        }
        std::uint64_t value = 0;
        for (int i = bytes; i-- > 0;) {
            value =
                (value << 8U) | std::to_integer<std::uint64_t>(bytes_[static_cast<std::size_t>(i)]);
        }
        bytes_ = bytes_.subspan(static_cast<std::size_t>(bytes));
        return value;
    }
    std::span<const std::byte> rest() const { return bytes_; }
    bool ok() const { return ok_; }

  private:
    std::span<const std::byte> bytes_;
    bool ok_ = true;
};

}  // namespace gouache::detail
