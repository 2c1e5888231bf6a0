#include "backends/local/samplers/step_sampler.h"

#include "backends/local/samplers/ddim.h"
#include "backends/local/samplers/dpmpp_2m.h"
#include "backends/local/samplers/dpmpp_2m_sde.h"
#include "backends/local/samplers/dpmpp_sde.h"
#include "backends/local/samplers/euler.h"
#include "backends/local/samplers/euler_ancestral.h"
#include "backends/local/samplers/heun.h"
#include "backends/local/samplers/lcm.h"
#include "backends/local/samplers/pndm.h"
#include "backends/local/samplers/unipc.h"

namespace gouache::local {

double StepSampler::timestep(int evaluation) const {
    return schedule_.timesteps[static_cast<std::size_t>(evaluation)];
}

std::unique_ptr<StepSampler> makeSampler(const SamplingConfig& config, NoiseSchedule schedule) {
    switch (config.method) {
        case SamplerMethod::Ddim:
            return std::make_unique<DdimSampler>(config, std::move(schedule));
        case SamplerMethod::Pndm:
            return std::make_unique<PndmSampler>(config, std::move(schedule));
        case SamplerMethod::Euler:
            return std::make_unique<EulerSampler>(config, std::move(schedule));
        case SamplerMethod::EulerAncestral:
            return std::make_unique<EulerAncestralSampler>(config, std::move(schedule));
        case SamplerMethod::Heun:
            return std::make_unique<HeunSampler>(config, std::move(schedule));
        case SamplerMethod::Dpmpp2mSde:
            return std::make_unique<Dpmpp2mSdeSampler>(config, std::move(schedule));
        case SamplerMethod::DpmppSde:
            return std::make_unique<DpmppSdeSampler>(config, std::move(schedule));
        case SamplerMethod::UniPc:
            return std::make_unique<UniPcSampler>(config, std::move(schedule));
        case SamplerMethod::Lcm:
            return std::make_unique<LcmSampler>(config, std::move(schedule));
        case SamplerMethod::Dpmpp2m:
            break;
    }
    return std::make_unique<Dpmpp2mSampler>(config, std::move(schedule));
}

}  // namespace gouache::local
