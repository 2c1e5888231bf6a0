#pragma once

#include <vector>

#include "core/ora/ora_file.h"
#include "core/ora/zip_writer.h"

// Private to core/ora.

namespace gouache::detail {

/// The files of an OpenRaster archive for the document, in order. They share the document's tiles;
/// each is made when it is asked for. `document` is copied.
std::vector<ZipContent> oraContents(const OraDocument& document);

}  // namespace gouache::detail
