#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job_record.h"

namespace gouache {

/// Values that one field of a job goes through.
struct Sweep {
    std::string field;  ///< of draft_field.h, or "prompt_sr"
    std::vector<std::string> values;
    bool operator==(const Sweep&) const = default;
};

/// "steps=10,20,30", "cfg=4..8:2" (4, 6, 8), "sampler=euler,ddim", "lora:film=0,0.5,1",
/// "prompt=\"a cat, sitting\",\"a dog\"" (quotes as in CSV), and A1111's "prompt_sr=cat,dog,bird",
/// which puts each in place of the first. At most 1,000 values. BadSweep; UnknownName for the
/// field.
Result<Sweep> sweepFromText(std::string_view text);

/// The draft with the sweep's value of that index. As setDraftField(); ValueNotUnderstood where a
/// prompt does not hold what is to be replaced.
Result<void> applySweep(JobDraft& draft, const Sweep& sweep, std::size_t index);

}  // namespace gouache
