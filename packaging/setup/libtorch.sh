# shellcheck shell=bash disable=SC2034,SC1111
# libtorch: one that CMAKE_PREFIX_PATH offers, else the pinned wheels, kept in the user's cache for every clone.
#
# $GOUACHE_CACHE/libtorch-2.11.0/            torch/ and nvidia/, as in the wheels; complete once .complete-cpu is there
#                        .complete-cuda      the libraries for NVIDIA GPUs are there too
# $GOUACHE_CACHE/libtorch-2.11.0.partial/    being unpacked; thrown away by the next start
# $GOUACHE_CACHE/downloads/                  wheels that came whole, until they are unpacked

readonly LIBTORCH_HOME="$GOUACHE_CACHE/libtorch-2.11.0"
readonly LIBTORCH_LOCK="$GOUACHE_ROOT/packaging/setup/libtorch.lock"
readonly DOWNLOADS="$GOUACHE_CACHE/downloads"
# Megabytes: fetched, and unpacked.
readonly CPU_FETCH=520 CPU_UNPACKED=1180 CUDA_FETCH=2300 CUDA_UNPACKED=2700

# Prints the folder with include/ and lib/ of the first Torch in CMAKE_PREFIX_PATH; fails where there is none.
offered_torch() {
    local prefix candidate
    local IFS=':;'
    for prefix in ${CMAKE_PREFIX_PATH:-}; do
        for candidate in "$prefix" "$prefix/torch" "$prefix/../.." "$prefix/../../.."; do
            if [ -f "$candidate/include/ATen/ATen.h" ] && [ -e "$candidate/lib/libtorch_cpu.so" ]; then
                (cd "$candidate" && pwd)
                return 0
            fi
        done
    done
    return 1
}

gpu_found() { command -v nvidia-smi >/dev/null && timeout 20 nvidia-smi -L 2>/dev/null | grep -q '^GPU '; }

# A Python that has pip: the first on the path may be one without.
python_with_pip() {
    local python
    for python in python3 /usr/bin/python3; do
        if "$python" -m pip --version >/dev/null 2>&1; then
            printf '%s' "$python"
            return 0
        fi
    done
    fail "There is no Python with pip to fetch libtorch with. Install the packages python3 and python3-pip, then start again."
}

# lock_rows GROUP: requirement and SHA-256 of each wheel of a group.
lock_rows() { awk -v group="$1" '$1 == group { print $2, $3 }' "$LIBTORCH_LOCK"; }

