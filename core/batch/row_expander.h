#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/batch/batch_plan.h"
#include "core/batch/source_row.h"
#include "core/batch/sweep.h"
#include "core/batch/sweep_grid.h"

// Private to core/batch.

namespace gouache::detail {

/// Makes jobs of rows: scenes, alternatives, sweeps, seeds.
class RowExpander {
  public:
    /// `options` and `wildcards` outlive it. Wrong sweeps are told here.
    static Result<RowExpander> create(const BatchOptions& options, const WildcardBook& wildcards);

    /// Appends the row's jobs to the plan and counts them; a row whose values are wrong gets a
    /// problem instead. TooManyJobs.
    Result<void> expand(SourceRow& row, BatchPlan& plan);

    bool makesGrid() const;
    const GridPlan& grid() const { return grid_; }

  private:
    RowExpander(const BatchOptions& options, const WildcardBook& wildcards)
        : options_(options), wildcards_(wildcards) {}

    /// A prompt and its negative one, choices not yet made by a seed.
    struct Texts {
        std::string prompt;
        std::string negative;
    };
    Result<std::vector<Texts>> textsOf(const SourceRow& row) const;
    Result<void> expandTexts(const SourceRow& row, const Texts& texts, bool oneOfSeveral,
                             BatchPlan& plan);
    Result<JobDraft> draftFor(const SourceRow& row, const Texts& texts, Seed seed, int offset,
                              const std::vector<std::size_t>& values) const;
    /// `offset` < 0: there is one picture only.
    Result<std::string> sheetTitle(const SourceRow& row, const Texts& texts, Seed seed,
                                   int offset) const;
    Result<std::string> finalText(const std::string& text, Seed seed, const SourceRow& row) const;
    Result<void> check(const JobDraft& draft);
    std::string titleOf(const SourceRow& row, const JobDraft& draft, bool oneOfSeveral,
                        const std::vector<std::size_t>& values) const;
    GridCell cellFor(const std::vector<std::size_t>& values, const std::string& sheet);

    const BatchOptions& options_;
    const WildcardBook& wildcards_;
    std::vector<Sweep> sweeps_;
    std::size_t combinations_ = 1;
    GridPlan grid_;
    std::map<std::string, int> sheets_;  ///< of the current text, by what they say
    std::map<std::string, Result<ModelDefaults>> models_;
};

}  // namespace gouache::detail
