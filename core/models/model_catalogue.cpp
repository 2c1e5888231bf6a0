#include "core/models/model_catalogue.h"
