#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job_record.h"

namespace gouache {

/// The field of a job that a table's column, a prompt's option or a sweep names: "steps", "cfg",
/// "light_direction", "lora:NAME" …; other programs' names and Chinese ones too ("CFG Scale",
/// "negative_prompt", "步数"), in any case. None for others.
std::optional<std::string> draftFieldNamed(std::string_view name);

/// Names of all fields, in order, for messages and completion.
const std::vector<std::string_view>& draftFields();

/// As names are compared: lower case, blanks, hyphens and dots as underscores.
std::string normalisedFieldName(std::string_view name);

/// A whole number as tables write it. ValueNotUnderstood, ValueOutOfRange.
Result<int> wholeNumberFrom(std::string_view field, std::string_view text, int least, int most);

/// Sets a field to a value as it is written on the command line. `field` is a name of
/// draftFieldNamed(). ValueNotUnderstood, ValueOutOfRange, UnknownName; NotSupported for a
/// product's field of a job without a product, or a control's of one without a control.
Result<void> setDraftField(JobDraft& draft, std::string_view field, std::string_view value);

}  // namespace gouache
