"""What explorer/exact/dirac.py says of some Dirac-GANs, for the browser's own arithmetic."""

from typing import Any

import numpy as np

from explorer.exact.dirac import LOSSES, Dirac

__all__ = ["diracs"]

CURES: tuple[dict[str, float], ...] = (
    {}, {"r1": 0.3}, {"r1": 1.5}, {"penalty": 0.7}, {"clip": 1.0}, {"noise": 0.5}, {"noise": 1.7}, {"ratio": 4.0},
    {"r1": 0.2, "noise": 0.3, "ratio": 2.0},
)  # fmt: skip
START = (1.0, -1.0)  # (1, 1) where D has the other sign
PLACES = ((0.7, -0.4), (-1.3, 2.1), (0.01, 0.5), (2.0, 2.0), (0.0, 0.0), (-1.9, -0.05))
EVERY = 25  # steps of an orbit


def diracs() -> list[dict[str, Any]]:
    """Return games with their field at some places, orbits of both kinds and, where there is one, the jacobian."""
    return [_dirac(Dirac(loss, **cures)) | {"loss": loss, "cures": cures} for loss in LOSSES for cures in CURES]


def _dirac(game: Dirac) -> dict[str, Any]:
    orbits = {kind: game.orbit(START, alternating=kind == "alternating") for kind in ("simultaneous", "alternating")}
    field = game.field(*np.array(PLACES).T)
    eigenvalues = None if game.penalty else np.sort_complex(game.eigenvalues())
    return {
        "start": START, "places": PLACES, "field": field.tolist(), "every": EVERY,
        "orbits": {kind: orbit[::EVERY].tolist() for kind, orbit in orbits.items()},
        "jacobian": None if game.penalty else game.jacobian().tolist(),
        "eigenvalues": None if eigenvalues is None else [[value.real, value.imag] for value in eigenvalues.tolist()],
    }  # fmt: skip
