// gouache-benchmark MODEL INPUTS.safetensors [--dtype float32|bfloat16] [--threads N]
//
// Runs parts of the engine on given inputs and times them, one line of standard input at a time, so
// that compare.py can take turns with other programs:
//   run CASE         → {"case": …, "seconds": …, "peak_mib": …}
//   save CASE FILE   → runs it and writes the tensor "result"
// What a case is, its tensors in INPUTS say: CASE.sample, CASE.timestep and CASE.context are a step
// of the UNet, CASE.latents a decode of the VAE, CASE.tokens a text encoding. All float32.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

#include "backends/local/model.h"
#include "core/models/tensor_file.h"

namespace {

using namespace gouache;
using namespace gouache::local;
using Clock = std::chrono::steady_clock;

struct Options {
    std::string model;
    std::string inputs;
    at::ScalarType dtype = at::kBFloat16;
    int threads = 0;
};

[[noreturn]] void fail(const std::string& reason) {
    std::cerr << "gouache-benchmark: " << reason << '\n';
    std::exit(1);
}

template <typename T>
T valueOrExit(Result<T> result) {
    if (!result) {
        fail(englishSentence(result.error()));
    }
    return std::move(result).value();
}

Options parse(int count, char** arguments) {
    Options options;
    std::vector<std::string> places;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        if (argument == "--dtype" && i + 1 < count) {
            const std::string name = arguments[++i];
            if (name != "float32" && name != "bfloat16") {
                fail("--dtype is float32 or bfloat16");
            }
            options.dtype = name == "float32" ? at::kFloat : at::kBFloat16;
        } else if (argument == "--threads" && i + 1 < count) {
            options.threads = std::atoi(arguments[++i]);
        } else {
            places.push_back(argument);
        }
    }
    if (places.size() != 2) {
        fail(
            "usage: gouache-benchmark MODEL INPUTS.safetensors [--dtype float32|bfloat16] "
            "[--threads N]");
    }
    options.model = places[0];
    options.inputs = places[1];
    return options;
}

/// The process's largest resident size so far, from Linux's /proc.
int64_t peakMebibytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0) {
            return std::atoll(line.c_str() + std::strlen("VmHWM:")) / 1024;
        }
    }
    return 0;
}

/// Loads a part when a case first needs it, and keeps it.
class Parts {
  public:
    explicit Parts(const Options& options)
        : inputs_(options.inputs),
          source_(valueOrExit(ModelSource::open(options.model))),
          target_{at::kCPU, options.dtype} {}

    std::function<at::Tensor()> prepare(const std::string& name) {
        if (auto sample = input(name + ".sample"); sample.defined()) {
            if (unet_ == nullptr) {
                unet_ = valueOrExit(source_->loadUNet(target_));
            }
            const auto context = std::make_shared<CrossAttentionCache>(
                unet_->prepareContext(needed(name + ".context")));
            return [this, sample, context, timestep = needed(name + ".timestep")] {
                return unet_->forward(sample, timestep, *context);
            };
        }
        if (auto latents = input(name + ".latents"); latents.defined()) {
            if (vae_ == nullptr) {
                vae_ = valueOrExit(source_->loadVae(target_));
            }
            return [this, latents] { return vae_->decode(latents); };
        }
        if (auto tokens = input(name + ".tokens"); tokens.defined()) {
            if (text_ == nullptr) {
                text_ = valueOrExit(source_->loadTextModel(target_));
            }
            return [this, tokens = tokens.to(at::kLong)] { return text_->forward(tokens, 1); };
        }
        fail("there is no case " + name + " in " + inputs_);
    }

  private:
    /// Undefined where there is none.
    at::Tensor input(const std::string& name) const {
        const Result<FloatTensor> tensor = readFloatTensor(inputs_, name);
        if (!tensor) {
            return {};
        }
        return at::tensor(tensor->values).reshape(tensor->shape);
    }
    at::Tensor needed(const std::string& name) const {
        at::Tensor tensor = input(name);
        if (!tensor.defined()) {
            fail("there is no tensor " + name + " in " + inputs_);
        }
        return tensor;
    }

    std::string inputs_;
    std::shared_ptr<ModelSource> source_;
    WeightTarget target_;
    std::unique_ptr<UNet> unet_;
    std::unique_ptr<Vae> vae_;
    std::unique_ptr<ClipTextModel> text_;
};

void save(const at::Tensor& result, const std::string& path) {
    const at::Tensor values = result.to(at::kFloat).contiguous();
    FloatTensor tensor;
    tensor.shape = values.sizes().vec();
    tensor.values.assign(values.const_data_ptr<float>(),
                         values.const_data_ptr<float>() + values.numel());
    if (const auto written = writeFloatTensor(path, "result", tensor); !written) {
        fail(englishSentence(written.error()));
    }
}

void serve(const Options& options) {
    c10::InferenceMode guard;
    if (options.threads > 0) {
        at::set_num_threads(options.threads);
    }
    Parts parts(options);
    std::map<std::string, std::function<at::Tensor()>> cases;
    std::cout << R"({"ready": true, "threads": )" << at::get_num_threads() << "}" << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string command;
        std::string name;
        std::string path;
        words >> command >> name >> path;
        if (cases.count(name) == 0) {
            cases[name] = parts.prepare(name);
        }
        const auto start = Clock::now();
        const at::Tensor result = cases[name]();
        const std::chrono::duration<double> seconds = Clock::now() - start;
        if (command == "save") {
            save(result, path);
        }
        std::cout << R"({"case": ")" << name << R"(", "seconds": )" << seconds.count()
                  << R"(, "peak_mib": )" << peakMebibytes() << "}" << std::endl;
    }
}

}  // namespace

int main(int count, char** arguments) {
    try {
        serve(parse(count, arguments));
    } catch (const std::exception& error) {
        fail(error.what());
    }
}
