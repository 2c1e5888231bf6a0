#include "backends/local/vae/vae.h"

#include <c10/core/InferenceMode.h>

#include <exception>
#include <variant>

#include "backends/local/base/torch_errors.h"
#include "backends/local/vae/kl_vae.h"
#include "backends/local/vae/tiny_vae.h"

namespace gouache::local {

Result<std::unique_ptr<Vae>> Vae::load(const VaeConfig& config, WeightScope weights) {
    const c10::InferenceMode guard;
    try {
        if (const auto* tiny = std::get_if<TinyVaeConfig>(&config)) {
            return makeTinyVae(*tiny, weights);
        }
        return makeKlVae(std::get<KlVaeConfig>(config), weights);
    } catch (...) {
        return errorOf(std::current_exception(), weights.target().device.str());
    }
}

}  // namespace gouache::local
