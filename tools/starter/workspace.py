"""Files of a training run, all below one working folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import torch

from concepts import concepts
from scene import Painter


class Workspace:
    def __init__(self, folder: str | Path):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def pictures(self) -> Path:
        """(N, 256, 256, 4) uint8 RGBA, in the order of concepts()."""
        return self.folder / "pictures.npy"

    @property
    def all_pictures(self) -> Path:
        """(M, 256, 256, 4) uint8 RGBA of every picture, for the autoencoder."""
        return self.folder / "all_pictures.npy"

    @property
    def tokenizer(self) -> Path:
        return self.folder / "tokenizer"

    @property
    def vae(self) -> Path:
        return self.folder / "vae"

    @property
    def latents(self) -> Path:
        return self.folder / "latents"

    @property
    def sheets(self) -> Path:
        return self.folder / "sheets"

    def painter(self) -> Painter:
        return Painter(concepts(), np.load(self.pictures))


def save_atomically(value: object, path: Path) -> None:
    """torch.save that leaves either the old file or the new one, whatever happens."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(path.suffix + ".part")
    with open(part, "wb") as file:
        torch.save(value, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def write_json(value: object, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def pick_device(name: str | None = None) -> torch.device:
    """The device asked for, else CUDA when there is one, else the CPU."""
    torch.set_flush_denormal(True)
    return torch.device(name or ("cuda" if torch.cuda.is_available() else "cpu"))
