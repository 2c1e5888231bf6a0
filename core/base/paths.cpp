#include "core/base/paths.h"
