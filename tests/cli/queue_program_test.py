"""Kills the real gouache-cli in the middle of its work and lets it go on: the pictures must be exactly those that were
asked for, each once.

Environment: GOUACHE_CLI, the program; GOUACHE_RESOURCES, the folder with the starter model; GOUACHE_KILLS, how often the
program is killed (6).
"""

import json
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

CLI = os.environ["GOUACHE_CLI"]
KILLS = int(os.environ.get("GOUACHE_KILLS", "6"))
THINGS = ["a red apple", "a green pear", "a yellow banana", "a blue car", "a brown dog", "a white cat", "a pink flower",
          "an orange fish", "a grey mouse", "a purple grape"]


class QueueProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="gouache-queue-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.out = self.folder / "out"
        self.prompts = self.folder / "prompts.txt"

    def arguments(self, *arguments):
        return [CLI, *map(str, arguments), "--data", str(self.folder / "data")]

    def run_cli(self, *arguments, **options):
        environment = {**os.environ, "XDG_CONFIG_HOME": str(self.folder / "config"),
                       "XDG_DATA_HOME": str(self.folder / "share"), "XDG_CACHE_HOME": str(self.folder / "cache")}
        return subprocess.run(self.arguments(*arguments), capture_output=True, text=True, timeout=240, env=environment,
                              **options)

    def start(self, *arguments):
        return subprocess.Popen(self.arguments(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def batch(self, count):
        self.prompts.write_text("\n".join(THINGS[:count]) + "\n", encoding="utf-8")
        return ["batch", self.prompts, "--steps", 2, "--seed", 7, "--name-pattern", "{prompt} {seed}", "--output", self.out,
                "--json"]

    @staticmethod
    def events(text):
        return [json.loads(line) for line in text.splitlines()]

    def counts(self):
        done = self.run_cli("queue", "list", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.events(done.stdout)[-1]["counts"]

    def files(self):
        return sorted(file.name for file in self.out.iterdir())

    def check_all_made(self, count):
        counts = self.counts()
        self.assertEqual(counts["done"], count, counts)
        self.assertEqual(sum(counts.values()), count)
        self.assertEqual(self.files(), sorted(f"{thing} 7.png" for thing in THINGS[:count]))
        for file in self.out.iterdir():
            self.assertEqual(file.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
        database = sqlite3.connect(self.folder / "data" / "queue" / "queue.sqlite")
        self.addCleanup(database.close)
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchone()[0], "ok")

    def test_kill_in_the_middle_and_resume(self):
        process = self.start(*self.batch(5))
        results = []
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "result":
                results.append(event["file"])
                if len(results) == 2:
                    break
        process.kill()
        process.communicate()
        self.assertEqual(sum(self.counts().values()), 5)
        done = self.run_cli("queue", "resume", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        later = [event["file"] for event in self.events(done.stdout) if event["event"] == "result"]
        # What was told before the kill is not made again; at most one picture was kept without being told.
        self.assertFalse(set(results) & set(later))
        self.assertGreaterEqual(len(results) + len(later), 4)
        self.check_all_made(5)

    def test_kills_at_random_moments(self):
        seed = random.randrange(2**32)
        chance = random.Random(seed)
        with self.subTest(seed=seed):
            done = self.run_cli(*self.batch(len(THINGS)), "--detach")
            self.assertEqual(done.returncode, 0, done.stderr)
            for _ in range(KILLS):
                process = self.start("queue", "resume", "--json")
                time.sleep(chance.uniform(0.05, 4.0))
                process.kill()
                process.communicate()
                counts = self.counts()
                self.assertEqual(sum(counts.values()), len(THINGS))
                # Two crashes during one job set it aside, as they should; this test wants them all.
                self.run_cli("queue", "retry", "--state", "quarantined")
            done = self.run_cli("queue", "resume")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.check_all_made(len(THINGS))

    def test_ctrl_c_gives_the_job_back(self):
        process = self.start(*self.batch(4))
        for line in process.stdout:
            if json.loads(line)["event"] == "result":
                break
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 5, err)
        self.assertEqual(self.counts()["running"], 0)
        jobs = self.events(self.run_cli("queue", "list", "--json").stdout)[:-1]
        self.assertTrue(all("reason" not in job for job in jobs))
        done = self.run_cli("queue", "resume")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.check_all_made(4)

    def test_a_second_program_adds_and_follows(self):
        first = self.start(*self.batch(3))
        self.assertEqual(json.loads(first.stdout.readline())["event"], "queued")
        for line in first.stdout:
            if json.loads(line)["event"] == "started":
                break
        other = self.folder / "other.txt"
        other.write_text(THINGS[3] + "\n", encoding="utf-8")
        second = self.run_cli("batch", other, "--steps", 2, "--seed", 7, "--name-pattern", "{prompt} {seed}", "--output",
                              self.out, "--json")
        self.assertEqual(second.returncode, 0, second.stderr)
        out, err = first.communicate(timeout=240)
        self.assertEqual(first.returncode, 0, err)
        mine = [event for event in self.events(second.stdout) if event["event"] == "result"]
        self.assertIn(str(self.out / f"{THINGS[3]} 7.png"), [event["file"] for event in mine])
        self.check_all_made(4)

    def test_a_running_job_is_cancelled_from_another_program(self):
        self.prompts.write_text(THINGS[0] + "\n", encoding="utf-8")
        process = self.start("batch", self.prompts, "--steps", 900, "--output", self.out, "--json")
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "step":
                break
        self.assertEqual(self.run_cli("queue", "cancel", event["job"]).returncode, 0)
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, err)
        self.assertEqual([event["event"] for event in self.events(out)][-2:], ["cancelled", "finished"])
        self.assertEqual(self.files(), [])

    def test_a_dry_run_makes_nothing(self):
        done = self.run_cli(*self.batch(3), "--dry-run")
        self.assertEqual(done.returncode, 0, done.stderr)
        (plan,) = self.events(done.stdout)
        self.assertEqual((plan["event"], plan["jobs"], plan["pictures"]), ("plan", 3, 3))
        self.assertEqual([item["prompt"] for item in plan["items"]], THINGS[:3])
        self.assertTrue(plan["estimates"])
        self.assertFalse(self.out.exists())
        self.assertEqual(sum(self.counts().values()), 0)


if __name__ == "__main__":
    unittest.main()
