"""Films as a numpy archive: all they hold, by documented names, readable with `allow_pickle=False`."""

import io
import math
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from explorer.export.kinds import kind_of, licences
from explorer.runs.film import Film
from explorer.runs.fingerprint import fingerprint
from explorer.runs.spec import RunSpec

__all__ = ["about", "archive", "size"]

Entries = dict[str, NDArray[np.generic]]
HEADS = 140  # bytes of an entry in a zip besides twice its name: 50 before it, its length in 64 bits, and 46 behind

HEAD = 'Films of "Generative learning, seen". '


def about(specs: Mapping[str, RunSpec]) -> str:
    """Return what the entries of an archive mean, and whose the data are."""
    said = kind_of(specs).about(all(spec.known for spec in specs.values()))
    return HEAD + said + "".join(f"Data: {line}\n" for line in licences(specs))


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
    frames, held = len(spec.recorded), spec.holds()
    kind = kind_of({side: spec})
    scalars = dict.fromkeys(kind.scalars, 8 * frames) | dict.fromkeys(map(_whole, kind.summary), 8)
    arrays = {name: 4 * frames * math.prod(shape) for name, shape in held.frame.items()}
    return [(f"{side}.{name}.npy", 128 + n) for name, n in ({"steps": 8 * frames} | scalars | arrays).items()]


def _whole(name: str) -> str:
    """Return what an archive calls a number of a whole film."""
    return f"summary.{name}"


def _texts(specs: Mapping[str, RunSpec]) -> Entries:
    of_films = {f"{side}.spec": spec.canonical() for side, spec in specs.items()}
    of_films |= {f"{side}.code": fingerprint(spec) for side, spec in specs.items()}
    return {name: np.array(text) for name, text in ({"about": about(specs)} | of_films).items()}


def _of(film: Film) -> Iterable[tuple[str, NDArray[np.generic]]]:
    summary = {_whole(name): np.array(value) for name, value in film.summary.items()}
    return [("steps", film.steps), *film.scalars.items(), *film.arrays.items(), *summary.items()]


def _packed(entries: Entries) -> bytes:
    out = io.BytesIO()
    np.savez_compressed(out, allow_pickle=False, **entries)
    return out.getvalue()
