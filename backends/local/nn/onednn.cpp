#include "backends/local/nn/onednn.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>

#include "backends/local/kernels/cpu/features.h"

namespace gouache::local::onednn {

namespace {

using Text = std::string_view;
using OptionalText = std::optional<std::string_view>;
using OptionalTensor = std::optional<at::Tensor>;
using OptionalScalar = std::optional<at::Scalar>;
using Scalars = c10::List<std::optional<at::Scalar>>;

template <typename Signature>
c10::TypedOperatorHandle<Signature> operatorNamed(const char* name, const char* overload = "") {
    return c10::Dispatcher::singleton().findSchemaOrThrow(name, overload).typed<Signature>();
}

OptionalTensor optional(const at::Tensor& tensor) {
    return tensor.defined() ? OptionalTensor(tensor) : std::nullopt;
}

Scalars noScalars() {
    return Scalars();
}

}  // namespace

bool canPack(const at::Tensor& weight) {
    if (!weight.device().is_cpu() || !at::hasMKLDNN() || !at::globalContext().userEnabledMkldnn()) {
        return false;
    }
    return weight.scalar_type() == at::kFloat ||
           (weight.scalar_type() == at::kBFloat16 && cpu::hasAvx512());
}

at::Tensor unpack(const at::Tensor& packed) {
    return packed.to_dense();
}

at::Tensor packLinear(const at::Tensor& weight) {
    static const auto op = operatorNamed<at::Tensor(const at::Tensor&, std::optional<int64_t>)>(
        "mkldnn::_reorder_linear_weight");
    return op.call(weight.contiguous(), std::nullopt);
}

at::Tensor linear(const at::Tensor& x, const at::Tensor& packed, const at::Tensor& bias) {
    static const auto op =
        operatorNamed<at::Tensor(const at::Tensor&, const at::Tensor&, const OptionalTensor&, Text,
                                 Scalars, OptionalText)>("mkldnn::_linear_pointwise");
    return op.call(x, packed, optional(bias), "none", noScalars(), "");
}

at::Tensor linearAdd(const at::Tensor& x, const at::Tensor& residual, const at::Tensor& packed,
                     const at::Tensor& bias) {
    static const auto op = operatorNamed<at::Tensor(
        const at::Tensor&, const at::Tensor&, const at::Tensor&, const OptionalTensor&, Text)>(
        "mkldnn::_linear_pointwise", "binary");
    return op.call(x, residual, packed, optional(bias), "add");
}

at::Tensor packConv2d(const at::Tensor& weight, int64_t stride, int64_t padding) {
    static const auto op =
        operatorNamed<at::Tensor(const at::Tensor&, at::IntArrayRef, at::IntArrayRef,
                                 at::IntArrayRef, int64_t, at::OptionalIntArrayRef)>(
            "mkldnn::_reorder_convolution_weight");
    return op.call(weight, {padding, padding}, {stride, stride}, {1, 1}, 1, std::nullopt);
}

at::Tensor conv2d(const at::Tensor& x, const at::Tensor& packed, const at::Tensor& bias,
                  int64_t stride, int64_t padding) {
    static const auto op =
        operatorNamed<at::Tensor(const at::Tensor&, const at::Tensor&, const OptionalTensor&,
                                 at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, int64_t, Text,
                                 Scalars, OptionalText)>("mkldnn::_convolution_pointwise");
    return op.call(x, packed, optional(bias), {padding, padding}, {stride, stride}, {1, 1}, 1,
                   "none", noScalars(), "");
}

at::Tensor conv2dAdd(const at::Tensor& x, const at::Tensor& residual, const at::Tensor& packed,
                     const at::Tensor& bias, int64_t stride, int64_t padding) {
    static const auto op = operatorNamed<at::Tensor(
        const at::Tensor&, const at::Tensor&, const at::Tensor&, const OptionalTensor&,
        at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, int64_t, Text, OptionalScalar,
        OptionalText, Scalars, OptionalText)>("mkldnn::_convolution_pointwise", "binary");
    return op.call(x, residual, packed, optional(bias), {padding, padding}, {stride, stride},
                   {1, 1}, 1, "add", std::nullopt, std::nullopt, noScalars(), std::nullopt);
}

void conv2dAddInPlace(at::Tensor& residual, const at::Tensor& x, const at::Tensor& packed,
                      const at::Tensor& bias, int64_t stride, int64_t padding) {
    static const auto op = operatorNamed<at::Tensor&(
        at::Tensor&, const at::Tensor&, const at::Tensor&, const OptionalTensor&, at::IntArrayRef,
        at::IntArrayRef, at::IntArrayRef, int64_t, Text, OptionalScalar, OptionalText, Scalars,
        OptionalText)>("mkldnn::_convolution_pointwise_", "binary");
    op.call(residual, x, packed, optional(bias), {padding, padding}, {stride, stride}, {1, 1}, 1,
            "add", std::nullopt, std::nullopt, noScalars(), std::nullopt);
}

}  // namespace gouache::local::onednn
