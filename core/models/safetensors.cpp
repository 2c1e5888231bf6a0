#include "core/models/safetensors.h"
