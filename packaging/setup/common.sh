# shellcheck shell=bash disable=SC2034,SC1111
# Words and folders that every part of the set-up shares. Sourced by ./run and ./test, never run.
# Everything here speaks on standard error, so that `./run cli … --json` keeps standard output to itself.

GOUACHE_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
readonly GOUACHE_ROOT
readonly GOUACHE_CACHE="${XDG_CACHE_HOME:-${HOME:?}/.cache}/gouache"

say() { printf '%s\n' "$*" >&2; }
step() { printf '\n==> %s\n' "$*" >&2; }

# fail SENTENCE: what is wrong, where, and what to do. Ends the script.
fail() {
    printf '\ngouache: %s\n' "$*" >&2
    exit 1
}

# free_megabytes FOLDER: of the file system that holds it, or would.
free_megabytes() {
    local folder=$1
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
    df -Pm "$folder" | awk 'NR == 2 { print $4 }'
}

# need_space FOLDER MEGABYTES WHAT
need_space() {
    local free
    free=$(free_megabytes "$1")
    if [ "$free" -lt "$2" ]; then
        fail "The disk is too full: $3 needs $2 MB in $1, but $free MB are free there. Free some space${4:+, or $4}, then start again."
    fi
}

# make_folder FOLDER
make_folder() {
    if ! mkdir -p "$1" 2>/dev/null || [ ! -w "$1" ]; then
        fail "The folder $1 cannot be made or written. Give yourself the right to write there, or set XDG_CACHE_HOME to another folder."
    fi
}

# looks_offline LOGFILE: does the log of apt or pip tell of a missing network?
looks_offline() {
    grep -qiE 'temporary failure (in name resolution|resolving)|could not (resolve|connect)|name or service not known|network is unreachable|connection (refused|timed out|failed)|newconnectionerror|connecttimeout|failed to establish a new connection|no route to host' "$1"
}

# looks_full LOGFILE
looks_full() {
    grep -qiE "no space left on device|don't have enough free space|disk quota exceeded" "$1"
}

# hold_lock NAME: one set-up at a time over this cache; a second one waits. Released when the script ends.
hold_lock() {
    make_folder "$GOUACHE_CACHE"
    exec 9>"$GOUACHE_CACHE/$1.lock"
    if ! flock -n 9; then
        say "Another set-up is running; waiting for it …"
        flock 9
    fi
}
release_lock() { exec 9>&-; }
