#include "core/ora/zip_writer.h"

#include <zip.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <system_error>
#include <thread>

namespace gouache::detail {

namespace {

struct ArchiveDeleter {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ArchiveHandle = std::unique_ptr<zip_t, ArchiveDeleter>;

using Bytes = std::vector<std::byte>;

/// What all sources of one archive share.
struct Shared {
    const std::vector<ZipContent>* contents = nullptr;
    std::size_t ahead = 1;
    std::deque<std::pair<std::size_t, std::future<Result<Bytes>>>> coming;
    std::size_t started = 0;
    std::vector<ZipWritten> written;
    std::optional<Error> error;

    /// The content of `index`; contents are asked for in order, each once.
    Result<Bytes> take(std::size_t index) {
        for (; started < contents->size() && started <= index + ahead; ++started) {
            coming.emplace_back(
                started, std::async(std::launch::async, [produce = (*contents)[started].produce] {
                    return produce();
                }));
        }
        while (!coming.empty() && coming.front().first < index) {
            coming.pop_front();
        }
        auto result = coming.front().second.get();
        coming.pop_front();
        return result;
    }
};

/// One file in the archive, as libzip reads it.
class Entry {
  public:
    Entry(Shared& shared, std::size_t index) : shared_(shared), index_(index) {
        zip_error_init(&error_);
    }
    ~Entry() { zip_error_fini(&error_); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

    static zip_int64_t call(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<Entry*>(self)->answer(data, length, command);
    }

  private:
    zip_int64_t failed() {
        zip_error_set(&error_, ZIP_ER_READ, EIO);
        return -1;
    }

    bool load() {
        if (loaded_) {
            return true;
        }
        auto produced = shared_.take(index_);
        if (!produced.ok()) {
            if (!shared_.error) {
                shared_.error = produced.error();
            }
            return false;
        }
        bytes_ = *std::move(produced);
        loaded_ = true;
        const auto crc = crc32_z(0, reinterpret_cast<const Bytef*>(bytes_.data()), bytes_.size());
        shared_.written.push_back(
            {(*shared_.contents)[index_].name, bytes_.size(), static_cast<std::uint32_t>(crc)});
        return true;
    }

    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
                                                      ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                      ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
            case ZIP_SOURCE_OPEN:
                at_ = 0;
                return load() ? 0 : failed();
            case ZIP_SOURCE_READ: {
                const std::size_t count = std::min<std::size_t>(length, bytes_.size() - at_);
                std::memcpy(data, bytes_.data() + at_, count);
                at_ += count;
                return static_cast<zip_int64_t>(count);
            }
            case ZIP_SOURCE_CLOSE:
                Bytes().swap(bytes_);
                return 0;
            case ZIP_SOURCE_STAT: {
                if (!load()) {
                    return failed();
                }
                auto* const stat = static_cast<zip_stat_t*>(data);
                zip_stat_init(stat);
                stat->size = bytes_.size();
                stat->valid |= ZIP_STAT_SIZE;
                return sizeof *stat;
            }
            case ZIP_SOURCE_ERROR:
                return zip_error_to_data(&error_, data, length);
            case ZIP_SOURCE_FREE:
                delete this;
                return 0;
            default:
                zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0);
                return -1;
        }
    }

