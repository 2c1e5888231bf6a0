#include "core/ora/zip_reader.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <system_error>

#include "core/base/utf8.h"

namespace gouache::detail {

namespace {

struct ArchiveDeleter {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ArchiveHandle = std::unique_ptr<zip_t, ArchiveDeleter>;

struct FileDeleter {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using FileHandle = std::unique_ptr<zip_file_t, FileDeleter>;

std::string textOf(zip_error_t& error) {
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

/// pyora writes “/data/layer0.png”. Nothing is extracted, so that it can only mean the entry.
std::string_view withoutSlash(std::string_view name) {
    return name.starts_with('/') ? name.substr(1) : name;
}

bool isSafeName(std::string_view name) {
    if (name.empty() || name.size() > 1'024 || name.front() == '/' || !isValidUtf8(name) ||
        name.find_first_of(std::string_view("\\\0", 2)) != std::string_view::npos ||
        (name.size() > 1 && name[1] == ':')) {
        return false;
    }
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t end = std::min(name.find('/', start), name.size());
        const std::string_view part = name.substr(start, end - start);
        // A folder's name ends in a slash.
        if (part == ".." || part == "." || (part.empty() && end != name.size())) {
            return false;
        }
        start = end + 1;
    }
    return true;
}

/// A symbolic link or another thing that is no plain file, made on Unix.
bool isSpecial(zip_t* archive, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0 ||
        system != ZIP_OPSYS_UNIX) {
        return false;
    }
    constexpr zip_uint32_t kTypeMask = 0170000;
    constexpr zip_uint32_t kPlain = 0100000;
    constexpr zip_uint32_t kFolder = 0040000;
    const zip_uint32_t type = (attributes >> 16U) & kTypeMask;
    return type != 0 && type != kPlain && type != kFolder;
}

}  // namespace

struct ZipReader::Archive {
    ArchiveHandle handle;
};

ZipReader::ZipReader() = default;
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Error ZipReader::damaged(const std::string& reason) const {
    return makeError(ErrorCode::BadDocument, name_, reason);
}

Result<ZipReader> ZipReader::open(const std::filesystem::path& path, const ZipLimits& limits) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) {
        return makeError(ErrorCode::FileNotFound, path.string());
    }
    const std::uintmax_t size = std::filesystem::file_size(path, failure);
    if (failure || !std::filesystem::is_regular_file(status)) {
        return makeError(ErrorCode::FileNotReadable, path.string(),
                         failure ? failure.message() : "it is not a file");
    }
    ZipReader reader;
    reader.name_ = path.filename().string();
    int code = 0;
    ArchiveHandle handle(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (handle == nullptr) {
        if (code == ZIP_ER_OPEN) {
            return makeError(ErrorCode::FileNotReadable, path.string(),
                             "it may not be read from here");
        }
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        return reader.damaged(textOf(error));
    }
    reader.archive_ = std::make_unique<Archive>(Archive{std::move(handle)});
    return examined(std::move(reader), size, limits);
}

Result<ZipReader> ZipReader::open(std::span<const std::byte> file, std::string name,
                                  const ZipLimits& limits) {
    ZipReader reader;
    reader.name_ = std::move(name);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source =
        zip_source_buffer_create(file.data(), file.size(), 0 /* not freed by libzip */, &error);
    if (source == nullptr) {
        return reader.damaged(textOf(error));
    }
    ArchiveHandle handle(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (handle == nullptr) {
        zip_source_free(source);
        return reader.damaged(textOf(error));
    }
    zip_error_fini(&error);
    reader.archive_ = std::make_unique<Archive>(Archive{std::move(handle)});
    return examined(std::move(reader), file.size(), limits);
}

Result<ZipReader> ZipReader::examined(ZipReader reader, std::uint64_t fileSize,
                                      const ZipLimits& limits) {
    zip_t* const archive = reader.archive_->handle.get();
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > limits.entries) {
        return reader.damaged("it holds too many files");
    }
    std::set<std::string, std::less<>> names;
    std::uint64_t unpacked = 0;
    std::uint64_t packed = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                         ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD |
                                         ZIP_STAT_CRC;
        if (zip_stat_index(archive, i, ZIP_FL_ENC_GUESS, &stat) != 0 ||
            (stat.valid & kNeeded) != kNeeded) {
            return reader.damaged("its list of files is damaged");
        }
        const std::string name(withoutSlash(stat.name));
        if (!isSafeName(name) || isSpecial(archive, i)) {
            return reader.damaged("a file in it has a name or kind that is not allowed");
        }
        if (!names.insert(name).second) {
            return reader.damaged("it holds a file twice");
        }
        if (stat.encryption_method != ZIP_EM_NONE) {
            return reader.damaged("it is encrypted");
        }
        if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
            return reader.damaged("a file in it is packed in an unknown way");
        }
        if (stat.size > limits.bytes - unpacked) {
            return reader.damaged("it is too large when unpacked");
        }
        unpacked += stat.size;
        if (stat.comp_size > fileSize - packed) {
            return reader.damaged("files in it overlap");
        }
        packed += stat.comp_size;
        if (!name.ends_with('/')) {
            reader.entries_.push_back(
                {name, stat.size, stat.crc, stat.comp_method == ZIP_CM_STORE});
            reader.indices_.push_back(i);
        }
    }
    return reader;
}

const ZipReader::Entry* ZipReader::find(std::string_view name) const {
    const auto found = std::ranges::find(entries_, withoutSlash(name), &Entry::name);
    return found == entries_.end() ? nullptr : &*found;
}

Result<std::vector<std::byte>> ZipReader::read(std::string_view name,
                                               std::uint64_t mostBytes) const {
    const Entry* const entry = find(name);
    if (entry == nullptr) {
        return damaged("“" + std::string(name) + "” is missing in it");
    }
    if (entry->size > mostBytes) {
        return damaged("“" + std::string(name) + "” in it is too large");
    }
    const std::uint64_t index = indices_[static_cast<std::size_t>(entry - entries_.data())];
    const FileHandle file(zip_fopen_index(archive_->handle.get(), index, 0));
    if (file == nullptr) {
        return damaged("“" + std::string(name) + "” in it cannot be read");
    }
    // In steps: a stated size alone takes no memory.
    std::vector<std::byte> bytes;
    std::array<std::byte, 1 << 16> chunk;
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
        if (got < 0) {
            return damaged("“" + std::string(name) + "” in it is damaged");
        }
        if (got == 0) {
            break;
        }
        bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + got);
        if (bytes.size() > entry->size) {
            return damaged("“" + std::string(name) + "” in it is longer than stated");
        }
    }
    if (bytes.size() != entry->size) {
        return damaged("“" + std::string(name) + "” in it is cut off");
    }
    return bytes;
}

Result<void> ZipReader::verify() const {
    std::array<std::byte, 1 << 16> chunk;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const FileHandle file(zip_fopen_index(archive_->handle.get(), indices_[i], 0));
        std::uint64_t size = 0;
        zip_int64_t got = -1;
        while (file != nullptr && (got = zip_fread(file.get(), chunk.data(), chunk.size())) > 0) {
            size += static_cast<std::uint64_t>(got);
        }
        if (got != 0 || size != entries_[i].size) {
            return damaged("“" + entries_[i].name + "” in it is damaged");
        }
    }
    return {};
}

}  // namespace gouache::detail
