#include "backends/remote/download/file_digest.h"

#include <openssl/evp.h>

#include <fstream>
#include <memory>
#include <vector>

namespace gouache::remote {

Result<std::string> sha256Of(const std::filesystem::path& file, const std::stop_token& stop) {
    const auto unreadable = [&] {
        return makeError(ErrorCode::FileNotReadable, file.string(), "it cannot be read to its end");
    };
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    std::ifstream in(file, std::ios::binary);
    if (!in || !context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) {
        return unreadable();
    }
    std::vector<char> buffer(std::size_t{1} << 20U);
    while (in) {
        if (stop.stop_requested()) {
            return makeError(ErrorCode::Cancelled);
        }
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        EVP_DigestUpdate(context.get(), buffer.data(), static_cast<std::size_t>(in.gcount()));
    }
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (!in.eof() || EVP_DigestFinal_ex(context.get(), digest, &length) != 1) {
        return unreadable();
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < length; ++i) {
        text += kDigits[digest[i] >> 4U];
        text += kDigits[digest[i] & 15U];
    }
    return text;
}

}  // namespace gouache::remote
