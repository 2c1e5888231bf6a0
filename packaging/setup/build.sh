# shellcheck shell=bash disable=SC2034,SC1111
# Configures and builds. ./run and ./test share one folder, so that nothing is compiled twice; ./run alone leaves the
# tests out of it.

readonly BUILD="$GOUACHE_ROOT/build/dev"
# Megabytes that a build takes, with the tests.
readonly BUILD_SPACE=3000

# check_compiler: GCC 12 or Clang 14 and later have the C++20 that the sources use.
check_compiler() {
    local compiler=${CXX:-c++} macros clang gcc
    command -v "${compiler%% *}" >/dev/null ||
        fail "There is no C++ compiler called “$compiler”. Install g++ 12 or later, or set CXX to one."
    # shellcheck disable=SC2086
    macros=$($compiler -dM -E -x c++ /dev/null 2>/dev/null) || fail "The C++ compiler “$compiler” does not run: try \`$compiler --version\`."
    clang=$(awk '$2 == "__clang_major__" { print $3 }' <<<"$macros")
    gcc=$(awk '$2 == "__GNUC__" { print $3 }' <<<"$macros")
    if [ -n "$clang" ]; then
        [ "$clang" -ge 14 ] || fail "The compiler “$compiler” is Clang $clang, but Gouache needs Clang 14 or later, or GCC 12 or later. Install g++ and start with CXX=g++."
    elif [ -n "$gcc" ]; then
        [ "$gcc" -ge 12 ] || fail "The compiler “$compiler” is GCC $gcc, but Gouache needs GCC 12 or later. Install a newer g++ and start with CXX=g++-12."
    fi
}

# build_jobs: as many as there are processors, but not more than the memory holds (1.5 GB for a file with libtorch).
build_jobs() {
    local jobs memory limit
    jobs=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || true)
    if [[ $limit =~ ^[0-9]+$ ]] && [ $((limit >> 20)) -lt "$memory" ]; then memory=$((limit >> 20)); fi
    if [ $((memory / 1500)) -lt "$jobs" ]; then jobs=$((memory / 1500)); fi
    printf '%s' "${CMAKE_BUILD_PARALLEL_LEVEL:-$((jobs > 0 ? jobs : 1))}"
}

cached() { sed -n "s/^$1:[A-Z]*=//p" "$BUILD/CMakeCache.txt" 2>/dev/null; }

# configure TESTS(ON|OFF) [PYTHON]: does nothing where the folder is configured so, or with more.
configure() {
    local tests=$1 python=${2:-}
    if [ "$tests" = OFF ] && [ "$(cached GOUACHE_BUILD_TESTS)" = ON ]; then
        tests=ON
        python=$(cached GOUACHE_TEST_PYTHON)
    fi
    local wanted="libtorch=$LIBTORCH_FOLDER tests=$tests python=$python compiler=${CXX:-} prefix=${CMAKE_PREFIX_PATH:-}"
    if [ -f "$BUILD/build.ninja" ] && [ "$(cat "$BUILD/configured" 2>/dev/null)" = "$wanted" ]; then return 0; fi
    check_compiler
    need_space "$GOUACHE_ROOT" "$([ -f "$BUILD/build.ninja" ] && echo 300 || echo $BUILD_SPACE)" "the build"
    step "Configuring"
    rm -f "$BUILD/configured"
    (cd "$GOUACHE_ROOT" && cmake --preset dev "-DGOUACHE_LIBTORCH=$LIBTORCH_FOLDER" \
        "-DGOUACHE_BUILD_TESTS=$tests" "-DGOUACHE_BUILD_BENCHMARKS=$tests" "-DGOUACHE_TEST_PYTHON=$python") >&2 ||
        fail "The build could not be configured (CMake's words are above). Where a library is said to be missing, its package is in packaging/setup/packages.sh."
    printf '%s' "$wanted" >"$BUILD/configured"
}

# build TARGET…: silent where there is nothing to do.
build() {
    if [ "$(ninja -C "$BUILD" -n "$@" 2>/dev/null | tail -n 1)" = 'ninja: no work to do.' ]; then return 0; fi
    local jobs
    jobs=$(build_jobs)
    step "Building with $jobs processes (the first time this takes some minutes)"
    if ! NINJA_STATUS='[%f/%t, %e s] ' ninja -C "$BUILD" -j "$jobs" "$@" >&2; then
        if [ "$(free_megabytes "$BUILD")" -lt 50 ]; then
            fail "The disk became full while building in $BUILD. Free some space, then start again; it goes on where it stopped."
        fi
        fail "The build failed (the compiler's words are above). If it was killed, memory ran out: start with CMAKE_BUILD_PARALLEL_LEVEL=1. It goes on where it stopped."
    fi
}
