#include "backends/local/weights/weight_store.h"

#include <c10/util/Exception.h>

#include <algorithm>

#include "backends/local/weights/file_tensor.h"

namespace gouache::local {

namespace {

/// Without the ones at its end, which do not change the order of the elements.
at::IntArrayRef significant(at::IntArrayRef shape) {
    while (!shape.empty() && shape.back() == 1) {
        shape = shape.slice(0, shape.size() - 1);
    }
    return shape;
}

std::string describe(at::IntArrayRef shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
    }
    return text + "]";
}

/// Zeros of any shape that occupy one element.
at::Tensor placeholder(at::IntArrayRef shape, const WeightTarget& target) {
    return at::zeros({}, at::TensorOptions().dtype(target.dtype).device(target.device))
        .expand(shape);
}

constexpr std::size_t kNamesInError = 3;

}  // namespace

WeightStore::WeightStore(std::string label,
                         std::vector<std::shared_ptr<const SafetensorsFile>> files,
                         WeightTarget target, const WeightRename& rename)
    : label_(std::move(label)), target_(target) {
    for (const auto& file : files) {
        for (const auto& [name, tensor] : file->header().tensors) {
            if (!rename) {
                entries_.insert_or_assign(name, Entry{file, &tensor});
            } else if (auto renamed = rename(name)) {
                entries_.insert_or_assign(std::move(*renamed), Entry{file, &tensor});
            }
        }
    }
}

at::Tensor WeightStore::take(std::string_view name, at::IntArrayRef shape) {
    const auto found = entries_.find(name);
    if (found == entries_.end()) {
        missing_.emplace_back(name);
        return placeholder(shape, target_);
    }
    taken_.emplace(name);
    const auto& [file, tensor] = found->second;
    if (significant(tensor->shape) != significant(shape)) {
        fail(makeError(ErrorCode::MisshapenTensor, label_, std::string(name),
                       describe(tensor->shape), describe(shape)));
        return placeholder(shape, target_);
    }
    const auto type = floatingType(tensor->type);
    if (!type) {
        fail(makeError(ErrorCode::BadWeights, file->path().string(),
                       "the tensor " + std::string(name) + " has type " +
                           std::string(nameOf(tensor->type)) + ", not a floating-point one"));
        return placeholder(shape, target_);
    }
    if (!file->intact()) {
        fail(makeError(ErrorCode::BadWeights, file->path().string(),
                       "it changed while it was being read"));
        return placeholder(shape, target_);
    }
    const at::MemoryFormat format =
        shape.size() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    at::Tensor source = viewOf(file->bytes(*tensor), *type, shape);
    if (target_.device.is_cpu()) {
        at::Tensor result =
            at::empty(shape, at::TensorOptions().dtype(target_.dtype).memory_format(format));
        result.copy_(source);
        bytesTaken_ += static_cast<std::int64_t>(result.nbytes());
        return result;
    }
    // Converted and laid out on the device: what crosses the bus is the file's own bytes.
    at::Tensor result = source.to(target_.device, *type, /*non_blocking=*/false, /*copy=*/true)
                            .to(target_.dtype)
                            .contiguous(format);
    bytesTaken_ += static_cast<std::int64_t>(result.nbytes());
    return result;
}

bool WeightStore::contains(std::string_view name) const {
    return entries_.find(name) != entries_.end();
}

std::optional<std::vector<std::int64_t>> WeightStore::shapeOf(std::string_view name) const {
    const auto found = entries_.find(name);
    if (found == entries_.end()) {
        return std::nullopt;
    }
    return found->second.tensor->shape;
}

WeightScope WeightStore::scope(std::string_view prefix) {
    return {*this, std::string(prefix)};
}

WeightScope WeightStore::root() {
    return {*this, {}};
}

void WeightStore::fail(Error error) {
    if (!firstError_) {
        firstError_ = std::move(error);
    }
}

Result<void> WeightStore::finish() const {
    if (!missing_.empty()) {
        std::string names;
        for (std::size_t i = 0; i < std::min(missing_.size(), kNamesInError); ++i) {
            names += (i == 0 ? "" : ", ") + missing_[i];
        }
        if (missing_.size() > kNamesInError) {
            names += " …";
        }
        return makeError(ErrorCode::MissingTensors, label_, std::to_string(missing_.size()), names);
    }
    if (firstError_) {
        return *firstError_;
    }
    return {};
}

std::vector<std::string> WeightStore::surplus() const {
    std::vector<std::string> names;
    for (const auto& [name, entry] : entries_) {
        if (taken_.find(name) == taken_.end()) {
            names.push_back(name);
        }
    }
    return names;
}

}  // namespace gouache::local
