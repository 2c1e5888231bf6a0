#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "backends/local/nn/conv2d.h"
#include "backends/local/nn/linear.h"

namespace gouache::local {

/// A weight of a loaded part that may be changed while it runs: all of a layer's, or, where layers
/// were stacked, some of its rows. Valid as long as the part.
struct ListedWeight {
    std::string name;  ///< in diffusers' layout, without ".weight"
    std::variant<Linear*, Conv2d*> layer;
    std::int64_t firstRow = 0;
    std::int64_t rows = 0;
};

/// Collects a part's weights under the names that load() takes them by. A small value; must not
/// outlive its list.
class WeightLister {
  public:
    explicit WeightLister(std::vector<ListedWeight>& list, std::string prefix = {})
        : list_(&list), prefix_(std::move(prefix)) {}

    WeightLister scope(std::string_view name) const { return WeightLister(*list_, path(name)); }
    WeightLister scope(std::int64_t index) const { return scope(std::to_string(index)); }

    void add(Linear& layer) const { list_->push_back({prefix_, &layer, 0, layer.out()}); }
    void add(Conv2d& layer) const { list_->push_back({prefix_, &layer, 0, layer.out()}); }
    /// One of the layers that are stacked in `layer`.
    void add(Linear& layer, std::int64_t firstRow, std::int64_t rows) const {
        list_->push_back({prefix_, &layer, firstRow, rows});
    }

  private:
    std::string path(std::string_view name) const {
        return prefix_.empty() ? std::string(name) : prefix_ + "." + std::string(name);
    }

    std::vector<ListedWeight>* list_;
    std::string prefix_;
};

}  // namespace gouache::local
