#pragma once

#include <string>
#include <string_view>

#include "core/download/download_plan.h"

namespace gouache {

/// The plan for the model in a repository, out of the hub's answer to hubListingUrl(): a diffusers
/// pipeline without what Gouache does not use (pickles, other formats, doubles; half precision
/// where all parts have it), a part such as a ControlNet with its config, or the one .safetensors
/// file. DownloadFailed where the answer is none of the hub's, ChooseFile where the repository
/// holds several models and the source names none, PickleRefused where there are only pickles,
/// UnknownName for a file that is not there.
Result<DownloadPlan> planHubDownload(const DownloadSource& source, std::string_view answer,
                                     const std::string& endpoint);

}  // namespace gouache
