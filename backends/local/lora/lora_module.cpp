#include "backends/local/lora/lora_module.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <array>

#include "backends/local/weights/file_tensor.h"

namespace gouache::local {

namespace {

using enum LoraRole;
using Shape = std::vector<std::int64_t>;

/// Sides of a weight are far below this: bounded before anything is multiplied.
constexpr std::int64_t kLongestSide = 1 << 20;

std::int64_t product(const Shape& shape, std::size_t from) {
    std::int64_t result = 1;
    for (std::size_t i = from; i < shape.size(); ++i) {
        result *= shape[i];
    }
    return result;
}

std::string describe(const Shape& shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
    }
    return text + "]";
}

/// A matrix [rows, rest], whatever came behind.
at::Tensor matrix(const at::Tensor& tensor) {
    return tensor.dim() > 2 ? tensor.flatten(1) : tensor;
}

}  // namespace

struct LoraModule::Factor {
    std::optional<LoraRole> whole;
    LoraRole a;
    LoraRole b;
    std::optional<LoraRole> core;  ///< Tucker's, between a and b
};

const LoraModule::Factor LoraModule::kHada1{{}, HadaW1A, HadaW1B, HadaT1};
const LoraModule::Factor LoraModule::kHada2{{}, HadaW2A, HadaW2B, HadaT2};
const LoraModule::Factor LoraModule::kLokr1{LokrW1, LokrW1A, LokrW1B, {}};
const LoraModule::Factor LoraModule::kLokr2{LokrW2, LokrW2A, LokrW2B, LokrT2};

Shape LoraModule::shapeOf(LoraRole role) const {
    const auto found = tensors_.find(role);
    return found == tensors_.end() ? Shape() : found->second->shape;
}

at::Tensor LoraModule::tensor(LoraRole role, const at::Tensor& like) const {
    const TensorEntry& entry = *tensors_.at(role);
    TORCH_CHECK(file_->intact(), "a LoRA's file changed while it was being read");
    return viewOf(file_->bytes(entry), *floatingType(entry.type), entry.shape)
        .to(like.device(), at::kFloat);
}

std::int64_t LoraModule::rank() const {
    if (has(Down)) {
        return shapeOf(Down).front();
    }
    if (has(HadaW1B)) {
        return shapeOf(HadaW1B).front();
    }
    // As LyCORIS: the second factor's rank counts where both have one.
    if (has(LokrW2B)) {
        return shapeOf(LokrW2B).front();
    }
    return has(LokrW1B) ? shapeOf(LokrW1B).front() : 0;
}

double LoraModule::scale() const {
    if (scale_) {
        return *scale_;
    }
    const std::int64_t rank = this->rank();
    if (!has(Alpha) || rank == 0) {
        return 1;
    }
    return tensor(Alpha, at::empty({}, at::kFloat)).item<double>() / static_cast<double>(rank);
}

Shape LoraModule::changedShape() const {
    // [out, everything else], or empty where tensors are missing or do not fit each other.
    const auto factorShape = [&](const Factor& factor) -> Shape {
        if (factor.whole && has(*factor.whole)) {
            const Shape whole = shapeOf(*factor.whole);
            return whole.size() >= 2 ? Shape{whole[0], product(whole, 1)} : Shape{};
        }
        const Shape a = shapeOf(factor.a);
        const Shape b = shapeOf(factor.b);
        if (a.size() != 2 || b.size() < 2) {
            return {};
        }
        if (!factor.core || !has(*factor.core)) {
            return a[1] == b[0] ? Shape{a[0], product(b, 1)} : Shape{};
        }
        // core [ra, rb, k, k], a [ra, out], b [rb, in]
        const Shape core = shapeOf(*factor.core);
        const bool fits = core.size() == 4 && b.size() == 2 && core[0] == a[0] && core[1] == b[0];
        return fits ? Shape{a[1], b[1] * core[2] * core[3]} : Shape{};
    };
    if (has(Down) && has(Up)) {
        const Shape down = shapeOf(Down);
        const Shape up = shapeOf(Up);
        if (down.size() < 2 || up.size() < 2 || product(up, 1) != up[1]) {
            return {};
        }
        if (!has(Middle)) {
            return up[1] == down[0] ? Shape{up[0], product(down, 1)} : Shape{};
        }
        const Shape middle = shapeOf(Middle);
        const bool fits = middle.size() == 4 && product(down, 1) == down[1] &&
                          middle[1] == down[0] && middle[0] == up[1];
        return fits ? Shape{up[0], down[1] * middle[2] * middle[3]} : Shape{};
    }
    if (has(HadaW1A) || has(HadaW2A)) {
        const Shape first = factorShape(kHada1);
        return first == factorShape(kHada2) ? first : Shape{};
    }
    if (has(LokrW1) || has(LokrW1A) || has(LokrW2) || has(LokrW2A)) {
        const Shape first = factorShape(kLokr1);
        const Shape second = factorShape(kLokr2);
        if (first.empty() || second.empty() || shapeOf(LokrW1).size() > 2) {
            return {};
        }
        return {first[0] * second[0], first[1] * second[1]};
    }
    const Shape difference = shapeOf(Difference);
    return difference.size() >= 2 ? Shape{difference[0], product(difference, 1)} : Shape{};
}

