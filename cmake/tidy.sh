#!/usr/bin/env bash
# tidy.sh BUILD_FOLDER [REGEX]: clang-tidy over the sources of a configured build folder whose path fits REGEX.
# Clang cannot read GCC's precompiled headers, so it gets compile commands that include the plain header instead.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(cd "$1" && pwd)
which=${2:-"^$root/(core|backends|ui|app)/.*\\.cpp\$"}
mkdir -p "$build/tidy"
sed -E -e "s#-include [^ ]*cmake_pch\\.hxx#-include $root/backends/local/pch.h#g" \
    -e 's# (-Winvalid-pch|-fpch-preprocess)##g' "$build/compile_commands.json" >"$build/tidy/compile_commands.json"
runner=$(command -v run-clang-tidy || compgen -c run-clang-tidy- | sort -V | tail -n 1)
exec "$runner" -quiet -p "$build/tidy" -extra-arg=-Wno-unknown-warning-option \
    -extra-arg=-Wno-ignored-optimization-argument -extra-arg=-Wno-unused-command-line-argument "$which"
