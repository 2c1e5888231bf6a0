#pragma once

namespace gouache::cli {

inline constexpr const char* kQueueGroup = "queue";
inline constexpr const char* kQueueGroupText = "The queue of jobs that survives everything";

}  // namespace gouache::cli