# wheel_file REQUIREMENT: its path in the downloads, or nothing.
wheel_file() {
    local project=${1%%==*} version=${1##*==}
    find "$DOWNLOADS" -maxdepth 1 -name "${project//-/_}-$version-*.whl" -print -quit 2>/dev/null || true
}

# megabytes_in FOLDER: 0 where there is none.
megabytes_in() { { du -sm "$1" 2>/dev/null || true; } | awk '{ size = $1 } END { print size + 0 }'; }

# show_growth FOLDER WHAT: prints how much has come until it is stopped.
show_growth() {
    local pause=10 start='    ' end=$'\n' size
    if [ -t 2 ]; then pause=1 start=$'\r    ' end=''; fi
    while sleep "$pause"; do
        printf '%s%s: %s MB%s' "$start" "$2" "$(megabytes_in "$1")" "$end" >&2
    done
}

# fetch_wheel PYTHON REQUIREMENT SHA256: into the downloads, unless it lies there whole.
fetch_wheel() {
    local python=$1 requirement=$2 hash=$3 wheel
    wheel=$(wheel_file "$requirement")
    if [ -n "$wheel" ]; then
        [ "$(sha256sum "$wheel" | cut -d' ' -f1)" = "$hash" ] && return 0
        say "    $(basename "$wheel") is not whole; fetching it again"
        rm -f "$wheel"
    fi
    # pip's temporary files go beside the cache: /tmp is often small.
    local temporary="$DOWNLOADS/partial" log="$DOWNLOADS/pip.log"
    rm -rf "$temporary"
    mkdir -p "$temporary"
    printf '%s --hash=sha256:%s\n' "$requirement" "$hash" >"$temporary/requirements.txt"
    show_growth "$temporary" "fetching ${requirement%%==*}" &
    local monitor=$! status=0
    TMPDIR="$temporary" PIP_RESUME_RETRIES=5 "$python" -m pip download --quiet --disable-pip-version-check \
        --no-deps --no-cache-dir --require-hashes --retries 3 --timeout 60 --progress-bar off \
        --only-binary=:all: --implementation cp --python-version 3.11 --abi cp311 \
        --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 --platform manylinux_2_25_x86_64 \
        --platform manylinux_2_18_x86_64 --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 \
        --platform manylinux_2_12_x86_64 --platform manylinux2010_x86_64 --platform manylinux_2_5_x86_64 \
        --platform manylinux1_x86_64 \
        --dest "$DOWNLOADS" --requirement "$temporary/requirements.txt" >"$log" 2>&1 || status=$?
    kill "$monitor" 2>/dev/null
    wait "$monitor" 2>/dev/null || true
    [ ! -t 2 ] || printf '\r%60s\r' '' >&2
    rm -rf "$temporary"
    if [ $status -ne 0 ] || [ -z "$(wheel_file "$requirement")" ]; then
        if looks_full "$log"; then
            fail "The disk became full while $requirement was being fetched into $DOWNLOADS. Free some space, or set XDG_CACHE_HOME to a folder on another disk, then start again."
        elif looks_offline "$log"; then
            fail "$requirement (a part of libtorch) could not be fetched: there is no network, or pip finds no way to its package index. Connect, then start again; what has come whole is kept. A Torch that is already on this machine can be used instead: CMAKE_PREFIX_PATH=\$(python3 -c 'import torch; print(torch.utils.cmake_prefix_path)') ./run"
        elif grep -qi 'do not match the hashes' "$log"; then
            fail "$requirement came with another content than the published one, so it is not used. Something between here and the package index changes files, or the transfer broke; start again."
        fi
        tail -n 5 "$log" | sed 's/^/    /' >&2
        fail "pip could not fetch $requirement (its words are above and in $log). Start again when that is mended."
    fi
    rm -f "$log"
    say "    ${requirement%%==*}: fetched"
}

# unpack_group GROUP FOLDER
unpack_group() {
    local group=$1 folder=$2 requirement hash status=0 wheels=()
    while read -r requirement hash; do wheels+=("$(wheel_file "$requirement")=$hash"); done < <(lock_rows "$group")
    python3 "$GOUACHE_ROOT/packaging/setup/unpack_wheels.py" unpack "$folder" "${wheels[@]}" || status=$?
    if [ $status -ne 0 ]; then
        if [ "$(free_megabytes "$folder")" -lt 100 ]; then
            fail "The disk became full while libtorch was being unpacked in $GOUACHE_CACHE. Free some space, or set XDG_CACHE_HOME to a folder on another disk, then start again."
        fi
        fail "libtorch could not be unpacked in $folder (see above). Start again; it starts over by itself."
    fi
    sync -f "$folder"
    touch "$folder/.complete-$group"
}

fetch_group() {
    local group=$1 requirement hash python
    python=$(python_with_pip)
    make_folder "$DOWNLOADS"
    while read -r requirement hash; do fetch_wheel "$python" "$requirement" "$hash"; done < <(lock_rows "$group")
}

forget_downloads() {
    local requirement hash
    while read -r requirement hash; do rm -f "$(wheel_file "$requirement")"; done < <(lock_rows "$1")
    rmdir "$DOWNLOADS" 2>/dev/null || true
}

# space_for GROUP FETCH UNPACKED: before anything is fetched; less what has come already.
space_for() {
    local fetch=$(($2 - $(megabytes_in "$DOWNLOADS")))
    need_space "$GOUACHE_CACHE" $(((fetch > 0 ? fetch : 0) + $3 + 50)) "libtorch ($1)" \
        "set XDG_CACHE_HOME to a folder on another disk"
}

# adopt_group GROUP: a folder that somebody filled by hand is taken where every file is as published.
adopt_group() {
    local requirements
    mapfile -t requirements < <(lock_rows "$1" | cut -d' ' -f1)
    python3 "$GOUACHE_ROOT/packaging/setup/unpack_wheels.py" verify "$LIBTORCH_HOME" "${requirements[@]}" &&
        touch "$LIBTORCH_HOME/.complete-$1"
}

# ensure_libtorch CUDA(auto|yes|no): sets LIBTORCH_FOLDER (holds include/ and lib/). At once where it is there.
ensure_libtorch() {
    local cuda=$1
    if LIBTORCH_FOLDER=$(offered_torch); then return 0; fi
    LIBTORCH_FOLDER="$LIBTORCH_HOME/torch"
    if [ -f "$LIBTORCH_HOME/.complete-cpu" ]; then
        if [ "$cuda" = no ] || [ -f "$LIBTORCH_HOME/.complete-cuda" ]; then return 0; fi
        if [ "$cuda" = auto ] && ! gpu_found; then return 0; fi
    fi
    [ "$(uname -m)" = x86_64 ] || fail "There is no pinned libtorch for $(uname -m) processors, only for x86_64. Install PyTorch 2.11 by your own means and start with CMAKE_PREFIX_PATH=\$(python3 -c 'import torch; print(torch.utils.cmake_prefix_path)')."

    hold_lock libtorch
    rm -rf "$LIBTORCH_HOME.partial"
    if [ -e "$LIBTORCH_HOME" ] && [ ! -f "$LIBTORCH_HOME/.complete-cpu" ]; then
        step "Checking the libtorch that lies in $LIBTORCH_HOME"
        if ! adopt_group cpu; then
            say "    It is not whole: starting over."
            rm -rf "$LIBTORCH_HOME"
        fi
    fi
    if [ ! -f "$LIBTORCH_HOME/.complete-cpu" ]; then
        step "Fetching libtorch 2.11.0 (about $CPU_FETCH MB, once for all clones) into $GOUACHE_CACHE"
        space_for "for the CPU" "$CPU_FETCH" "$CPU_UNPACKED"
        fetch_group cpu
        make_folder "$LIBTORCH_HOME.partial"
        unpack_group cpu "$LIBTORCH_HOME.partial"
        mv -T "$LIBTORCH_HOME.partial" "$LIBTORCH_HOME"
        forget_downloads cpu
    fi
    if [ ! -f "$LIBTORCH_HOME/.complete-cuda" ] && { [ "$cuda" = yes ] || { [ "$cuda" = auto ] && gpu_found; }; }; then
        step "Fetching libtorch's libraries for NVIDIA GPUs (about $CUDA_FETCH MB, once; --without-cuda leaves them out)"
        space_for "for NVIDIA GPUs" "$CUDA_FETCH" "$CUDA_UNPACKED"
        fetch_group cuda
        unpack_group cuda "$LIBTORCH_HOME"
        forget_downloads cuda
    fi
    release_lock
}
