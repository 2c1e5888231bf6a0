# shellcheck shell=bash disable=SC2034,SC1111
# Debian packages: which are needed, which are missing, how they get here.

# To build and run the programs.
readonly BUILD_PACKAGES=(
    g++ cmake ninja-build ccache pkg-config git ca-certificates
    python3 python3-pip
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev libxcb1-dev
    libopenimageio-dev libspdlog-dev nlohmann-json3-dev libcli11-dev libtomlplusplus-dev
    liblcms2-dev libwebp-dev zlib1g-dev libzip-dev libexpat1-dev
    libyaml-cpp-dev libcurl4-openssl-dev libssl-dev libhunspell-dev hunspell-en-us
    libfreetype-dev libfontconfig-dev libsqlitecpp-dev libsqlite3-dev
    qt6-wayland libqt6svg6 fonts-dejavu-core
)
# For ./test beyond those.
readonly TEST_PACKAGES=(
    libgtest-dev libgmock-dev librapidcheck-dev
    python3-venv xvfb xdotool openbox dbus desktop-file-utils appstream libgl1-mesa-dri fonts-noto-cjk
)

# missing_packages PACKAGE…: those that dpkg does not have, one a line.
missing_packages() {
    local installed
    # dpkg-query fails where it does not know one of them; what it knows it prints all the same.
    installed=$({ dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } |
        awk '$1 == "installed" { print $2 }')
    comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed" | sort -u)
}

# check_distribution: fails where packages of these names cannot be had.
check_distribution() {
    local ID='' ID_LIKE='' VERSION_ID='' PRETTY_NAME="this system"
    # shellcheck source=/dev/null
    [ -r /etc/os-release ] && . /etc/os-release
    local advice="Gouache's set-up knows Debian 12 and later (and Ubuntu 24.04 and later). On $PRETTY_NAME install the libraries that packaging/setup/packages.sh lists by your own means, then start with --skip-packages."
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then fail "$advice"; fi
    case $ID in
        debian) if [ -n "$VERSION_ID" ] && [ "${VERSION_ID%%.*}" -lt 12 ]; then fail "$advice"; fi ;;
        ubuntu) if [ -n "$VERSION_ID" ] && [ "${VERSION_ID%%.*}" -lt 24 ]; then fail "$advice"; fi ;;
        *) case " $ID_LIKE " in
               *" debian "* | *" ubuntu "*) say "Note: $PRETTY_NAME has not been tried; going on as on Debian." ;;
               *) fail "$advice" ;;
           esac ;;
    esac
}

# ensure_packages PACKAGE…: at once and silent where all are there.
ensure_packages() {
    [ -z "${SKIP_PACKAGES:-}" ] || return 0
    command -v dpkg-query >/dev/null || check_distribution
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    check_distribution
    step "Installing ${#missing[@]} Debian packages: ${missing[*]}"

    local command_line="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            fail "Packages are missing and only root may install them; there is no sudo here. As root type:

    $command_line

then start again."
        fi
        as_root=(sudo)
        if ! sudo -n true 2>/dev/null && { [ ! -t 0 ] || ! sudo -v; }; then
            fail "Packages are missing and sudo did not let us install them. Type this command:

    sudo sh -c '$command_line'

then start again."
        fi
    fi

    local log
    make_folder "$GOUACHE_CACHE"
    log="$GOUACHE_CACHE/apt.log"
    # No question may stop the installation, and another running apt is waited for.
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    if ! {
        "${apt[@]}" update 2>&1 &&
            "${apt[@]}" install -y --no-install-recommends "${missing[@]}" 2>&1
    } | tee "$log" >&2; then
        if looks_full "$log"; then
            fail "The disk is too full for the Debian packages (see above). Free some space in / and /var, then start again."
        elif looks_offline "$log"; then
            fail "The Debian packages could not be fetched: there is no network, or no way to the package servers from here. Connect (or set apt's proxy), then start again."
        elif grep -q 'Unable to locate package' "$log"; then
            fail "apt does not know some of the packages (see above). Check that /etc/apt/sources.list names this Debian's “main”, then start again."
        fi
        fail "apt could not install the packages (its words are above). Once this command works, start again:

    $command_line"
    fi
}
