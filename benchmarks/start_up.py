#!/usr/bin/env python3
"""How long the studio takes from being started to a window that can be used (engine not loaded).

    benchmarks/start_up.py build/dev/bin/gouache [--runs N] [--budget SECONDS]

Starts the program with empty settings folders on the display there is, or on one of Xvfb, and waits for its line
"ready". The first start, which reads the files from the disk, is told apart. Ends with 1 where the median of the others
is over the budget.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def start(program: str, environment: dict) -> float:
    begun = time.monotonic()
    with subprocess.Popen([program, "--time-start"], env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as process:
        line = process.stdout.readline()
        taken = time.monotonic() - begun
        process.wait(timeout=60)
    if line.strip() != "ready":
        sys.exit(f"{program} ended without a window (status {process.returncode})")
    return taken


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--budget", type=float, default=0.5)
    options = parser.parse_args()
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        xvfb = shutil.which("xvfb-run")
        if not xvfb:
            sys.exit("There is no display, and no xvfb-run to make one.")
        os.execv(xvfb, [xvfb, "-a", "-s", "-screen 0 1600x1000x24", sys.executable, *sys.argv])
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ)
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            environment[f"XDG_{name}_HOME"] = os.path.join(folder, name.lower())
        first = start(options.program, environment)
        times = sorted(start(options.program, environment) for _ in range(options.runs))
    median = statistics.median(times)
    print(f"first start   {first * 1000:6.0f} ms")
    print(f"then median   {median * 1000:6.0f} ms   (best {times[0] * 1000:.0f}, worst {times[-1] * 1000:.0f}, "
          f"{options.runs} starts, load {os.getloadavg()[0]:.1f})")
    print(f"budget        {options.budget * 1000:6.0f} ms   {'met' if median <= options.budget else 'MISSED'}")
    return 0 if median <= options.budget else 1


if __name__ == "__main__":
    sys.exit(main())
