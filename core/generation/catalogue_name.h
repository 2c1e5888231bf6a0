#pragma once

#include <string_view>

namespace gouache {

/// True for what may name a model in a picture or message from outside: a plain name, or
/// "organisation/name", but no other path. Names that are not are shown, never looked up.
bool isCatalogueName(std::string_view name);

}  // namespace gouache
