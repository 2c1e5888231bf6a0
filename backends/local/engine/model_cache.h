#pragma once

#include <cstdint>
#include <filesystem>
#include <list>
#include <memory>
#include <string>

#include "backends/local/controlnet/controlnet.h"
#include "backends/local/model.h"
#include "core/base/result.h"

namespace gouache::local {

/// Models and ControlNets that stay loaded, the least recently used going first where a device's
/// share of memory (half the machine's, three quarters of a CUDA device's) would be passed. A model
/// whose files changed is loaded anew. One thread.
class ModelCache {
  public:
    /// Errors as LoadedModel::load and ControlNet::load, with remedies for OutOfMemory taken first.
    Result<std::shared_ptr<LoadedModel>> model(const std::filesystem::path& path,
                                               const WeightTarget& target);
    Result<std::shared_ptr<const ControlNet>> control(const std::filesystem::path& path,
                                                      const WeightTarget& target);

    /// Drops whatever nobody else holds on that device, and its cached blocks; true where that
    /// freed something.
    bool dropUnused(at::Device device);

  private:
    struct Entry {
        std::string stamp;
        WeightTarget target;
        std::shared_ptr<LoadedModel> model;  ///< or …
        std::shared_ptr<ControlNet> control;

        std::uint64_t bytes() const;
        bool unused() const;
    };

    template <typename Part, typename Load>
    Result<std::shared_ptr<Part>> get(const std::filesystem::path& path, const WeightTarget& target,
                                      std::shared_ptr<Part> Entry::*member, Load&& load);
    /// Makes room for `bytes` more on the device.
    void trim(at::Device device, std::uint64_t bytes);

    std::list<Entry> entries_;  ///< most recently used first
};

}  // namespace gouache::local
