"""Where models of images put images, as a table: mu and sigma of q(z|x) at the end of a film. CSV, no torch."""

import csv
import io
from collections.abc import Mapping

import numpy as np

from explorer.figures.images import recorded, source_of
from explorer.runs.film import Film
from explorer.worlds.images.base import Images

__all__ = ["codes"]


def codes(films: Mapping[str, Film], images: Images) -> bytes:
    """Return a line a film and an image: which image, its label, what it was drawn from, mu and sigma by dimension.

    Of films that have no frame yet there are no lines. Reading a number back gives the same float.
    """
    there = {name: film for name, film in films.items() if len(film)}
    source = source_of(next(iter(films.values())))
    latent = max((recorded(film).config.latent for film in there.values()), default=0)
    each = [f"{name}_{j}" for name in ("mu", "sigma") for j in range(1, latent + 1)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("film", "image", "label", *(name.replace(" ", "_") for name in source.factor_names), *each))
    factors = np.empty((len(images), 0)) if images.factors is None else images.factors
    for name, film in there.items():
        numbers = np.column_stack([factors, *recorded(film).encode(images.x.astype(np.float64))])
        labels = [source.classes[label] for label in images.y]
        rows = zip(range(len(images)), labels, numbers.tolist(), strict=True)
        writer.writerows((name, image, label, *map(repr, row)) for image, label, row in rows)
    return out.getvalue().encode()
