"""Worlds to choose from as pictures: each a handful of the world's own points. It shows what the page's state says.

The browser's side is gallery.js with gallery.css. A choice comes back as one trigger; which one is marked goes out with
the data, so that undo, presets and links are followed.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from explorer.page.component import component_beside
from explorer.page.words.language import _
from explorer.worlds import images, line, plane
from explorer.worlds.base import Array
from explorer.worlds.plane.base import World
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["POINTS", "SIDE", "gallery", "thumbnail"]

POINTS = 160  # enough to tell the worlds apart, few enough for each to keep its shape
SEED = 7
COLUMNS, ROWS = 36, 24  # of dots, in the picture of a world of the line
SHOWN = (3, 7)  # classes whose first images stand side by side, in the picture of a world of images
INKED = 0.5  # a pixel, from which on it is a dot
SIDE = 255  # the picture's places, across and up: finer than its pixels
_gallery = component_beside(__file__, "gallery")


def gallery(
    key: str,
    label: str,
    first: Sequence[str],
    groups: Mapping[str, Mapping[str, str]],
    chosen: str,
    put: Callable[[str], None],
    knobs: Mapping[str, Mapping[str, str]],
    kinds: Mapping[str, str],
) -> None:
    """Draw the worlds, each over its title, and mark the one called `chosen`.

    `first` are those that stand in a row, as far as they are here; all of them open over the stage. `groups` holds, by
    heading, titles by name. `put` is called with the name of another, when a visitor chooses it. `knobs` hold, by name,
    what makes a world this visitor's own: what they drew or brought. `kinds` says by name of what kind a world is, of
    the plane, of the line or of images.
    """
    choices = {name: title for titles in groups.values() for name, title in titles.items()}

    def told() -> None:
        name = st.session_state[key].get("world")
        if isinstance(name, str) and name in choices:  # it comes from a browser
            put(name)

    left, right, bottom, top = PlaneWorld.extent
    data = {
        "key": key,
        "label": label,
        "all": _("All {n}", n=len(choices)),
        "first": [name for name in first if name in choices],
        "chosen": chosen,
        "side": SIDE,
        "aspect": (right - left) / (top - bottom),
        "groups": [{"title": heading, "names": list(titles)} for heading, titles in groups.items() if titles],
        "choices": [
            {"name": name, "title": title, **thumbnail(name, kinds[name], **knobs.get(name, {}))}
            for name, title in choices.items()
        ],
    }
    _gallery(key=key, data=data, height="content", on_world_change=told)


@lru_cache(maxsize=64)
def thumbnail(name: str, kind: str = "plane", **knobs: str) -> dict[str, Any]:
    """Return points of the world called `name` as it is at first, or with some `knobs` turned, the same at every call.

    `xy` holds x and y in turn, from 0 at the left and the bottom to `SIDE`; `labels` is a digit for each point. Numbers
    on a line are heaped where they lie; of images a few stand side by side, a dot where there is ink.
    """
    drawn = {"line": _on_line, "images": _of_images}
    places, labels = drawn[kind](name) if kind in drawn else _on_plane(name, **knobs)
    inside = np.flatnonzero(((places >= 0) & (places <= 1)).all(axis=1))[:POINTS]
    return {
        "xy": np.rint(SIDE * places[inside]).astype(int).ravel().tolist(),
        "labels": "".join(map(str, labels[inside])),
    }


def _on_plane(name: str, **knobs: str) -> tuple[Array, NDArray[np.int64]]:
    world = plane.source(name, **knobs)
    left, right, bottom, top = world.extent
    drawn = world.sample(2 * POINTS, np.random.default_rng(SEED)) if isinstance(world, World) else world.data()
    return (drawn.x - (left, bottom)) / (right - left, top - bottom), drawn.y


def _on_line(name: str) -> tuple[Array, NDArray[np.int64]]:
    """Return numbers of a world of the line as dots, (n, 2), one upon another where they share a column."""
    world = line.world(name)
    left, right = world.extent
    x = np.sort(world.sample(POINTS, np.random.default_rng(SEED))[:, 0])
    columns = np.floor(COLUMNS * (x - left) / (right - left)).astype(int)
    _, first, which = np.unique(columns, return_index=True, return_inverse=True)
    height = (np.arange(len(x)) - first[which] + 0.5) / ROWS
    return np.column_stack([(columns + 0.5) / COLUMNS, height]), np.zeros(len(x), np.int64)


def _of_images(name: str) -> tuple[Array, NDArray[np.int64]]:
    """Return the ink of two images as dots, (n, 2), the picture filled from side to side."""
    world = images.source(name)
    known = world.data()
    rows = [int(np.flatnonzero(known.y == label)[0]) for label in SHOWN]
    grey = known.x[rows].reshape(len(rows), *world.shape).mean(axis=3)
    every = np.indices(world.shape[:2]).sum(axis=0) % 2 == 0  # other pixel, as on a chessboard: each dot is seen
    dots = [np.argwhere((image > INKED) & every)[:, ::-1] for image in grey]  # (n, 2) each, across and down
    boxes = [(its.min(axis=0), np.ptp(its, axis=0) + 1) for its in dots]
    gap = 4
    wide, high = sum(size[0] for _, size in boxes) + gap * len(dots), max(size[1] for _, size in boxes)
    left = np.cumsum([gap / 2, *(size[0] + gap for _, size in boxes)])
    placed = [its - corner + (at, 0) for its, (corner, _), at in zip(dots, boxes, left, strict=False)]
    x, y = np.concatenate(placed).T + 0.5
    west, east, south, north = PlaneWorld.extent
    up = 0.5 + (high / 2 - y) / wide * (east - west) / (north - south)
    return np.column_stack([x / wide, up]), np.zeros(len(x), np.int64)
