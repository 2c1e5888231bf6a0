"""Writes the Unicode tables of the CLIP tokenizer (core/text/unicode_*.cpp).

The tables are read off the `tokenizers` library itself, code point by code point: it mixes several versions of Unicode
(its normalisation is older than its character classes), and a tokenizer is only right where it agrees with the one that
models were trained with. Needs the Python package `tokenizers`.

    python3 tools/unicode/make_tables.py
"""

import pathlib
import unicodedata

import tokenizers
from tokenizers import Regex, normalizers

OUT = pathlib.Path(__file__).resolve().parents[2] / "core" / "text"
CODE_POINTS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]
HANGUL = range(0xAC00, 0xD7A4)  # decomposed by arithmetic
OVERLAY = "\u0334"  # combining class 1: every mark of a higher class moves behind it


def members(pattern):
    remove = normalizers.Replace(Regex(pattern), "")
    return [c for c in CODE_POINTS if remove.normalize_str(chr(c)) == ""]


def ranges(values):
    result = []
    for value in values:
        if result and result[-1][1] == value - 1:
            result[-1][1] = value
        else:
            result.append([value, value])
    return result


def lower_case():
    """{first, last, stride, offset} for single characters."""
    lower = normalizers.Lowercase()
    result = []
    for c in CODE_POINTS:
        mapped = lower.normalize_str(chr(c))
        if mapped == chr(c) or len(mapped) != 1:
            continue
        offset = ord(mapped) - c
        if result:
            first, last, stride, known = result[-1]
            step = c - last
            if known == offset and (step == stride or (first == last and step in (1, 2))):
                result[-1] = (first, c, step, offset)
                continue
        result.append((c, c, 1, offset))
    return result


def decompositions():
    """Canonical, one level: singletons {from, to} and pairs {from, first, second}, and the pairs that compose."""
    decompose, compose = normalizers.NFD(), normalizers.NFC()
    full = {}
    for c in CODE_POINTS:
        if c not in HANGUL:
            text = decompose.normalize_str(chr(c))
            if text != chr(c):
                full[c] = text
    singles, pairs, excluded = [], [], []
    for c, text in full.items():
        parts = [int(p, 16) for p in unicodedata.decomposition(chr(c)).split()]
        assert "".join(decompose.normalize_str(chr(p)) for p in parts) == text, hex(c)
        if len(parts) == 1:
            singles.append((c, parts[0]))
            continue
        pairs.append((c, *parts))
        if compose.normalize_str(chr(c)) != chr(c):
            excluded.append(c)
    return singles, pairs, excluded


def combining_classes():
    decompose = normalizers.NFD()
    result = []
    for c in CODE_POINTS:
        value = unicodedata.combining(chr(c))
        if value == 0 or unicodedata.decomposition(chr(c)):
            continue
        if value > 1 and decompose.normalize_str(chr(c) + OVERLAY) != OVERLAY + chr(c):
            continue  # newer than the library's tables
        if result and result[-1][1] == c - 1 and result[-1][2] == value:
            result[-1][1] = c
        else:
            result.append([c, c, value])
    return result


def array(name, kind, rows):
    def cell(value):
        return hex(value).upper().replace("0X", "0x") if value > 9 else str(value)

    items = [cell(r) if isinstance(r, int) else "{" + ",".join(map(cell, r)) + "}" for r in rows]
    lines, line = [], "   "
    for item in items:
        if len(line) + len(item) + 2 > 100:
            lines.append(line)
            line = "   "
        line += " " + item + ","
    lines.append(line)
    return f"constexpr {kind} {name}[] = {{\n" + "\n".join(lines) + "\n};\n"


def write(file, arrays, getters):
    text = (
        f"// Made by tools/unicode/make_tables.py from tokenizers {tokenizers.__version__}. Do not edit.\n"
        '#include "core/text/unicode_tables.h"\n\n'
        "namespace gouache::unicode {\n\nnamespace {\n\n// clang-format off\n"
        + "\n".join(arrays)
        + "// clang-format on\n\n}  // namespace\n\n"
        + "\n".join(f"std::span<const {kind}> {getter}() {{\n    return {name};\n}}\n" for getter, kind, name in getters)
        + "\n}  // namespace gouache::unicode\n"
    )
    (OUT / file).write_text(text, encoding="utf-8")


def main():
    write(
        "unicode_classes.cpp",
        [
            array("kLetters", "Range", ranges(members(r"\p{L}"))),
            array("kNumbers", "Range", ranges(members(r"\p{N}"))),
            array("kSpaces", "Range", ranges(members(r"\s"))),
        ],
        [("letters", "Range", "kLetters"), ("numbers", "Range", "kNumbers"), ("spaces", "Range", "kSpaces")],
    )
    write(
        "unicode_cases.cpp",
        [array("kLowerCases", "LowerCase", [(f, l, s, o & 0xFFFFFFFF) for f, l, s, o in lower_case()])],
        [("lowerCases", "LowerCase", "kLowerCases")],
    )
    singles, pairs, excluded = decompositions()
    write(
        "unicode_singletons.cpp",
        [array("kSingletons", "Singleton", singles)],
        [("singletons", "Singleton", "kSingletons")],
    )
    write(
        "unicode_decompositions.cpp",
        [
            array("kPairs", "Pair", pairs),
            array("kCompositionExclusions", "char32_t", excluded),
        ],
        [
            ("pairs", "Pair", "kPairs"),
            ("compositionExclusions", "char32_t", "kCompositionExclusions"),
        ],
    )
    write(
        "unicode_marks.cpp",
        [array("kMarks", "Mark", combining_classes())],
        [("marks", "Mark", "kMarks")],
    )


if __name__ == "__main__":
    main()
