#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace gouache {

/// From sRGB to the colours of a display, by its ICC profile: relative colorimetric with black
/// point compensation. Its functions may be called on several threads at once.
class DisplayTransform {
  public:
    /// `profile`: bytes of an ICC profile. Null where it is sRGB, and nothing is to be done.
    /// FileNotReadable, with `file`, where it is damaged or not one of an RGB display.
    static Result<std::shared_ptr<const DisplayTransform>> fromProfile(
        std::span<const std::byte> profile, std::string_view file);
    ~DisplayTransform();
    DisplayTransform(const DisplayTransform&) = delete;
    DisplayTransform& operator=(const DisplayTransform&) = delete;

    /// Words with blue in the lowest byte and alpha in the highest, premultiplied; in place.
    void apply(std::span<std::uint32_t> words) const;

    /// What the profile calls itself; UTF-8.
    const std::string& name() const { return name_; }

  private:
    struct Handles;
    DisplayTransform(std::unique_ptr<Handles> handles, std::string name);

    std::unique_ptr<Handles> handles_;
    std::string name_;
};

}  // namespace gouache
