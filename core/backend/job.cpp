#include "core/backend/job.h"
