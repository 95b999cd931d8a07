"""A generative adversarial network (Goodfellow et al. 2014, arXiv 1406.2661), with its losses and cures by choice.

The forger:   x = G(z), z ~ noise.
The judge:    D(x), trained to tell real points from forged ones; the best answer is p / (p + q).
One step:     D improves `discriminator_steps` times, each on points of its own; then G improves against it once.

How they learn stands in duel.py; here is what can be asked of them, numpy in and numpy out. Looking draws nothing from
a training's own generators.
"""

from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explorer.models.gan import noise
from explorer.models.gan.batches import Batch
from explorer.models.gan.duel import Duel, Floats, tensor

__all__ = ["Gan", "Reading"]


Points = NDArray[np.floating[Any]]


class Reading(NamedTuple):
    """What D and G lower as numbers, and the penalties that D lowers besides."""

    discriminator: float
    generator: float
    penalty: float


class Gan(Duel):
    """A generator and a discriminator, to be asked about points x (n, d) and noise z (n, k)."""

    @torch.no_grad()
    def generate(self, z: Points) -> Floats:
        """Return G(z), of the running mean where there is one: (n, k) -> (n, d)."""
        points: Floats = self.forged(self.shown, _floats(z)).numpy()
        return points

    @torch.no_grad()
    def judge(self, x: Points) -> Floats:
        """Return the logit, the grade or the critic's value of points: (n, d) -> (n,).

        A D that sees packs has no answer to one point. Then it is the mean over packs that are forged but for x, with
        `companions` that are always the same.
        """
        points, z = _floats(x), _floats(self.companions())  # (n, d), (packs, pack - 1, k)
        answers = torch.zeros(len(points))
        for place, others in enumerate(z):
            pack = [row.expand(len(points), -1) for row in self.forged(self.shown, others)]
            pack.insert(place % self.config.pack, points)
            answers += self.judged(torch.cat(pack, dim=1))
        mean: Floats = (answers / len(z)).numpy()
        return mean

    def companions(self) -> Floats:
        """Return the noise of those with whom a point is judged, (packs, pack - 1, k); one empty pack where none are.

        In pack i the point stands at place i mod `pack`.
        """
        config = self.config
        return noise.companions(config.noise, config.noise_size, config.pack)

    def probability(self, x: Points) -> Floats:
        """Return D(x), how likely a point is real: (n, d) -> (n,) in [0, 1]. A grade is cut to that range.

        Raises:
            TypeError: D is a critic, whose values are no probabilities.
        """
        if self.config.loss == "wasserstein":
            raise TypeError("a critic's value is no probability")
        answers = torch.from_numpy(self.judge(x))
        chances: Floats = (answers.clamp(0, 1) if self.config.loss == "least_squares" else answers.sigmoid()).numpy()
        return chances

    def losses(self, x: Points, z: Points) -> Reading:
        """Return both losses and the penalties on as many real points x (n, d) as noise z (n, k)."""
        real, drawn = self._looked_at(x, z)
        loss, penalty = self.discriminator_loss(self.shown, real, drawn)
        return Reading(loss.item(), self.generator_loss(self.shown, drawn).item(), penalty.item())

    def gradients(self, x: Points, z: Points) -> tuple[float, float]:
        """Return the lengths of the gradients that D and G would follow, penalties included, on x (n, d) and z (n, k).

        Of G it is the gradient where G is shown.
        """
        real, drawn = self._looked_at(x, z)
        loss, penalty = self.discriminator_loss(self.shown, real, drawn)
        (of_d,) = torch.autograd.grad(loss + penalty, self.learned["discriminator"])
        shown = self.shown.clone().requires_grad_()
        (of_g,) = torch.autograd.grad(self.generator_loss(shown, drawn), shown)
        return of_d.norm().item(), of_g.norm().item()

    def pull(self, z: Points) -> Floats:
        """Return where D sends each forged point, the steepest way down of its own part of L_G: (n, k) -> (n, d)."""
        _, drawn = self._looked_at(np.empty((0, self.x.shape[1])), z)
        forged = self.forged(self.shown, drawn.z).requires_grad_()
        (gradient,) = torch.autograd.grad(self.loss_of_forged(forged, drawn), forged)
        way: Floats = (-len(forged) * gradient).numpy()
        return way

    def _looked_at(self, x: Points, z: Points) -> tuple[Tensor, Batch]:
        """Return real points and the draws of a turn that is looked at and not taken; its jitter is always the same."""
        rng, n = np.random.default_rng(noise.FIXED), len(z)
        jitter = rng.standard_normal((2, n, self.x.shape[1]), np.float32)
        mix = rng.random((n, 1), np.float32)
        return _floats(x), Batch(torch.arange(len(x)), _floats(z), tensor(jitter), tensor(mix))


def _floats(values: Points) -> Tensor:
    return tensor(values).float()
