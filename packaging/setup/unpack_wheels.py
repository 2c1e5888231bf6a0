"""Unpacks pinned wheels side by side into one folder, or checks such a folder.

    unpack_wheels.py unpack FOLDER WHEEL=SHA256 …   check each wheel's SHA-256, unpack, check what was written
    unpack_wheels.py verify FOLDER PROJECT==VERSION …   check an unpacked folder against the wheels' own RECORDs

Exit status: 0 good, 1 something on the disk failed, 3 a wheel or the folder is not what it should be. Each file is
written under a temporary name and renamed, so that a program that already runs from FOLDER never sees half of one.
"""

import base64
import csv
import hashlib
import re
import sys
import time
import zipfile
from pathlib import Path, PurePosixPath

BAD_CONTENT = 3
CHUNK = 1 << 20


class BadContent(Exception):
    pass


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest


class Progress:
    """One line on a terminal, a line every ten seconds elsewhere."""

    def __init__(self, what, total):
        self.what, self.total, self.done = what, max(total, 1), 0
        self.terminal = sys.stderr.isatty()
        self.shown = time.monotonic() - (0 if self.terminal else 2)

    def add(self, count):
        self.done += count
        now = time.monotonic()
        if now - self.shown >= (0.2 if self.terminal else 10):
            self.shown = now
            text = f"    {self.what}: {self.done >> 20} of {self.total >> 20} MB"
            print(f"\r{text}" if self.terminal else text, end="" if self.terminal else "\n", file=sys.stderr, flush=True)

    def finish(self):
        if self.terminal:
            print(f"\r    {self.what}: {self.total >> 20} MB, done{' ' * 12}", file=sys.stderr)


def record_rows(text):
    """(path, hex SHA-256 or None, size or None) of each line of a RECORD."""
    for row in csv.reader(text.splitlines()):
        if len(row) != 3:
            raise BadContent("a RECORD has a broken line")
        digest = None
        if row[1].startswith("sha256="):
            coded = row[1].removeprefix("sha256=")
            digest = base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)).hex()
        yield row[0], digest, int(row[2]) if row[2] else None


def inside(folder, name):
    parts = PurePosixPath(name)
    if parts.is_absolute() or ".." in parts.parts or "\\" in name:
        raise BadContent(f"a wheel holds the path {name!r}, which leads out of its folder")
    return folder / parts


def unpack(folder, wheel, expected):
    if sha256_of(wheel).hexdigest() != expected:
        raise BadContent(f"{wheel.name} is not the file that was published (wrong SHA-256)")
    with zipfile.ZipFile(wheel) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        progress = Progress(f"unpacking {wheel.name.split('-')[0]}", sum(entry.file_size for entry in entries))
        for entry in entries:
            target = inside(folder, entry.filename)
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary = target.with_name(f".{target.name}.part")
            with archive.open(entry) as source, open(temporary, "wb") as out:
                while chunk := source.read(CHUNK):
                    out.write(chunk)
                    progress.add(len(chunk))
            temporary.chmod((entry.external_attr >> 16) & 0o777 or 0o644)
            temporary.replace(target)
        progress.finish()


def verify(folder, requirement):
    project, version = requirement.split("==")
    stem = re.sub(r"[-_.]+", "_", project)
    record = folder / f"{stem}-{version}.dist-info" / "RECORD"
    if not record.is_file():
        raise BadContent(f"{requirement} is not in {folder}")
    rows = list(record_rows(record.read_text()))
    progress = Progress(f"checking {project}", sum(size or 0 for _, _, size in rows))
    for name, digest, size in rows:
        path = inside(folder, name)
        if not path.is_file() or (size is not None and path.stat().st_size != size):
            raise BadContent(f"{name} is missing or cut short in {folder}")
    for name, digest, size in rows:
        if digest and sha256_of(inside(folder, name)).hexdigest() != digest:
            raise BadContent(f"{name} is damaged in {folder}")
        progress.add(size or 0)
    progress.finish()


def main(arguments):
    action, folder, *rest = arguments
    folder = Path(folder)
    try:
        for item in rest:
            if action == "unpack":
                wheel, expected = item.rsplit("=", 1)
                unpack(folder, Path(wheel), expected)
            else:
                verify(folder, item)
    except (BadContent, zipfile.BadZipFile, ValueError) as error:
        print(f"    {error}", file=sys.stderr)
        return BAD_CONTENT
    except OSError as error:
        print(f"    {error.strerror or error}: {error.filename or folder}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
