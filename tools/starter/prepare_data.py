#!/usr/bin/env python3
"""Step 1: reads the pictures and packs those that the model learns.

`--pictures` holds PNG files of 256 x 256 or more with transparency, `--names` says which is which:
a JSON list of {"picture", "en", "en_keywords", "zh", "zh_keywords"} (see README.md for where both
come from).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from concepts import concepts
from scene import SIZE
from workspace import Workspace


def read_picture(path: Path) -> np.ndarray:
    """(256, 256, 4) uint8 RGBA; scaled with premultiplied alpha so that no dark fringe appears."""
    with Image.open(path) as file:
        picture = file.convert("RGBA")
    if picture.size != (SIZE, SIZE):
        picture = picture.convert("RGBa").resize((SIZE, SIZE), Image.LANCZOS).convert("RGBA")
    return np.asarray(picture)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--pictures", required=True, type=Path)
    parser.add_argument("--names", required=True, type=Path)
    args = parser.parse_args()
    work = Workspace(args.work)

    names = json.loads(args.names.read_text(encoding="utf-8"))
    file_of = {entry["en"]: entry["picture"] for entry in names}
    missing = [
        c.cldr for c in concepts() if not (args.pictures / file_of.get(c.cldr, "?")).is_file()
    ]
    if missing:
        print(
            f"prepare_data: no picture in {args.pictures} for: {', '.join(missing)}",
            file=sys.stderr,
        )
        return 3
    np.save(
        work.pictures, np.stack([read_picture(args.pictures / file_of[c.cldr]) for c in concepts()])
    )
    everything = [args.pictures / entry["picture"] for entry in names]
    np.save(
        work.all_pictures, np.stack([read_picture(path) for path in everything if path.is_file()])
    )
    (args.work / "names.json").write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")
    print(f"{len(concepts())} objects to learn, {len(everything)} pictures for the autoencoder")
    return 0


if __name__ == "__main__":
    sys.exit(main())
