"""The data sets that come with scikit-learn, read from its own files: importing it takes seconds. numpy only."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array

__all__ = ["read"]

FILES = {"iris": "iris.csv", "wine": "wine_data.csv", "breast_cancer": "breast_cancer.csv", "digits": "digits.csv.gz"}


@lru_cache(maxsize=len(FILES))
def read(name: str) -> tuple[Array, NDArray[np.int64]]:
    """Return the features (N, D) and the labels (N,) of "iris", "wine", "breast_cancer" or "digits"; read-only.

    Raises:
        FileNotFoundError: scikit-learn is not installed as a wheel installs it.
    """
    spec = find_spec("sklearn")  # finds the package without running it
    folder = Path(((spec and spec.submodule_search_locations) or [""])[0]) / "datasets" / "data"
    heading = 0 if name == "digits" else 1
    values: NDArray[Any] = np.loadtxt(folder / FILES[name], delimiter=",", skiprows=heading)
    x, y = values[:, :-1], values[:, -1].astype(np.int64)
    for part in (x, y):
        part.setflags(write=False)
    return x, y