std::string LoraModule::problem(const Shape& shape) const {
    for (const auto& [role, entry] : tensors_) {
        if (!floatingType(entry->type)) {
            return "it holds " + std::string(nameOf(entry->type)) + ", not floating-point numbers";
        }
    }
    if (has(Alpha) && product(shapeOf(Alpha), 0) != 1) {
        return "its alpha is not one number";
    }
    for (const auto& [role, entry] : tensors_) {
        const bool sane = entry->shape.size() <= 4 &&
                          std::all_of(entry->shape.begin(), entry->shape.end(),
                                      [](auto side) { return side >= 1 && side <= kLongestSide; });
        if (!sane) {
            return "a tensor of it has the shape " + describe(entry->shape);
        }
    }
    const Shape changed = changedShape();
    if (changed.empty()) {
        return "its tensors are not complete or do not fit each other";
    }
    if (changed != Shape{shape[0], product(shape, 1)}) {
        return "it changes " + describe(changed) + " values, but the model has " + describe(shape);
    }
    const Shape magnitude = shapeOf(Magnitude);
    const std::int64_t lengths = product(magnitude, 0);
    if (has(Magnitude) && lengths != shape[0] && lengths != shape[1]) {
        return "its magnitude has the shape " + describe(magnitude);
    }
    return {};
}

at::Tensor LoraModule::factor(const Factor& factor, const at::Tensor& like) const {
    if (factor.whole && has(*factor.whole)) {
        return tensor(*factor.whole, like);
    }
    const at::Tensor a = tensor(factor.a, like);
    const at::Tensor b = tensor(factor.b, like);
    if (!factor.core || !has(*factor.core)) {
        return at::mm(a, matrix(b));
    }
    return at::einsum("ijkl,jr,ip->prkl", {tensor(*factor.core, like), b, a});
}

at::Tensor LoraModule::change(const at::Tensor& weight) const {
    if (has(Down)) {
        at::Tensor down = tensor(Down, weight);
        if (has(Middle)) {
            down = at::einsum("mnkl,nj->mjkl", {tensor(Middle, weight), matrix(down)});
        }
        return at::mm(matrix(tensor(Up, weight)), matrix(down)).view(weight.sizes());
    }
    if (has(HadaW1A)) {
        return factor(kHada1, weight).mul_(factor(kHada2, weight)).reshape(weight.sizes());
    }
    if (has(LokrW1) || has(LokrW1A)) {
        at::Tensor first = factor(kLokr1, weight);
        const at::Tensor second = factor(kLokr2, weight).contiguous();
        if (second.dim() == 4) {
            first = first.unsqueeze(2).unsqueeze(2);
        }
        return at::kron(first.contiguous(), second).reshape(weight.sizes());
    }
    return tensor(Difference, weight).reshape(weight.sizes());
}

void LoraModule::addTo(at::Tensor& weight, double strength) const {
    const at::Tensor change = this->change(weight);
    if (!has(Magnitude)) {
        weight.add_(change, strength * scale());
        return;
    }
    const at::Tensor changed = weight + change * scale();
    const at::Tensor magnitude = tensor(Magnitude, weight).flatten();
    const bool rows = magnitude.numel() == weight.size(0);
    // The length of each row, or of each column where the file counts those.
    std::vector<std::int64_t> shape(static_cast<std::size_t>(weight.dim()), 1);
    shape[rows ? 0 : 1] = magnitude.numel();
    const at::Tensor lengths =
        at::linalg_vector_norm(rows ? changed.flatten(1) : changed.transpose(0, 1).flatten(1), 2,
                               {1})
            .clamp_min_(1e-12);
    weight.add_(changed * (magnitude / lengths).view(shape) - weight, strength);
}

}  // namespace gouache::local
