#!/bin/sh
# program_test.sh PROGRAM: the program itself, from outside: starts, opens a file, ends by Ctrl+Q.
set -eu
program=$1
fail() { echo "FAILED: $1" >&2; exit 1; }

"$program" --version | grep -Eq '^gouache [0-9]+\.[0-9]+\.[0-9]+$' || fail "--version"
env -u DISPLAY -u QT_QPA_PLATFORM "$program" 2>"$XDG_RUNTIME_DIR/err" && fail "no display is an error"
grep -q "no display" "$XDG_RUNTIME_DIR/err" || fail "no sentence about the display"
"$program" --nonsense 2>/dev/null && fail "an unknown option is an error"

command -v xdotool >/dev/null || { echo "SKIPPED the window: xdotool is not installed" >&2; exit 0; }
picture="$XDG_RUNTIME_DIR/red square.png"
base64 -d >"$picture" <<'PNG'
iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAGUlEQVR4nGM8ISfHQApgIkn1qIZRDUNKAwBPHwEkcYw1mAAAAABJRU5ErkJggg==
PNG
# Not the first start, whose assistant would have the keys.
mkdir -p "$XDG_CONFIG_HOME/gouache"
echo 'welcomed = true' >"$XDG_CONFIG_HOME/gouache/settings.toml"
"$program" --lang zh_CN "$picture" &
pid=$!
window=$(timeout 30 xdotool search --sync --onlyvisible --pid "$pid" --name "red square.png" | head -n 1) ||
    { kill "$pid"; fail "no window with the file's name"; }
[ -n "$window" ] || { kill "$pid"; fail "no window with the file's name"; }
tries=0
while kill -0 "$pid" 2>/dev/null; do
    # Keys that come while the window is still being shown are lost.
    [ $((tries % 20)) -ne 0 ] || xdotool windowactivate "$window" key --clearmodifiers ctrl+q 2>/dev/null || true
    tries=$((tries + 1))
    [ "$tries" -lt 200 ] || { kill -9 "$pid"; fail "does not end by Ctrl+Q"; }
    sleep 0.1
done
