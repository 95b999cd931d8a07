"""Mescheder, Geiger & Nowozin 2018, "Which training methods for GANs do actually converge?": the Dirac-GAN.

Their D has the other sign, so that their start (theta, psi) = (1, 1) is ours at (1, -1). Final radii after 500 steps of
.2, computed with an independent script; lambda of the gradient penalty is .7.
"""

import numpy as np
import pytest

from explorer.exact.dirac import LOSSES, Dirac

START = (1.0, -1.0)
RADII = {  # simultaneous, alternating
    "GAN": (Dirac("minimax"), 3.097, 1.421),
    "non-saturating": (Dirac("non_saturating"), 0.640, 0.284),
    "WGAN, clipped at 1": (Dirac("wasserstein", clip=1.0), 1.002, 1.024),
    "WGAN-GP": (Dirac("wasserstein", penalty=0.7), 1.802, 1.221),
    "R1, gamma .3": (Dirac("minimax", r1=0.3), 0.0, 0.0),
}


@pytest.mark.parametrize("name", RADII)
def test_final_radii(name: str) -> None:
    game, simultaneous, alternating = RADII[name]
    read = [np.hypot(*game.orbit(START, alternating=turn)[-1]) for turn in (False, True)]
    band = 1e-4 if simultaneous == 0 else 0.01
    assert read == pytest.approx([simultaneous, alternating], abs=band)


@pytest.mark.parametrize(("loss", "slope"), [("minimax", 0.5), ("non_saturating", 0.5), ("wasserstein", 1.0)])
@pytest.mark.parametrize("gamma", [0.0, 0.3, 0.9, 1.1, 1.9, 2.1, 4.0])
def test_eigenvalues_under_r1(loss: str, slope: float, gamma: float) -> None:
    root = np.sqrt(complex(gamma**2 / 4 - slope**2))
    expected = np.sort_complex([-gamma / 2 + root, -gamma / 2 - root])
    game = Dirac(loss, r1=gamma)  # type: ignore[arg-type]
    np.testing.assert_allclose(np.sort_complex(game.eigenvalues()), expected, atol=1e-6)
    turns = abs(game.eigenvalues().imag).max() > 1e-6
    assert turns == (gamma < 2 * slope), "critical at 1 for the logistic losses, at 2 for Wasserstein's"


@pytest.mark.parametrize("loss", LOSSES)
def test_without_a_cure_small_steps_circle(loss: str) -> None:
    assert abs(Dirac(loss).eigenvalues().real).max() < 1e-6
    assert Dirac(loss).eigenvalues().imag.max() > 0.4
