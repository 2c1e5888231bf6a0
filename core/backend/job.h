#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/float_tensor.h"
#include "core/generation/generation_request.h"

namespace gouache {

/// Opaque, unique, [A-Za-z0-9_-]{1,64}.
using JobId = std::string;

/// A fresh random JobId.
JobId newJobId();

/// One try at a job. Events and cancels name both, so that a late one never hits the wrong try.
struct JobAttempt {
    JobId job;
    int attempt = 1;
    bool operator==(const JobAttempt&) const = default;
};

enum class Precision : std::uint8_t { Float32, BFloat16, Float16 };

/// "float32", "bfloat16", "float16".
std::string_view nameOf(Precision precision);
std::optional<Precision> precisionFromName(std::string_view name);

/// A job as a backend gets it. Immutable once submitted.
struct JobSpec {
    JobAttempt id;
    GenerationRequest request;           ///< after resolveDefaults
    std::string device;                  ///< "cpu", "cuda" or "cuda:N"; empty = the backend's best
    std::optional<Precision> precision;  ///< none = the fastest that the device does well
    bool previews = true;
    /// Standard normal noise [count, C, H/f, W/f] used for the initial latents in place of the
    /// seed's.
    std::shared_ptr<const FloatTensor> noise;
    bool returnLatents = false;
};

}  // namespace gouache
