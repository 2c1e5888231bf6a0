#!/usr/bin/env python3
"""Step 2: makes a byte-level BPE vocabulary in CLIP's file format (vocab.json, merges.txt) from
English and Chinese captions.

CLIP's own vocabulary has 49,408 tokens and next to no Chinese; this one has about 4,250 and both.
Names and keywords of all pictures take part, not only of those learnt, so that more objects can be
added without a new vocabulary.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path

from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import CLIPTokenizer

from captions import caption
from concepts import COLORS, concepts
from scene import make_scene
from workspace import Workspace, write_json

BEGIN, END = "<|startoftext|>", "<|endoftext|>"


def caption_lines(names: list[dict]) -> list[str]:
    lines = []
    for entry in names:
        lines += 3 * [entry["en"], entry["zh"]] + entry["en_keywords"] + entry["zh_keywords"]
        english, chinese, *_ = COLORS[hash_of(entry["en"]) % len(COLORS)]
        lines += [f"a {entry['en']} on a {english} background", f"{entry['zh']},{chinese}背景"]
    table, dice = concepts(), random.Random(1)
    words = {concept.cldr: concept for concept in table}
    for seed in range(20 * len(table)):
        lines.append(
            caption(make_scene(seed, table[seed % len(table)], table, 0.1, 0.2), words, dice, 0.5)
        )
    return lines


def hash_of(text: str) -> int:
    """The same on every run, unlike hash()."""
    return sum(ord(letter) * (index + 1) for index, letter in enumerate(text))


def byte_letters() -> list[str]:
    """The 256 letters that stand for bytes, in the order of CLIP's vocabulary."""
    shown = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in shown]
    return [chr(byte) for byte in shown] + [chr(256 + index) for index in range(len(hidden))]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument(
        "--size", type=int, default=4096, help="tokens to learn, byte letters included"
    )
    args = parser.parse_args()
    work = Workspace(args.work)
    names = json.loads((args.work / "names.json").read_text(encoding="utf-8"))

    like = CLIPTokenizer()._tokenizer  # CLIP's normalizer and pre-tokenizer
    tokenizer = Tokenizer(models.BPE(end_of_word_suffix="</w>", continuing_subword_prefix=""))
    tokenizer.normalizer, tokenizer.pre_tokenizer = like.normalizer, like.pre_tokenizer
    trainer = trainers.BpeTrainer(
        vocab_size=args.size - 2,
        end_of_word_suffix="</w>",
        continuing_subword_prefix="",
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        min_frequency=2,
        show_progress=False,
    )
    tokenizer.train_from_iterator(caption_lines(names), trainer)
    merges = [
        m.split(" ") if isinstance(m, str) else m
        for m in json.loads(tokenizer.to_str())["model"]["merges"]
    ]

    letters = byte_letters()
    vocabulary = dict.fromkeys(letters + [letter + "</w>" for letter in letters])
    vocabulary |= dict.fromkeys(left + right for left, right in merges)
    vocabulary |= dict.fromkeys((BEGIN, END))
    special = dict(bos_token=BEGIN, eos_token=END, unk_token=END, pad_token=END)
    write_json(
        {token: index for index, token in enumerate(vocabulary)}, work.tokenizer / "vocab.json"
    )
    lines = ["#version: 0.2", *(f"{left} {right}" for left, right in merges)]
    (work.tokenizer / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    config = dict(tokenizer_class="CLIPTokenizer", model_max_length=77, do_lower_case=True)
    write_json(config | special, work.tokenizer / "tokenizer_config.json")
    write_json(special, work.tokenizer / "special_tokens_map.json")

    made = CLIPTokenizer.from_pretrained(work.tokenizer)
    print(f"{len(made)} tokens")
    for text in ("a red apple on a blue background", "红苹果,蓝色背景"):
        print(text, made.tokenize(text))
    return 0


if __name__ == "__main__":
    sys.exit(main())
