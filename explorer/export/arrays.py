"""Films as a numpy archive: all they hold, by documented names, readable with `allow_pickle=False`."""

import io
import math
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from explorer.runs.film import Film
from explorer.runs.fingerprint import fingerprint
from explorer.runs.schedule import schedule
from explorer.runs.spec import RunSpec

__all__ = ["ABOUT", "SCALARS", "about", "archive", "size"]

Entries = dict[str, NDArray[np.generic]]
SCALARS = ("bits", "bits_se", "error_rate", "training_loss", "excess", "excess_se")  # that a film may have
HEADS = 140  # bytes of an entry in a zip besides twice its name: 50 before it, its length in 64 bits, and 46 behind

ABOUT = """Films of "Generative learning, seen". Each begins with the name of its side, `conditional` or `joint`:
  .spec         what it is a film of: world, data, model, config, seed and branches, as JSON
  .code         fingerprint of the code and versions of the libraries that made it
  .steps        (F,) the training step of each frame
{bits}  .error_rate   (F,) the share of the test points whose class it gets wrong
  .training_loss  (F,) in nats, on the points it learns from
  .weights      (F, n) float32, a network's W_1, b_1, W_2, ..., each row after row; or
  .components   (F, classes, K, 6) float32: weight, mean x, mean y, covariance xx, xy, yy; or
  .field        (F, classes, rows, columns) float32: log p(y | x) or log p(x, y) at cell centres, from the bottom left
"""

FRESH = """  .bits         (F,) loss on fresh test points, in bits per label (conditional) or per point (joint)
  .excess       (F,) how much of it is above the floor, what a perfect model reads; .excess_se is its standard error
"""
HELD_OUT = """  .bits         (F,) loss on the rows held out, in bits per label (conditional) or per point (joint);
                .bits_se is its standard error
  .excess       (F,) how much of it is above a baseline that knows the class shares and, of p(x), one Gaussian: below
                zero where something was learned; .excess_se is its standard error
"""


def about(specs: Mapping[str, RunSpec]) -> str:
    """Return what the entries of an archive mean: of real data nobody knows a floor."""
    real = not all(spec.known for spec in specs.values())
    return ABOUT.format(bits=HELD_OUT if real else FRESH)


def archive(films: Mapping[str, Film]) -> bytes:
    """Return the films as an .npz file; an unfinished film has the frames there are."""
    texts = _texts({side: film.spec for side, film in films.items()})
    return _packed(texts | {f"{side}.{name}": values for side, film in films.items() for name, values in _of(film)})


def size(specs: Mapping[str, RunSpec]) -> int:
    """Return how many bytes an archive of the films of `specs` has at most, whole as they will be; trains nothing.

    Texts are packed to see what they take. Numbers may pack badly: then deflate stores them, 5 bytes a block of at
    least 8 KB more than they are (RFC 1951, 3.2.4), and a zip has the name of each entry twice.
    """
    numbers = [entry for side, spec in specs.items() for entry in _expected(side, spec)]
    return len(_packed(_texts(specs))) + sum(HEADS + 2 * len(name) + n + 5 * (n // 8192 + 1) for name, n in numbers)


def _expected(side: str, spec: RunSpec) -> list[tuple[str, int]]:
    """Return the name and the bytes of each entry of numbers that the whole film of `spec` has at most."""
    frames = len(schedule(spec.config.steps, spec.config.frames))
    held = spec.config.holds(spec.source())
    scalars = dict.fromkeys(SCALARS, 8 * frames)
    arrays = {name: 4 * frames * math.prod(shape) for name, shape in held.frame.items()}
    return [(f"{side}.{name}.npy", 128 + n) for name, n in ({"steps": 8 * frames} | scalars | arrays).items()]


def _texts(specs: Mapping[str, RunSpec]) -> Entries:
    of_films = {f"{side}.spec": spec.canonical() for side, spec in specs.items()}
    of_films |= {f"{side}.code": fingerprint(spec) for side, spec in specs.items()}
    return {name: np.array(text) for name, text in ({"about": about(specs)} | of_films).items()}


def _of(film: Film) -> Iterable[tuple[str, NDArray[np.generic]]]:
    return [("steps", film.steps), *film.scalars.items(), *film.arrays.items()]


def _packed(entries: Entries) -> bytes:
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **entries)
    return out.getvalue()
