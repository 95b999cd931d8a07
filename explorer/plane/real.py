"""What a scene says of real data instead of the exact answer: axes, names, a scale of densities, baselines, digits."""

from functools import lru_cache
from typing import Any

import numpy as np

from explorer.metrics.held_out import HeldOut
from explorer.models.classifier import Kind
from explorer.models.kde import KDE, KDEConfig
from explorer.page.words.language import N_, _, percent
from explorer.plane.features import axes_of, classes_of
from explorer.plane.tables import Tables
from explorer.worlds import plane
from explorer.worlds.base import Array, WorldConfig
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.digits import FULL, SIDE, Digits
from explorer.worlds.plane.rows import Rows

__all__ = ["EXTRA", "baseline", "real_scene", "real_words", "rows_of"]

LETTERS = "abcde"
EXTRA = ("digits_note",)  # words that no other scene has
WORDS = {
    "describe_posterior": N_("chance of {name} over the plane with the learned border"),
    "describe_posterior_many": N_("chance of each class over the plane with the learned borders"),
    "describe_density": N_("density of each class as contour lines, with the learned border"),
}


@lru_cache(maxsize=16)
def rows_of(world: str, config: WorldConfig) -> Rows | None:
    """Return the data set called `world`; None where that is a world whose law is known, of whatever kind."""
    if not isinstance(config, PlaneConfig):
        return None
    source = plane.source(world, **config.model_dump())
    return source if isinstance(source, Rows) else None


def real_scene(source: Rows, tables: Tables) -> dict[str, Any]:
    """Return what only a scene of real data has. `peak` is p(x, y) drawn at full strength.

    `shares` are those of the rows held out, on which the browser counts errors: their labels are right.
    """
    axes = [axis._asdict() for axis in axes_of(source, tables)]
    out = {"axes": axes, "peak": _peak(source.name, source.config), "shares": source.held_out().shares.tolist()}
    return out | {"digits": _digits(source)} if isinstance(source, Digits) else out


def real_words(source: Rows, tables: Tables) -> dict[str, str]:
    """Return the stage's words that are others where nobody knows the exact answer, and the classes have names."""
    names = classes_of(source, tables)
    out = {key: _(text, name=names[0]) if "{name}" in text else _(text) for key, text in WORDS.items()}
    out |= {f"class_{letter}": name for letter, name in zip(LETTERS, names, strict=False)}
    out["chance_of_a"] = _("chance of {name}", name=names[0])
    out["measured"] = _("measured on {n} rows held out", n=f"{len(source.y) - source.learned:,}")
    if isinstance(source, Digits):
        shares = source.components.shares
        out["digits_note"] = _(
            "Two of {all} directions hold {share} of the variance; the others rest at their mean. So these are ghosts.",
            all=SIDE**2,
            share=percent(float(shares.sum()), 0),
        )
    return out


@lru_cache(maxsize=64)
def baseline(world: str, config: PlaneConfig, kind: Kind) -> dict[str, float]:
    """Return what reads who knows the class shares, and of p(x) one Gaussian, on the rows held out."""
    source = rows_of(world, config)
    assert source is not None
    read = HeldOut(source, kind).baseline
    return {"bits": read.bits, "error_rate": read.error_rate, "points": len(source.y) - source.learned}


@lru_cache(maxsize=64)
def _peak(world: str, config: PlaneConfig) -> float:
    """Return the largest p(x, y) that a kernel density of the points has at one of them: a scale, no truth."""
    source = rows_of(world, config)
    assert source is not None
    data = source.data()
    kernels = KDE(KDEConfig(), data, 0)
    kernels.advance(1)
    return float(np.exp(kernels.log_prob(data.x).max()))


def _digits(source: Digits) -> dict[str, Any]:
    """Return a digit for each place: `mean` (64,) plus coordinates times `directions` (2, 64), 0 paper and 1 ink."""
    origin = source.images(np.zeros((1, 2)))[0]
    steps: Array = source.images(np.eye(2)) - origin
    return {"side": SIDE, "mean": (origin / FULL).astype(np.float32), "directions": (steps / FULL).astype(np.float32)}
