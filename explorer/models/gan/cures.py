"""What keeps the two networks of a GAN from harming each other, one place each. Each has its price.

A `Judge` gives D's answers, (n, p) -> (n,), to points, or to packs of points side by side.
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from torch.nn.functional import normalize

__all__ = ["SpectralNorm", "averaged", "clipped", "falling", "gradient_penalty", "noised", "packed", "r1"]

Judge = Callable[[Tensor], Tensor]
SETTLE = 30  # power iterations before the first step, so that the first frame is normalized too


def clipped(flat: Tensor, bound: float) -> None:
    """Cut D's numbers to [-bound, bound] where they are: a crude way to bound its slope (Arjovsky et al. 2017)."""
    with torch.no_grad():
        flat.clamp_(-bound, bound)


def slopes(judge: Judge, x: Tensor) -> Tensor:
    """Return the gradient of D at x, (n, p) -> (n, p), through which D's numbers can be learned."""
    x = x.detach().requires_grad_()
    gradient: Tensor = torch.autograd.grad(judge(x).sum(), x, create_graph=True)[0]
    return gradient


def gradient_penalty(judge: Judge, real: Tensor, forged: Tensor, mix: Tensor) -> Tensor:
    """Return E (|grad D(x)| - 1)^2 at points between real and forged, `mix` (n, 1) of the way from real.

    Gulrajani et al. 2017, eq. 3. A critic with slope 1 there is the best one.
    """
    steepness: Tensor = slopes(judge, real + mix * (forged - real)).norm(dim=1)  # (n,)
    return ((steepness - 1) ** 2).mean()


def r1(judge: Judge, real: Tensor) -> Tensor:
    """Return E |grad D(x)|^2 on real points, to be taken gamma / 2 times (Mescheder et al. 2018, eq. 9).

    Once G is right, any slope of D there only drives it away again.
    """
    return (slopes(judge, real) ** 2).sum(dim=1).mean()


class SpectralNorm:
    """Divides each W by its largest singular value, so that no layer stretches (Miyato et al. 2018, algorithm 1).

    With u near the first left singular vector that value is |W^T u|; a power iteration a turn of D keeps u near it
    while W moves, a little late: where D learns fast, a layer may stretch by up to 1.2. `directions` are the u, (out,)
    each: they are part of a training's state.
    """

    def __init__(self, weights: Sequence[Tensor], generator: torch.Generator) -> None:
        self.directions = [normalize(torch.randn(len(w), generator=generator, dtype=w.dtype), dim=0) for w in weights]
        for _ in range(SETTLE):
            self.iterate(weights)

    @torch.no_grad()
    def iterate(self, weights: Sequence[Tensor]) -> None:
        """Turn each u towards the first left singular vector of its W: v = W^T u / |W^T u|, u = W v / |W v|."""
        self.directions = [normalize(w @ (w.T @ u), dim=0) for w, u in zip(weights, self.directions, strict=True)]

    def __call__(self, weights: Sequence[Tensor]) -> list[Tensor]:
        """Return W / |W^T u| of each W; gradients go through the divisor too."""
        return [w / (w.T @ u).norm() for w, u in zip(weights, self.directions, strict=True)]


def packed(x: Tensor, size: int) -> Tensor:
    """Return `size` points side by side, to be judged together: (n, d) -> (n // size, size d) (Lin et al. 2018).

    A generator that makes one point only is told by one look at a pack.
    """
    whole = len(x) // size * size  # what fills no pack is left out
    return x[:whole].reshape(-1, size * x.shape[1])


def noised(x: Tensor, noise: Tensor, sigma: float) -> Tensor:
    """Return x + sigma noise: (n, d) -> (n, d). Real and forged blurred alike overlap (Sonderby et al. 2017)."""
    return x + sigma * noise if sigma else x


def averaged(mean: Tensor, latest: Tensor, decay: float, step: int) -> None:
    """Move the running mean of G's numbers towards the latest, after `step` steps (Yazici et al. 2019).

    Rotation around the equilibrium averages out. Early the mean is short, (1 + t) / (10 + t), for it would long
    remember how G began.
    """
    with torch.no_grad():
        mean.lerp_(latest, 1 - min(decay, (1 + step) / (10 + step)))


def falling(progress: float) -> float:
    """Return the share of a learning rate that falls to 0 over the second half: steps end in one place, not around."""
    return max(0.0, min(1.0, 2 * (1 - progress)))
