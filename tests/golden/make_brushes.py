#!/usr/bin/env python3
"""Pictures of brushes and shapes, worked out apart from the studio's code: every pixel is the mean
of 16 x 16 places in it. Writes tests/golden/brushes/*.pgm: alpha of black paint on nothing.
Usage: make_brushes.py"""

import math
import pathlib

import numpy

WIDTH, HEIGHT, PARTS = 96, 80, 16
FOLDER = pathlib.Path(__file__).parent / "brushes"


def places():
    step = 1 / PARTS
    x = (numpy.arange(WIDTH * PARTS) + 0.5) * step
    y = (numpy.arange(HEIGHT * PARTS) + 0.5) * step
    return numpy.meshgrid(x, y)


X, Y = places()


def pixels(fine):
    """Means of the places in each pixel."""
    return fine.reshape(HEIGHT, PARTS, WIDTH, PARTS).mean(axis=(1, 3))


def write(name, alpha):
    values = numpy.clip(numpy.rint(alpha * 255), 0, 255).astype(numpy.uint8)
    (FOLDER / f"{name}.pgm").write_bytes(b"P5\n%d %d\n255\n" % (WIDTH, HEIGHT) + values.tobytes())


def disc(x, y, size):
    return (numpy.hypot(X - x, Y - y) <= size / 2).astype(float)


def soft_disc(x, y, size, hardness):
    """Full up to hardness times the radius, then a smooth step down to half a pixel beyond it."""
    outer, inner = size / 2 + 0.5, hardness * size / 2
    q = numpy.clip((outer - numpy.hypot(X - x, Y - y)) / (outer - inner), 0, 1)
    return q * q * (3 - 2 * q)


def ellipse(x, y, size, roundness, degrees):
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    along, across = c * (X - x) + s * (Y - y), c * (Y - y) - s * (X - x)
    return (numpy.hypot(along, across / roundness) <= size / 2).astype(float)


def line(x1, y1, x2, y2, size):
    dx, dy = x2 - x1, y2 - y1
    t = numpy.clip(((X - x1) * dx + (Y - y1) * dy) / (dx * dx + dy * dy), 0, 1)
    return (numpy.hypot(X - x1 - t * dx, Y - y1 - t * dy) <= size / 2).astype(float)


def tapered(x1, y1, x2, y2, first, last):
    """Every disc on the way, its size linear in the way."""
    covered = numpy.zeros_like(X)
    for t in numpy.linspace(0, 1, 400):
        size = first + (last - first) * t
        covered = numpy.maximum(covered, disc(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t, size))
    return covered


def built_up(x1, y1, x2, y2, size, spacing, flow, opacity):
    """Dab after dab, each adding its part of what is missing."""
    length = math.hypot(x2 - x1, y2 - y1)
    covered = numpy.zeros((HEIGHT, WIDTH))
    at = 0.0
    while at <= length + 1e-9:
        t = at / length
        shape = pixels(disc(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t, size))
        covered += (1 - covered) * shape * flow
        at += spacing * size
    return covered * opacity


def rounded_box(x1, y1, x2, y2, radius):
    qx = numpy.abs(X - (x1 + x2) / 2) - (x2 - x1) / 2 + radius
    qy = numpy.abs(Y - (y1 + y2) / 2) - (y2 - y1) / 2 + radius
    away = numpy.hypot(numpy.maximum(qx, 0), numpy.maximum(qy, 0)) + numpy.minimum(
        numpy.maximum(qx, qy), 0)
    return (away <= radius).astype(float)


def oval(x1, y1, x2, y2, by):
    rx, ry = (x2 - x1) / 2 + by, (y2 - y1) / 2 + by
    return (numpy.hypot((X - (x1 + x2) / 2) / rx, (Y - (y1 + y2) / 2) / ry) <= 1).astype(float)


def main():
    FOLDER.mkdir(exist_ok=True)
    write("round_hard", pixels(disc(48.2, 40.7, 41.3)))
    write("round_small", pixels(disc(48.2, 40.7, 3.4)))
    write("round_soft", pixels(soft_disc(48.2, 40.7, 60, 0)))
    write("round_half", pixels(soft_disc(45, 38, 50, 0.5)))
    write("ellipse", pixels(ellipse(48.5, 40.25, 64, 0.3, 30)))
    write("line", pixels(line(15.3, 20, 80, 60.6, 9)))
    write("line_faint", pixels(line(15.3, 20, 80, 60.6, 22)) * 0.4)
    write("pressure", pixels(tapered(14, 40, 76, 48, 4, 24)))
    write("flow", built_up(20, 40, 74, 40, 30, 0.1, 0.15, 0.8))
    write("shape_box", pixels(rounded_box(12.5, 15.25, 80, 64, 14)))
    write("shape_oval", pixels(oval(14, 18, 82, 60, 3) - oval(14, 18, 82, 60, -3)))


if __name__ == "__main__":
    main()
