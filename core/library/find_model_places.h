#pragma once

#include <filesystem>
#include <vector>

#include "core/models/model_places.h"

namespace gouache {

/// The model folders of other programs on this computer: A1111 and Forge, ComfyUI (with its
/// extra_model_paths.yaml), Fooocus, InvokeAI, Stability Matrix, the Krita plug-in and the Hugging
/// Face cache. Looks where people put them: below the home folder, two levels deep in the usual
/// names, and /opt; never at every file of the disk. Takes a few milliseconds.
std::vector<ModelPlace> findModelPlaces();

/// The same below one folder, such as one that the user added: the program's folders where it is
/// one of those programs, else the folder itself as ModelProgram::Added.
ModelPlace modelPlaceAt(const std::filesystem::path& folder);

/// `known` with what was found: places keep whether they are enabled; new ones are added, enabled;
/// found ones that are there no more are dropped unless they are switched off.
std::vector<ModelPlace> mergedModelPlaces(const std::vector<ModelPlace>& known,
                                          const std::vector<ModelPlace>& found);

/// Looks again and keeps the result in the file. One that cannot be written is no error:
/// what was found is used all the same.
std::vector<ModelPlace> updateModelPlaces(const std::filesystem::path& file = modelPlacesFile());

}  // namespace gouache
