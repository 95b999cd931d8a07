"""The small picture on a concept's card, drawn from the last frame of its baked films as one SVG.

It stands alone, as the source of an `<img>`, and asks for light or dark itself, so one picture serves both. Fields are
small images with alpha, stretched by the browser; lines and points are vectors.
"""

import base64
from collections.abc import Callable, Mapping

import numpy as np

from explorer import exact
from explorer.figures.contour import contour
from explorer.figures.evaluate import class_densities, log_posterior, world_of
from explorer.figures.png import png
from explorer.figures.tokens import CLASSES, DARK, LETTERS, LIGHT
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.plane.base import Extent
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["CARDS", "joint_vs_conditional"]

COLUMNS, ROWS = 90, 78  # of a field; the extent's 6 : 5.2
WIDTH, HEIGHT, GAP = 300, 260, 16  # of a panel, in the picture's units
CLASS_RGB = np.array([list(bytes.fromhex(colour[1:])) for colour in CLASSES], np.float64)  # (5, 3)
LEVELS = (0.01, 0.03, 0.06, 0.1, 0.15)  # of p(x, y)
BASE = """
path { fill: none; }
.learned { stroke: var(--ink); stroke-width: 3; }
.exact { stroke: var(--ink); stroke-width: 2.2; stroke-dasharray: 8 6; }
.frame { stroke: var(--line); fill: none; }
"""
STYLE = BASE + "".join(
    f".class-{a} {{ stroke: var(--mark-{a}); stroke-width: 1.4; }}\n"
    f".mark-{a} {{ fill: var(--mark-{a}); stroke: var(--paper); stroke-width: 0.8; }}\n"
    for a in LETTERS
)
SHAPES = {  # a mark for each class but A, which is round; as on the stage
    "b": "l4 7.2h-8z",
    "c": "m-3.1 1.1h6.2v6.2h-6.2z",
    "d": "m0 -0.4l4.1 4.6l-4.1 4.6l-4.1 -4.6z",
    "e": "m-1.6 -0.2h3.2v2.8h2.8v3.2h-2.8v2.8h-3.2v-2.8h-2.8v-3.2h2.8z",
}
POINTS = 120  # drawn: enough to see the moons, few enough to see the field


def joint_vs_conditional(films: Mapping[str, Film]) -> str:
    """Return the two panels of the concept's page, p(A | x) of the network and p(x, y) of the mixture, side by side."""
    network, mixture = films["network"], films["mixture"]
    world = world_of(network)
    grid = _grid(world.extent)
    optimum = _borders(exact.log_posterior(world, grid), "exact")
    left = _posterior(network, grid) + optimum
    right = _density(mixture, world, grid) + optimum
    dots = _points(world)
    return _picture([left + dots, right + dots])


def _picture(panels: list[str]) -> str:
    width = len(panels) * (WIDTH + GAP) - GAP
    frame = f'<rect class="frame" x="0.5" y="0.5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="8"/>'
    placed = (
        f'<g transform="translate({i * (WIDTH + GAP)})" clip-path="url(#panel)">{panel}{frame}</g>'
        for i, panel in enumerate(panels)
    )
    clip = f'<clipPath id="panel"><rect width="{WIDTH}" height="{HEIGHT}" rx="8"/></clipPath>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}">'
    return f"{head}<style>{_variables()}{STYLE}</style>{clip}{''.join(placed)}</svg>"


def _variables() -> str:
    light, dark = ("".join(f"--{name}:{colour};" for name, colour in tokens.items()) for tokens in (LIGHT, DARK))
    return f":root{{{light}}}@media (prefers-color-scheme: dark){{:root{{{dark}}}}}"


def _posterior(film: Film, grid: Array) -> str:
    logs = log_posterior(film, -1, grid)  # (n, C)
    best, classes = logs.argmax(axis=1), logs.shape[1]
    sure = (np.exp(logs.max(axis=1)) - 1 / classes) / (1 - 1 / classes)  # 0 where all classes are as likely
    return _field(CLASS_RGB[best], 0.06 + 0.54 * sure) + _borders(logs, "learned")


def _density(film: Film, world: PlaneWorld, grid: Array) -> str:
    joint = class_densities(film, -1, grid) * world.data().shares  # (n, C)
    total = joint.sum(axis=1)
    colour = (joint / (total[:, None] + 1e-300)) @ CLASS_RGB[: joint.shape[1]]
    rings = "".join(
        _lines(_shaped(of_class), level, f"class-{letter}")
        for letter, of_class in zip(LETTERS, joint.T, strict=False)
        for level in LEVELS
    )
    borders = _borders(np.log(joint + 1e-300), "learned")
    return _field(colour, 0.85 * np.sqrt(np.clip(total / 0.22, 0, 1))) + rings + borders


def _borders(logs: Array, name: str) -> str:
    """Draw where a class stops being the likeliest, from log p (n, C); the last class has no border of its own."""
    others = [np.delete(logs, c, axis=1).max(axis=1) for c in range(logs.shape[1] - 1)]
    return "".join(_lines(_shaped(logs[:, c] - other), 0.0, name) for c, other in enumerate(others))


def _points(world: PlaneWorld) -> str:
    data = world.data()
    place = _screen(data.x[:POINTS], world.extent)
    return "".join(_mark(x, y, label) for (x, y), label in zip(place, data.y, strict=False))


def _mark(x: float, y: float, label: int) -> str:
    letter = LETTERS[label]
    if letter == "a":
        return f'<circle class="mark-a" cx="{x:.1f}" cy="{y:.1f}" r="3.4"/>'
    return f'<path class="mark-{letter}" d="M{x:.1f} {y - 4.2:.1f}{SHAPES[letter]}"/>'


def _field(colour: Array, alpha: Array) -> str:
    pixels = np.column_stack([colour, 255 * alpha]).round().astype(np.uint8).reshape(ROWS, COLUMNS, 4)
    data = base64.b64encode(png(pixels[::-1])).decode()
    size = f'width="{WIDTH}" height="{HEIGHT}"'
    return f'<image {size} preserveAspectRatio="none" href="data:image/png;base64,{data}"/>'


def _lines(values: Array, level: float, name: str) -> str:
    unit = np.array([WIDTH / COLUMNS, -HEIGHT / ROWS])
    first = np.array([unit[0] / 2, HEIGHT + unit[1] / 2])
    lines = [line * unit + first for line in contour(values, level)]
    path = "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in line) for line in lines)
    return f'<path class="{name}" d="{path}"/>'


def _grid(extent: Extent) -> Array:
    x = extent.left + (np.arange(COLUMNS) + 0.5) / COLUMNS * (extent.right - extent.left)
    y = extent.bottom + (np.arange(ROWS) + 0.5) / ROWS * (extent.top - extent.bottom)
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def _shaped(values: Array) -> Array:
    return values.reshape(ROWS, COLUMNS)


def _screen(x: Array, extent: Extent) -> Array:
    return np.column_stack(
        [
            (x[:, 0] - extent.left) / (extent.right - extent.left) * WIDTH,
            (extent.top - x[:, 1]) / (extent.top - extent.bottom) * HEIGHT,
        ]
    )


CARDS: dict[str, Callable[[Mapping[str, Film]], str]] = {"joint_vs_conditional": joint_vs_conditional}
