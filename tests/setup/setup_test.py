"""The set-up's answers to what goes wrong: bad wheels, half-filled folders, full disks. Needs no network."""

import base64
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETUP = ROOT / "packaging" / "setup"


def sha256(data):
    return hashlib.sha256(data).digest()


def write_wheel(path, files, info="demo-1.0.dist-info"):
    record = ""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, data in files.items():
            wheel.writestr(name, data)
            coded = base64.urlsafe_b64encode(sha256(data)).rstrip(b"=").decode()
            record += f"{name},sha256={coded},{len(data)}\n"
        wheel.writestr(f"{info}/RECORD", record + f"{info}/RECORD,,\n")
    return f"{path}={sha256(path.read_bytes()).hex()}"


class SetupTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="gouache-setup-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.home = self.folder / "home"
        self.home.mkdir()

    def wheels(self, action, *items):
        command = [sys.executable, SETUP / "unpack_wheels.py", action, self.home, *items]
        return subprocess.run(command, capture_output=True, text=True)

    def bash(self, script, **variables):
        parts = "".join(f"source {SETUP}/{part}.sh\n" for part in ("common", "packages", "libtorch", "build"))
        environment = {**os.environ, "XDG_CACHE_HOME": str(self.folder / "cache"), **variables}
        environment.pop("CMAKE_PREFIX_PATH", None)
        environment.update({key: value for key, value in variables.items()})
        return subprocess.run(["bash", "-c", "set -euo pipefail\n" + parts + script], capture_output=True, text=True,
                              env=environment)

    def test_a_whole_wheel_is_unpacked_and_verified(self):
        wheel = write_wheel(self.folder / "demo.whl", {"demo/lib.so": b"code" * 1000, "demo/deep/er.h": b"int x;"})
        self.assertEqual(self.wheels("unpack", wheel).returncode, 0)
        self.assertEqual((self.home / "demo/lib.so").read_bytes(), b"code" * 1000)
        self.assertEqual(self.wheels("verify", "demo==1.0").returncode, 0)

    def test_a_wheel_of_other_content_is_not_unpacked(self):
        wheel = write_wheel(self.folder / "demo.whl", {"demo/lib.so": b"code"})
        with open(self.folder / "demo.whl", "r+b") as file:
            file.truncate(40)
        done = self.wheels("unpack", wheel)
        self.assertEqual(done.returncode, 3)
        self.assertIn("wrong SHA-256", done.stderr)
        self.assertEqual(list(self.home.iterdir()), [])

    def test_a_path_that_leads_out_is_refused(self):
        for name in ("../evil", "/evil", "demo/../../evil", "..\\evil"):
            wheel = write_wheel(self.folder / "demo.whl", {name: b"evil"})
            self.assertEqual(self.wheels("unpack", wheel).returncode, 3, name)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["demo.whl", "home"])

    def test_half_of_it_is_noticed(self):
        wheel = write_wheel(self.folder / "demo.whl", {"demo/a.so": b"aaaa", "demo/b.so": b"bbbb"})
        for damage in (lambda: (self.home / "demo/a.so").unlink(), lambda: (self.home / "demo/b.so").write_bytes(b"bb"),
                       lambda: (self.home / "demo/b.so").write_bytes(b"bbbc")):
            self.assertEqual(self.wheels("unpack", wheel).returncode, 0)
            damage()
            self.assertEqual(self.wheels("verify", "demo==1.0").returncode, 3)
        self.assertEqual(self.wheels("verify", "other==1.0").returncode, 3)

    def test_a_full_disk_is_said_before_anything_is_fetched(self):
        done = self.bash("free_megabytes() { echo 300; }; ensure_libtorch no")
        self.assertEqual(done.returncode, 1)
        self.assertIn("The disk is too full: libtorch (for the CPU) needs", done.stderr)
        self.assertIn("XDG_CACHE_HOME", done.stderr)
        self.assertFalse((self.folder / "cache/gouache/downloads").exists())

    def test_a_folder_without_its_marker_is_never_used(self):
        home = self.folder / "cache/gouache/libtorch-2.11.0"
        (home / "torch/lib").mkdir(parents=True)
        (home / "torch/lib/libtorch_cpu.so").write_bytes(b"half")
        done = self.bash("free_megabytes() { echo 300; }; ensure_libtorch no; echo used $LIBTORCH_FOLDER")
        self.assertEqual(done.returncode, 1)
        self.assertIn("starting over", done.stderr)
        self.assertNotIn("used", done.stdout)
        self.assertFalse(home.exists())

    def test_an_offered_torch_is_taken_without_a_look_at_the_cache(self):
        torch = self.folder / "site/torch"
        for file in ("include/ATen/ATen.h", "lib/libtorch_cpu.so", "share/cmake/Torch/TorchConfig.cmake"):
            (torch / file).parent.mkdir(parents=True, exist_ok=True)
            (torch / file).touch()
        for offered in (torch, torch.parent, torch / "share/cmake"):
            done = self.bash("ensure_libtorch auto; echo $LIBTORCH_FOLDER", CMAKE_PREFIX_PATH=f"/nonexistent:{offered}")
            self.assertEqual(done.stdout.strip(), str(torch), done.stderr)
        self.assertFalse((self.folder / "cache").exists())

    def test_an_old_compiler_is_named(self):
        compiler = self.folder / "old-g++"
        compiler.write_text("#!/bin/sh\necho '#define __GNUC__ 10'\n")
        compiler.chmod(0o755)
        done = self.bash("check_compiler", CXX=str(compiler))
        self.assertEqual(done.returncode, 1)
        self.assertIn("is GCC 10, but Gouache needs", done.stderr)
        self.assertIn("no C++ compiler called", self.bash("check_compiler", CXX="/nonexistent/g++").stderr)

    def test_every_wheel_is_pinned(self):
        rows = [line.split() for line in (SETUP / "libtorch.lock").read_text().splitlines() if not line.startswith("#")]
        self.assertGreater(len(rows), 10)
        for group, requirement, digest in rows:
            self.assertIn(group, ("cpu", "cuda"))
            self.assertRegex(requirement, r"^[a-z0-9-]+==[0-9.]+$")
            self.assertRegex(digest, r"^[0-9a-f]{64}$")


if __name__ == "__main__":
    unittest.main()
