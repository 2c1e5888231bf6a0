#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/models/safetensors.h"

namespace gouache::local {

class WeightScope;

/// Where a part's weights go and in which precision.
struct WeightTarget {
    at::Device device = at::kCPU;
    at::ScalarType dtype = at::kFloat;  ///< kFloat, kBFloat16 or kHalf
};

/// Name in a file → name in diffusers' layout; none = the tensor belongs to another part.
using WeightRename = std::function<std::optional<std::string>(std::string_view)>;

/// The tensors of one part of a model (UNet, VAE …), under diffusers' names, from one or more
/// safetensors files. A part takes what it needs; the store remembers what was missing or
/// mis-shaped, so that building goes on and finish() names all of it. One thread.
class WeightStore {
  public:
    /// `label` names the model in errors. The later of two files wins where both have a name.
    WeightStore(std::string label, std::vector<std::shared_ptr<const SafetensorsFile>> files,
                WeightTarget target, const WeightRename& rename = {});

    /// `take("conv_in.weight", {320, 4, 3, 3})`: the tensor in the target's type on its device;
    /// four dimensions come in channels_last. Dimensions of one at the end of either shape do not
    /// count (a 1×1 convolution serves as a linear layer). A tensor that is missing or has another
    /// shape is noted for finish() and comes as zeros that take no memory. Taking a name twice
    /// gives two copies.
    at::Tensor take(std::string_view name, at::IntArrayRef shape);

    bool contains(std::string_view name) const;
    /// Shape in the file; none where the store has no such tensor.
    std::optional<std::vector<std::int64_t>> shapeOf(std::string_view name) const;

    WeightScope scope(std::string_view prefix);
    WeightScope root();

    /// Call once everything was taken. MissingTensors, MisshapenTensor or BadWeights (a file
    /// changed while it was read, or a tensor holds integers).
    Result<void> finish() const;

    /// Names that nobody took, sorted; they do no harm but tell that the file is more than its
    /// config says.
    std::vector<std::string> surplus() const;

    /// Names that were asked for and are not there, in the order of asking.
    const std::vector<std::string>& missing() const { return missing_; }

    const WeightTarget& target() const { return target_; }
    /// Memory of everything taken so far.
    std::int64_t bytesTaken() const { return bytesTaken_; }

  private:
    struct Entry {
        std::shared_ptr<const SafetensorsFile> file;
        const TensorEntry* tensor = nullptr;
    };

    /// Keeps the first.
    void fail(Error error);

    std::string label_;
    WeightTarget target_;
    std::map<std::string, Entry, std::less<>> entries_;
    std::set<std::string, std::less<>> taken_;
    std::vector<std::string> missing_;
    std::optional<Error> firstError_;
    std::int64_t bytesTaken_ = 0;
};

/// A WeightStore seen through a prefix: scope("down_blocks").scope(0).take("conv.weight", …) takes
/// "down_blocks.0.conv.weight". A small value; must not outlive its store.
class WeightScope {
  public:
    WeightScope(WeightStore& store, std::string prefix)
        : store_(&store), prefix_(std::move(prefix)) {}

    WeightScope scope(std::string_view name) const { return {*store_, path(name)}; }
    WeightScope scope(std::int64_t index) const { return {*store_, path(std::to_string(index))}; }

    at::Tensor take(std::string_view name, at::IntArrayRef shape) const {
        return store_->take(path(name), shape);
    }
    bool contains(std::string_view name) const { return store_->contains(path(name)); }
    std::optional<std::vector<std::int64_t>> shapeOf(std::string_view name) const {
        return store_->shapeOf(path(name));
    }
    const WeightTarget& target() const { return store_->target(); }
    std::int64_t bytesTaken() const { return store_->bytesTaken(); }

    /// The full name of `name` here.
    std::string path(std::string_view name) const {
        return prefix_.empty() ? std::string(name) : prefix_ + "." + std::string(name);
    }

  private:
    WeightStore* store_;
    std::string prefix_;
};

}  // namespace gouache::local
