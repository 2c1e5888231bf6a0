#include "core/generation/generation_request.h"
