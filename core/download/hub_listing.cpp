#include "core/download/hub_listing.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/json/json.h"

namespace gouache {

namespace {

using nlohmann::json;

constexpr std::uint64_t kLargestAnswer = 32U << 20U;
constexpr std::size_t kMostFiles = 20'000;
constexpr std::size_t kMostChosen = 300;
constexpr std::int64_t kLargestFile = std::int64_t{1} << 44;
constexpr std::string_view kWeights = ".safetensors";

struct Listed {
    std::uint64_t size = 0;
    std::string sha256;
};
using Listing = std::map<std::string, Listed, std::less<>>;

bool isPickle(std::string_view name) {
    const std::string lower = asciiLower(name);
    return lower.ends_with(".bin") || lower.ends_with(".ckpt") || lower.ends_with(".pt") ||
           lower.ends_with(".pth");
}

std::string folderOf(std::string_view name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string_view::npos ? "" : std::string(name.substr(0, slash));
}

std::string baseOf(std::string_view name) {
    return std::string(name.substr(name.rfind('/') + 1));
}

/// Precision that a diffusers weights file's name gives: "model.fp16.safetensors",
/// "model.fp16-00001-of-00002.safetensors" → "fp16"; empty for the plain one.
std::string variantOf(std::string_view base) {
    for (const std::string_view variant : {"fp16", "bf16", "fp32", "non_ema"}) {
        if (base.find("." + std::string(variant) + ".") != std::string_view::npos ||
            base.find("." + std::string(variant) + "-") != std::string_view::npos) {
            return std::string(variant);
        }
    }
    return {};
}

bool isIndex(std::string_view base) {
    return base.ends_with(".safetensors.index.json") ||
           (base.find(".index.") != std::string_view::npos && base.ends_with(".json"));
}

Listing readListing(const json& answer) {
    Listing listing;
    const auto files = answer.find("siblings");
    if (files == answer.end() || !files->is_array()) {
        return listing;
    }
    for (const json& entry : *files) {
        const std::string name = textField(entry, "rfilename", 1'000).value_or("");
        if (!isSafeRelativePath(name) || listing.size() >= kMostFiles) {
            continue;
        }
        Listed listed;
        listed.size =
            static_cast<std::uint64_t>(integerField(entry, "size", 0, kLargestFile).value_or(0));
        if (const auto lfs = entry.find("lfs"); lfs != entry.end() && lfs->is_object()) {
            const std::string hash = asciiLower(textField(*lfs, "sha256", 100).value_or(""));
            listed.sha256 = isSha256(hash) ? hash : "";
        }
        listing.emplace(name, std::move(listed));
    }
    return listing;
}

std::string licenceOf(const json& answer) {
    if (const auto card = answer.find("cardData"); card != answer.end() && card->is_object()) {
        // "other" is explained by license_name.
        std::string licence = textField(*card, "license", 200).value_or("");
        const auto name = textField(*card, "license_name", 200);
        if (name && (licence.empty() || licence == "other")) {
            licence = *name;
        }
        if (!licence.empty()) {
            return sanitizedUtf8(licence);
        }
    }
    if (const auto tags = answer.find("tags"); tags != answer.end() && tags->is_array()) {
        for (const json& tag : *tags) {
            constexpr std::string_view kTag = "license:";
            if (tag.is_string() && tag.get_ref<const std::string&>().starts_with(kTag)) {
                return sanitizedUtf8(tag.get<std::string>().substr(kTag.size()));
            }
        }
    }
    return {};
}

class Chooser {
  public:
    Chooser(const DownloadSource& source, const Listing& listing)
        : source_(source), listing_(listing) {}

    /// Names of the files; whether they make a folder goes into `isFolder`.
    Result<std::vector<std::string>> choose(bool& isFolder) const {
        isFolder = false;
        if (!source_.file.empty()) {
            return chooseNamed();
        }
        if (listing_.contains("model_index.json")) {
            isFolder = true;
            return choosePipeline();
        }
        if (listing_.contains("config.json") && hasPart("")) {
            isFolder = true;
            return choosePart();
        }
        return chooseSingle();
    }

  private:
    Result<std::vector<std::string>> chooseNamed() const {
        if (isPickle(source_.file)) {
            return makeError(ErrorCode::PickleRefused, source_.file);
        }
        if (!asciiLower(source_.file).ends_with(kWeights)) {
            return makeError(ErrorCode::BadAddress, "the file is not a .safetensors file");
        }
        if (!listing_.contains(source_.file)) {
            return makeError(ErrorCode::UnknownName, "file", source_.file, weightNames());
        }
        return std::vector<std::string>{source_.file};
    }

    Result<std::vector<std::string>> choosePipeline() const {
        std::set<std::string> folders;
        for (const auto& [name, listed] : listing_) {
            if (const std::string folder = folderOf(name);
                !folder.empty() && folder.find('/') == std::string::npos && isPartFolder(folder)) {
                folders.insert(folder);
            }
        }
        bool half = true;
        for (const std::string& folder : folders) {
            const auto variants = variantsIn(folder);
            if (variants.empty() && hasPickles(folder)) {
                return makeError(ErrorCode::PickleRefused, source_.repository + "/" + folder);
            }
            half = half && (variants.empty() || variants.contains("fp16"));
        }
        std::vector<std::string> names{"model_index.json"};
        addIfListed("gouache.json", names);
        addIfListed("README.md", names);
        for (const std::string& folder : folders) {
            addPart(folder, half, names);
        }
        return checked(std::move(names));
    }

    Result<std::vector<std::string>> choosePart() const {
        std::vector<std::string> names;
        addIfListed("README.md", names);
        addPart("", variantsIn("").contains("fp16"), names);
        return checked(std::move(names));
    }

    Result<std::vector<std::string>> chooseSingle() const {
        std::vector<std::string> names;
        bool pickles = false;
        for (const auto& [name, listed] : listing_) {
            pickles = pickles || isPickle(name);
            if (asciiLower(name).ends_with(kWeights)) {
                names.push_back(name);
            }
        }
        if (names.size() == 1) {
            return names;
        }
        if (names.size() > 1) {
            return makeError(ErrorCode::ChooseFile, displayText(source_), names.front(),
                             weightNames());
        }
        if (pickles) {
            return makeError(ErrorCode::PickleRefused, source_.repository);
        }
        return makeError(ErrorCode::DownloadFailed, displayText(source_),
                         "the repository holds no .safetensors file");
    }

    /// The safety checker and its feature extractor are not used.
    static bool isPartFolder(const std::string& folder) {
        return folder != "safety_checker" && folder != "feature_extractor" && folder != "onnx" &&
               folder != "image_encoder" && !folder.starts_with('.');
    }

    bool inFolder(const std::string& name, const std::string& folder) const {
        return folderOf(name) == folder;
    }

    std::set<std::string> variantsIn(const std::string& folder) const {
        std::set<std::string> variants;
        for (const auto& [name, listed] : listing_) {
            if (inFolder(name, folder) && name.ends_with(kWeights)) {
                variants.insert(variantOf(baseOf(name)));
            }
        }
        return variants;
    }

    bool hasPart(const std::string& folder) const {
        return std::any_of(listing_.begin(), listing_.end(), [&](const auto& entry) {
            return inFolder(entry.first, folder) && entry.first.ends_with(kWeights) &&
                   baseOf(entry.first).starts_with("diffusion_pytorch_model");
        });
    }

    bool hasPickles(const std::string& folder) const {
        return std::any_of(listing_.begin(), listing_.end(), [&](const auto& entry) {
            return inFolder(entry.first, folder) && isPickle(entry.first);
        });
    }

    void addIfListed(const std::string& name, std::vector<std::string>& names) const {
        if (listing_.contains(name)) {
            names.push_back(name);
        }
    }

    /// Configs, vocabularies and one precision of the weights.
    void addPart(const std::string& folder, bool half, std::vector<std::string>& names) const {
        const std::set<std::string> variants = variantsIn(folder);
        const std::string variant =
            half && variants.contains("fp16")
                ? "fp16"
                : (variants.empty() || variants.contains("") ? "" : *variants.begin());
        for (const auto& [name, listed] : listing_) {
            if (!inFolder(name, folder)) {
                continue;
            }
            const std::string base = baseOf(name);
            const bool weights = base.ends_with(kWeights) &&
                                 // A checkpoint in one file beside the parts is a double.
                                 (!folder.empty() || base.starts_with("diffusion_pytorch_model"));
            const bool text = (base.ends_with(".json") || base.ends_with(".txt")) &&
                              base.find("flax") == std::string::npos &&
                              base.find(".bin.") == std::string::npos &&
                              (!folder.empty() || base == "config.json" || isIndex(base));
            if ((weights || isIndex(base)) ? variantOf(base) == variant && (weights || text)
                                           : text) {
                names.push_back(name);
            }
        }
    }

    Result<std::vector<std::string>> checked(std::vector<std::string> names) const {
        if (names.size() > kMostChosen) {
            return makeError(ErrorCode::DownloadFailed, displayText(source_),
                             "the repository holds far too many files for a model");
        }
        return names;
    }

    std::string weightNames() const {
        std::string names;
        std::size_t count = 0;
        for (const auto& [name, listed] : listing_) {
            if (asciiLower(name).ends_with(kWeights) && ++count <= 8) {
                names += (names.empty() ? "" : ", ") + name;
            }
        }
        return count > 8 ? names + ", …" : names;
    }

    const DownloadSource& source_;
    const Listing& listing_;
};

}  // namespace

Result<DownloadPlan> planHubDownload(const DownloadSource& source, std::string_view answer,
                                     const std::string& endpoint) {
    const auto parsed = parseJson(answer, kLargestAnswer);
    const Listing listing = parsed.ok() ? readListing(*parsed) : Listing();
    if (listing.empty()) {
        return makeError(ErrorCode::DownloadFailed, displayText(source),
                         "the server's answer is not a list of files");
    }
    DownloadPlan plan;
    plan.source = source;
    plan.title = source.repository.substr(source.repository.find('/') + 1);
    plan.revision = textField(*parsed, "sha", 100).value_or(source.revision);
    if (!isSafeRelativePath(plan.revision)) {
        plan.revision = source.revision;
    }
    plan.licence = licenceOf(*parsed);
    plan.licencePage = endpoint + '/' + source.repository;
    const auto gated = parsed->find("gated");
    plan.gated = gated != parsed->end() && (gated->is_string() || *gated == true);
    GOUACHE_TRY(const std::vector<std::string> names,
                Chooser(source, listing).choose(plan.isFolder));
    for (const std::string& name : names) {
        const Listed& listed = listing.find(name)->second;
        plan.files.push_back({hubFileUrl(source.repository, plan.revision, name, endpoint),
                              plan.isFolder ? name : baseOf(name), listed.size, listed.sha256});
    }
    if (!plan.isFolder) {
        const std::string& file = plan.files.front().name;
        plan.title = file.substr(0, file.rfind('.'));
    }
    return plan;
}

}  // namespace gouache
