# shellcheck shell=bash disable=SC2034,SC1111
# The Python with which the tests let other programs read our files (test-requirements.txt), in the user's cache.

readonly TEST_REQUIREMENTS="$GOUACHE_ROOT/packaging/setup/test-requirements.txt"

# ensure_test_python: sets TEST_PYTHON, empty where it cannot be had; those tests then skip themselves.
ensure_test_python() {
    local home log
    home="$GOUACHE_CACHE/test-python-$(sha256sum "$TEST_REQUIREMENTS" | cut -c1-12)"
    TEST_PYTHON="$home/bin/python"
    [ ! -f "$home/.complete" ] || { "$TEST_PYTHON" -c '' 2>/dev/null && return 0; }
    hold_lock test-python
    step "Making the Python environment of the tests"
    need_space "$GOUACHE_CACHE" 200 "the tests' Python environment" "set XDG_CACHE_HOME to a folder on another disk"
    rm -rf "$home"
    log=$(mktemp)
    if "$(python_with_pip)" -m venv "$home" >"$log" 2>&1 &&
        "$TEST_PYTHON" -m pip install --quiet --disable-pip-version-check --retries 3 --timeout 60 \
            --only-binary=:all: --requirement "$TEST_REQUIREMENTS" >>"$log" 2>&1; then
        touch "$home/.complete"
    else
        tail -n 3 "$log" | sed 's/^/    /' >&2
        say "Note: the tests' Python packages could not be fetched, so the tests that read our files with them skip themselves."
        rm -rf "$home"
        TEST_PYTHON=
    fi
    rm -f "$log"
    release_lock
}
