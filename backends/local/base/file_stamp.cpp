#include "backends/local/base/file_stamp.h"

#include <cstdint>
#include <cstdio>
#include <string_view>
#include <system_error>

namespace gouache::local {
namespace {

namespace fs = std::filesystem;

/// FNV-1a, 64 bits.
class Hash {
  public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) {
            value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
        }
    }
    void add(std::uint64_t number) {
        add(std::string_view(reinterpret_cast<const char*>(&number), sizeof number));
    }
    std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

void addFile(std::uint64_t& sum, const fs::path& path) {
    std::error_code error;
    Hash hash;
    hash.add(path.native());
    hash.add(fs::file_size(path, error));
    hash.add(
        static_cast<std::uint64_t>(fs::last_write_time(path, error).time_since_epoch().count()));
    sum += hash.value();  // a sum, since folders list in any order
}

}  // namespace

std::string fileStamp(const fs::path& path) {
    constexpr int kDepth = 3;
    std::error_code error;
    fs::path full = fs::weakly_canonical(path, error);
    if (error) {
        full = path;
    }
    std::uint64_t sum = 0;
    if (fs::is_directory(full, error)) {
        fs::recursive_directory_iterator it(full, fs::directory_options::skip_permission_denied,
                                            error);
        for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
            if (it.depth() >= kDepth) {
                it.disable_recursion_pending();
            }
            if (it->is_regular_file(error)) {
                addFile(sum, it->path());
            }
        }
    } else {
        addFile(sum, full);
    }
    Hash hash;
    hash.add(full.native());
    hash.add(sum);
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash.value()));
    return text;
}

}  // namespace gouache::local
