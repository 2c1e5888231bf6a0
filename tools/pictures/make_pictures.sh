#!/usr/bin/env bash
# make_pictures.sh [BUILD]: every picture of docs/pictures anew: the window in both languages and themes at 100 % and
# 200 %, and each dialog. Needs Xvfb and openbox. GOUACHE_ENGINE names the engine's module where BUILD has none.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/dev}
ninja -C "$build" gouache_pictures_tool
program=$build/bin/gouache-pictures
out=docs/pictures
mkdir -p "$out"
rm -f "$out"/*.png
sample=$(ls resources/samples/*.ora 2>/dev/null | head -n 1 || true)

# LANGUAGE THEME SCALE PROMPT [OPTION…]
pictures() {
    local language=$1 theme=$2 scale=$3 prompt=$4
    shift 4
    QT_SCALE_FACTOR=$scale SCREEN=$((1600 * scale))x$((1000 * scale)) tests/e2e/on_xvfb.sh "$program" --out "$out" \
        --language "$language" --theme "$theme" ${sample:+--document "$sample"} --prompt "$prompt" "$@"
}
apple_en='a red apple on a blue background'
apple_zh='红苹果,蓝色背景'
pictures en dark 1 "$apple_en" --dialogs
pictures en light 1 "$apple_en"
pictures zh_CN dark 1 "$apple_zh"
pictures zh_CN light 1 "$apple_zh" --dialogs
pictures en dark 2 "$apple_en"
pictures en light 2 "$apple_en" --dialogs
pictures zh_CN dark 2 "$apple_zh" --dialogs
pictures zh_CN light 2 "$apple_zh"

# Dialogs are of few colours: a palette of 256 is not told from the original, and takes a third. The window shows pictures.
python=${PYTHON:-python3}
"$python" - "$out" <<'PYTHON'
import pathlib, sys
from PIL import Image
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.png")):
    picture = Image.open(file).convert("RGB")
    if file.name.startswith("dialog-"):
        picture = picture.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    picture.save(file, optimize=True)
PYTHON
du -sh "$out"
