#include "core/batch/row_expander.h"

#include <algorithm>
#include <random>
#include <utility>

#include "core/base/utf8.h"
#include "core/generation/request_limits.h"
#include "core/jobs/output_name.h"
#include "core/product/scene_checks.h"
#include "core/prompt/alternatives.h"

namespace gouache::detail {

namespace {

using Choice = BatchOptions::Choice;

constexpr std::string_view kProductPlace = "{product}";
constexpr std::size_t kMostTexts = static_cast<std::size_t>(kMostJobsOfABatch);

/// 32 bits: other programs' forms take them unharmed.
Seed randomSeed() {
    return Seed{std::random_device{}()};
}

Error tooMany(std::int64_t jobs) {
    return makeError(ErrorCode::TooManyJobs, std::to_string(jobs),
                     std::to_string(kMostJobsOfABatch));
}

/// The first words, for titles.
std::string shortened(const std::string& text) {
    constexpr std::size_t kLongest = 60;
    if (text.size() <= kLongest) {
        return text;
    }
    return text.substr(0, validUtf8Length(std::string_view(text).substr(0, kLongest))) + "…";
}

bool isPrompt(const Sweep& sweep) {
    return sweep.field == "prompt" || sweep.field == "negative" || sweep.field == "prompt_sr";
}

/// Counts through values as an odometer does, the last sweep fastest; false behind the last.
bool advance(std::vector<std::size_t>& values, const std::vector<Sweep>& sweeps) {
    for (std::size_t i = values.size(); i-- > 0;) {
        if (++values[i] < sweeps[i].values.size()) {
            return true;
        }
        values[i] = 0;
    }
    return false;
}

/// One side given alone belongs to the request, which keeps its shape.
void settleSize(JobDraft& draft) {
    if (draft.size.empty()) {
        if (draft.size.width > 0 || draft.size.height > 0) {
            draft.request.size = draft.size;
        }
        draft.size = {};
    }
}

}  // namespace

Result<RowExpander> RowExpander::create(const BatchOptions& options,
                                        const WildcardBook& wildcards) {
    RowExpander expander(options, wildcards);
    for (const std::string& text : options.sweeps) {
        GOUACHE_TRY(Sweep sweep, sweepFromText(text));
        // What is wrong with a value is told once, not for each row.
        JobDraft probe;
        probe.product.emplace();
        probe.request.controls.emplace_back();
        for (std::size_t i = 0; i < sweep.values.size(); ++i) {
            probe.request.prompt = sweep.values.front();
            GOUACHE_CHECK(applySweep(probe, sweep, i));
        }
        expander.combinations_ *= sweep.values.size();
        if (expander.combinations_ > kMostTexts) {
            return tooMany(static_cast<std::int64_t>(expander.combinations_));
        }
        expander.sweeps_.push_back(std::move(sweep));
    }
    if (expander.makesGrid()) {
        const auto axis = [&](std::size_t i) {
            return i < expander.sweeps_.size()
                       ? GridAxis{expander.sweeps_[i].field, expander.sweeps_[i].values}
                       : GridAxis{};
        };
        expander.grid_.columns = axis(0);
        expander.grid_.rows = axis(1);
    }
    return expander;
}

bool RowExpander::makesGrid() const {
    return combinations_ > 1;
}

Result<void> RowExpander::expand(SourceRow& row, BatchPlan& plan) {
    if (row.row.problem) {
        return {};
    }
    const std::size_t jobsBefore = plan.jobs.size();
    const std::size_t sheetsBefore = grid_.sheets.size();
    const std::int64_t picturesBefore = plan.pictures;
    const auto make = [&]() -> Result<void> {
        GOUACHE_TRY(const std::vector<Texts> texts, textsOf(row));
        for (const Texts& each : texts) {
            GOUACHE_CHECK(expandTexts(row, each, texts.size() > 1, plan));
        }
        return {};
    };
    const Result<void> made = make();
    if (!made.ok()) {
        plan.jobs.resize(jobsBefore);
        plan.pictures = picturesBefore;
        grid_.sheets.resize(sheetsBefore);
        if (made.error().code == ErrorCode::TooManyJobs) {
            return made;
        }
        row.row.problem = made.error();
    }
    row.row.jobs = static_cast<int>(plan.jobs.size() - jobsBefore);
    return {};
}

Result<std::vector<RowExpander::Texts>> RowExpander::textsOf(const SourceRow& row) const {
    const GenerationRequest& request = row.draft.request;
    if (row.finalPrompt) {
        return std::vector<Texts>{{request.prompt, request.negativePrompt}};
    }
    std::vector<std::string> templates = row.scenes;
    if (templates.empty() && !row.product.empty()) {
        templates = options_.scenes;
    }
    if (templates.empty()) {
        templates = {request.prompt};
    }
    const ChoicesToList list{options_.alternatives == Choice::All,
                             options_.wildcards == Choice::All};
    GOUACHE_TRY(const auto negatives,
                promptAlternatives(request.negativePrompt, list, wildcards_, kMostTexts));
    std::vector<Texts> texts;
    for (const std::string& scene : templates) {
        GOUACHE_TRY(const auto prompts, promptAlternatives(scene, list, wildcards_, kMostTexts));
        for (const std::string& prompt : prompts) {
            for (const std::string& negative : negatives) {
                texts.push_back({prompt, negative});
                if (texts.size() > kMostTexts) {
                    return tooMany(static_cast<std::int64_t>(texts.size()));
                }
            }
        }
    }
    return texts;
}

Result<void> RowExpander::expandTexts(const SourceRow& row, const Texts& texts, bool oneOfSeveral,
                                      BatchPlan& plan) {
    const bool chosenBySeed =
        !row.finalPrompt && (hasWildcards(texts.prompt) || hasWildcards(texts.negative));
    const int piece = chosenBySeed || makesGrid() ? 1 : kMostPicturesOfAJob;
    const int count = std::clamp(row.count, 1, limits::kMostPictures);
    const Seed seed = row.draft.request.seed.value_or(randomSeed());
    const std::int64_t pieces = (std::int64_t{count} + piece - 1) / piece;
    const std::int64_t jobs = static_cast<std::int64_t>(plan.jobs.size()) +
                              pieces * static_cast<std::int64_t>(combinations_);
    if (jobs > kMostJobsOfABatch) {
        return tooMany(jobs);
    }
    sheets_.clear();
    for (int offset = 0; offset < count; offset += piece) {
        std::string sheet;
        if (makesGrid()) {
            GOUACHE_TRY(sheet, sheetTitle(row, texts, seed, count > 1 ? offset : -1));
        }
        std::vector<std::size_t> values(sweeps_.size(), 0);
        do {
            GOUACHE_TRY(JobDraft draft, draftFor(row, texts, seed, offset, values));
            GOUACHE_CHECK(check(draft));
            draft.request.count = std::min(piece, count - offset);
            draft.output.index = static_cast<int>(plan.pictures) + 1;
            draft.title = titleOf(row, draft, oneOfSeveral, values);
            if (makesGrid()) {
                draft.gridCell = gridCellText(cellFor(values, sheet));
            }
            plan.pictures += draft.request.count;
            plan.jobs.push_back(std::move(draft));
        } while (advance(values, sweeps_));
    }
    return {};
}

Result<std::string> RowExpander::sheetTitle(const SourceRow& row, const Texts& texts, Seed seed,
                                            int offset) const {
    std::string title = row.draft.title.empty() ? "" : row.draft.title + " · ";
    const Seed first{seed.value + static_cast<std::uint64_t>(std::max(offset, 0))};
    GOUACHE_TRY(const std::string prompt, row.finalPrompt ? Result<std::string>(texts.prompt)
                                                          : finalText(texts.prompt, first, row));
    title += prompt;
    return offset < 0 ? title : title + " · seed " + std::to_string(first.value);
}

Result<std::string> RowExpander::finalText(const std::string& text, Seed seed,
                                           const SourceRow& row) const {
    GOUACHE_TRY(std::string chosen, expandWildcards(text, seed, wildcards_));
    // A product's name is no template: nothing in it is a choice.
    const std::string& product = row.product;
    for (std::size_t at = chosen.find(kProductPlace); at != std::string::npos && !product.empty();
         at = chosen.find(kProductPlace, at + product.size())) {
        chosen.replace(at, kProductPlace.size(), product);
    }
    return chosen;
}

Result<JobDraft> RowExpander::draftFor(const SourceRow& row, const Texts& texts, Seed seed,
                                       int offset, const std::vector<std::size_t>& values) const {
    JobDraft draft = row.draft;
    GenerationRequest& request = draft.request;
    request.prompt = texts.prompt;
    request.negativePrompt = texts.negative;
    request.seed = seed;
    bool final = row.finalPrompt;
    for (std::size_t i = 0; i < sweeps_.size(); ++i) {
        GOUACHE_CHECK(applySweep(draft, sweeps_[i], values[i]));
        final = final && !isPrompt(sweeps_[i]);
    }
    if (!request.seed) {
        request.seed = randomSeed();
    }
    if (request.variationStrength > 0) {
        request.variationSeed =
            Seed{request.variationSeed.value_or(seed).value + static_cast<std::uint64_t>(offset)};
    } else {
        request.seed = Seed{request.seed->value + static_cast<std::uint64_t>(offset)};
    }
    if (!final) {
        const Seed choice = request.variationStrength > 0 ? *request.variationSeed : *request.seed;
        GOUACHE_TRY(request.prompt, finalText(request.prompt, choice, row));
        GOUACHE_TRY(request.negativePrompt, finalText(request.negativePrompt, choice, row));
    }
    settleSize(draft);
    if (draft.output.pattern.empty() && !draft.output.name.empty()) {
        draft.output.pattern = kSourceOutputPattern;
    }
    return draft;
}

Result<void> RowExpander::check(const JobDraft& draft) {
    ModelDefaults defaults;
    if (options_.modelDefaults) {
        const std::string& model = draft.request.model;
        auto known = models_.find(model);
        if (known == models_.end()) {
            known = models_.emplace(model, options_.modelDefaults(model)).first;
        }
        if (!known->second.ok()) {
            return known->second.error();
        }
        defaults = *known->second;
    }
    // Stand-ins for pictures that are still in their files.
    static const ImagePtr kPicture =
        std::make_shared<const Image>(PixelSize{64, 64}, PixelFormat::Gray8);
    GenerationRequest request = draft.request;
    const JobPictures& pictures = draft.pictures;
    const auto standIn = [](const std::string& name) { return name.empty() ? nullptr : kPicture; };
    const auto at = [](const std::vector<std::string>& names, std::size_t i) {
        return i < names.size() ? names[i] : std::string();
    };
    request.init = standIn(pictures.init);
    request.mask = standIn(pictures.mask);
    for (std::size_t i = 0; i < request.controls.size(); ++i) {
        request.controls[i].image = standIn(at(pictures.controls, i));
    }
    for (std::size_t i = 0; i < request.regions.size(); ++i) {
        request.regions[i].mask = standIn(at(pictures.regionMasks, i));
    }
    if (!draft.size.empty()) {
        request.size = draft.size;
    }
    const auto problems = validate(resolveDefaults(std::move(request), defaults), defaults);
    if (!problems.empty()) {
        return problems.front().error;
    }
    if (draft.product) {
        if (const auto problem = problemOf(*draft.product)) {
            return *problem;
        }
    }
    if (!draft.output.pattern.empty()) {
        return checkOutputPattern(draft.output.pattern);
    }
    return {};
}

std::string RowExpander::titleOf(const SourceRow& row, const JobDraft& draft, bool oneOfSeveral,
                                 const std::vector<std::size_t>& values) const {
    std::string title = row.draft.title;
    if (!title.empty() && oneOfSeveral) {
        title += " · " + shortened(draft.request.prompt);
    }
    if (makesGrid()) {
        title = title.empty() ? shortened(draft.request.prompt) : title;
        for (std::size_t i = 0; i < sweeps_.size(); ++i) {
            title += " · " + sweeps_[i].field + " " + shortened(sweeps_[i].values[values[i]]);
        }
    }
    return title;
}

GridCell RowExpander::cellFor(const std::vector<std::size_t>& values, const std::string& sheet) {
    std::string says = sheet;
    for (std::size_t i = 2; i < sweeps_.size(); ++i) {
        says += " · " + sweeps_[i].field + " " + sweeps_[i].values[values[i]];
    }
    const auto [place, fresh] = sheets_.emplace(says, static_cast<int>(grid_.sheets.size()));
    if (fresh) {
        grid_.sheets.push_back(says);
    }
    return {place->second, static_cast<int>(values[0]),
            values.size() > 1 ? static_cast<int>(values[1]) : 0};
}

}  // namespace gouache::detail
