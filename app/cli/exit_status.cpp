#include "app/cli/exit_status.h"

namespace gouache::cli {

ExitStatus exitStatusOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::Cancelled:
            return ExitStatus::Cancelled;
        case ErrorCode::EngineMissing:
        case ErrorCode::OutOfMemory:
        case ErrorCode::NotFinite:
        case ErrorCode::BackendFailed:
        case ErrorCode::JobsFailed:
        case ErrorCode::JobsWaiting:
        case ErrorCode::QueuePaused:
        case ErrorCode::DownloadFailed:
        case ErrorCode::DownloadDamaged:
            return ExitStatus::BackendFailed;
        default:
            return ExitStatus::BadInput;
    }
}

}  // namespace gouache::cli