    Shared& shared_;
    std::size_t index_;
    Bytes bytes_;
    std::size_t at_ = 0;
    bool loaded_ = false;
    zip_error_t error_{};
};

/// The archive, as libzip writes it.
class Output {
  public:
    Output(AtomicFile& file, Shared& shared) : file_(file), shared_(shared) {
        zip_error_init(&error_);
    }
    ~Output() { zip_error_fini(&error_); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    static zip_int64_t call(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<Output*>(self)->answer(data, length, command);
    }

  private:
    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(
                    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                    ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                    ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_COMMIT_WRITE,
                    ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE,
                    ZIP_SOURCE_REMOVE, -1);
            case ZIP_SOURCE_STAT:
                // Nothing is there yet.
                zip_error_set(&error_, ZIP_ER_READ, ENOENT);
                return -1;
            case ZIP_SOURCE_BEGIN_WRITE:
                at_ = 0;
                return 0;
            case ZIP_SOURCE_WRITE: {
                const auto bytes = std::span(static_cast<const std::byte*>(data), length);
                if (auto wrote = file_.writeAt(at_, bytes); !wrote.ok()) {
                    if (!shared_.error) {
                        shared_.error = wrote.error();
                    }
                    zip_error_set(&error_, ZIP_ER_WRITE, EIO);
                    return -1;
                }
                at_ += length;
                size_ = std::max(size_, at_);
                return static_cast<zip_int64_t>(length);
            }
            case ZIP_SOURCE_SEEK_WRITE: {
                const zip_int64_t to =
                    zip_source_seek_compute_offset(at_, size_, data, length, &error_);
                if (to < 0) {
                    return -1;
                }
                at_ = static_cast<zip_uint64_t>(to);
                return 0;
            }
            case ZIP_SOURCE_TELL_WRITE:
                return static_cast<zip_int64_t>(at_);
            case ZIP_SOURCE_COMMIT_WRITE:
            case ZIP_SOURCE_ROLLBACK_WRITE:
            case ZIP_SOURCE_REMOVE:
            case ZIP_SOURCE_FREE:
                return 0;
            case ZIP_SOURCE_ERROR:
                return zip_error_to_data(&error_, data, length);
            default:
                zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0);
                return -1;
        }
    }

    AtomicFile& file_;
    Shared& shared_;
    zip_uint64_t at_ = 0;
    zip_uint64_t size_ = 0;
    zip_error_t error_{};
};

/// What libzip's progress calls come back to.
struct Progress {
    const std::function<bool(double)>* tell = nullptr;
    bool cancelled = false;
};

Error failure(const AtomicFile& file, const Shared& shared, const char* text) {
    return shared.error ? *shared.error
                        : makeError(ErrorCode::FileNotWritable, file.path().string(), text);
}

}  // namespace

Result<std::vector<ZipWritten>> writeZip(AtomicFile& file, const std::vector<ZipContent>& contents,
                                         const std::function<bool(double)>& progress) {
    Shared shared;
    shared.contents = &contents;
    shared.ahead = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    Output output(file, shared);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_function_create(Output::call, &output, &error);
    if (target == nullptr) {
        zip_error_fini(&error);
        return failure(file, shared, "there is not enough memory");
    }
    ArchiveHandle archive(zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (archive == nullptr) {
        zip_source_free(target);
        const std::string text = zip_error_strerror(&error);
        zip_error_fini(&error);
        return failure(file, shared, text.c_str());
    }
    zip_error_fini(&error);
    for (std::size_t i = 0; i < contents.size(); ++i) {
        auto entry = std::make_unique<Entry>(shared, i);
        zip_source_t* const source = zip_source_function(archive.get(), Entry::call, entry.get());
        if (source == nullptr) {
            return failure(file, shared, zip_strerror(archive.get()));
        }
        static_cast<void>(entry.release());  // libzip frees it with its source
        const zip_int64_t index =
            zip_file_add(archive.get(), contents[i].name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failure(file, shared, zip_strerror(archive.get()));
        }
        const auto at = static_cast<zip_uint64_t>(index);
        if (zip_set_file_compression(archive.get(), at,
                                     contents[i].pack ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) != 0 ||
            zip_file_set_dostime(archive.get(), at, 0, (1U << 5U) | 1U, 0) != 0) {
            return failure(file, shared, zip_strerror(archive.get()));
        }
    }
    Progress told{&progress, false};
    if (progress) {
        zip_register_progress_callback_with_state(
            archive.get(), 0.005,
            [](zip_t*, double share, void* state) {
                auto& teller = *static_cast<Progress*>(state);
                teller.cancelled = teller.cancelled || !(*teller.tell)(share);
            },
            nullptr, &told);
        zip_register_cancel_callback_with_state(
            archive.get(),
            [](zip_t*, void* state) { return static_cast<Progress*>(state)->cancelled ? 1 : 0; },
            nullptr, &told);
    }
    if (zip_close(archive.get()) != 0) {
        if (told.cancelled) {
            return makeError(ErrorCode::Cancelled);
        }
        return failure(file, shared, zip_strerror(archive.get()));
    }
    static_cast<void>(archive.release());  // zip_close() freed it
    return std::move(shared.written);
}

}  // namespace gouache::detail
