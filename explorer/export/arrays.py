"""Films as a numpy archive: all they hold, by documented names, readable with `allow_pickle=False`."""

import io
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from explorer.runs.film import Film
from explorer.runs.fingerprint import fingerprint
from explorer.worlds import DATA_SETS

__all__ = ["ABOUT", "about", "archive", "size"]

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

FRESH = """  .bits         (F,) loss on fresh test points, in bits a label (conditional) or a point (joint)
  .excess       (F,) how much of it is above the floor, what a perfect model reads; .excess_se is its standard error
"""
HELD_OUT = """  .bits         (F,) loss on the rows held out, in bits a label (conditional) or a point (joint); .bits_se
                is its standard error
  .excess       (F,) how much of it is above a baseline that knows the class shares and, of p(x), one Gaussian: below
                zero where something was learned; .excess_se is its standard error
"""


def about(films: Mapping[str, Film]) -> str:
    """Return what the entries of an archive mean: of real data nobody knows a floor."""
    real = any(film.spec.world in DATA_SETS for film in films.values())
    return ABOUT.format(bits=HELD_OUT if real else FRESH)


def archive(films: Mapping[str, Film]) -> bytes:
    """Return the films as an .npz file; an unfinished film has the frames there are."""
    out = io.BytesIO()
    entries = {f"{side}.{name}": values for side, film in films.items() for name, values in _entries(film).items()}
    np.savez_compressed(out, allow_pickle=False, about=np.array(about(films)), **entries)
    return out.getvalue()


def size(films: Mapping[str, Film]) -> int:
    """Return how many bytes the numbers of the films take before they are packed."""
    return sum(
        sum(values.nbytes for values in film.scalars.values()) + sum(values.nbytes for values in film.arrays.values())
        for film in films.values()
    )


def _entries(film: Film) -> dict[str, NDArray[np.generic]]:
    texts = {"spec": film.spec.canonical(), "code": fingerprint(film.spec)}
    return {key: np.array(text) for key, text in texts.items()} | {"steps": film.steps} | film.scalars | film.arrays
