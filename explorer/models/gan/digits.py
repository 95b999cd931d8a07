"""A GAN of images that is told which class to forge (Mirza & Osindero 2014, arXiv 1411.1784).

The forger:   x = G(z, y), z ~ N(0, I) of a few dimensions, y the class asked for.
The judge:    D(x, y), which sees what was asked: an image without fault is a forgery where it shows another class. So
              that it learns this at once it is shown real images under a wrong class, a third of the forgeries (Reed
              et al. 2016, arXiv 1605.05396, algorithm 1).
One step:     D improves once, then G once. D sees real and forged images shifted by a pixel or so, otherwise each
              step, for it would learn a few thousand by heart (Zhao et al. 2020, arXiv 2006.10738); R1 keeps it in
              check.

G's last layer is smoothed over neighbouring pixels, for two MLPs know nothing of neighbours and strokes would fray.
"""

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import one_hot, pad

from explorer.models.base import Arrays, Frame, Learner
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.models.flat import layers
from explorer.models.gan import cures
from explorer.models.gan.losses import LOSSES
from explorer.models.gan.networks import initial, output
from explorer.models.image_model import mlp, square
from explorer.worlds.images.base import Images

__all__ = ["GanDigits"]

Floats = NDArray[np.float32]
Classes = NDArray[np.integer[Any]]
BLOCK = 64  # steps whose batches are drawn at a time, since starting a generator costs more than what it draws
BETAS = (0.5, 0.99)  # of Adam: gradients are soon out of date, for what they lead away from moves too
FAINT = 0.3  # of the usual weights of G's last layer: it begins near the mean image
SHARP = 2.0  # times what smoothing takes of a pixel's contrast


class Batch(NamedTuple):
    """The draws of a step: real `rows` (b,), noise for D's turn and for G's `z` (2, b, k), and what G is `asked` (b,).

    `off` (b // 2,) is by how much the class is wrong under which as many of the real images are shown once more.
    `shifts` (2, 2) are how far images are shifted in D's turn, real and forged alike, and in G's: up and to the left.
    D's forged images are of the real ones' classes.
    """

    rows: Tensor
    z: Tensor
    asked: Tensor
    off: Tensor
    shifts: Tensor


class GanDigits(Learner):
    """A generator and a discriminator of images (n, P) in [0, 1] with classes (n,).

    `learned` are the flat numbers that Adam moves; what is shown, asked and recorded of G is `shown`, their running
    mean where there is one.
    """

    config: GanDigitsConfig

    def __init__(self, config: GanDigitsConfig, data: Images, seed: int) -> None:
        self.config, self.data, self.seed, self.step = config, data, seed, 0
        self.loss = LOSSES[config.loss]
        self.x, self.y = torch.tensor(data.x), torch.tensor(data.y)  # (n, P), (n,)
        self.shape, self.classes = square(self.x.shape[1]), int(data.y.max()) + 1
        self.sizes = config.sizes(self.shape, self.classes)
        self.learned = self._initial(torch.Generator().manual_seed(seed))
        self.shown = self.learned["generator"].clone() if config.averaging else self.learned["generator"].detach()
        self.optimizers = {
            name: torch.optim.Adam([flat.requires_grad_()], lr=getattr(config, f"{name}_rate"), betas=BETAS)
            for name, flat in self.learned.items()
        }

    def _initial(self, generator: torch.Generator) -> dict[str, Tensor]:
        """Return random weights; G begins near the mean image, for that would be learned first anyway."""
        learned = {name: initial(sizes, generator) for name, sizes in self.sizes.items()}
        weight, bias = layers(learned["generator"], self.sizes["generator"])[-1]
        weight.mul_(FAINT)
        bias.copy_(torch.logit(self.x.mean(dim=0).clamp(0.001, 0.999)) / SHARP)
        return learned

    # --- the two networks

    def forged(self, flat: Tensor, z: Tensor, y: Tensor) -> Tensor:
        """Return G(z, y): (n, k), (n,) -> (n, P)."""
        return torch.sigmoid(self._smoothed(mlp(flat, self.sizes["generator"], self._told(z, y))))

    def judged(self, x: Tensor, y: Tensor) -> Tensor:
        """Return what D says of images as those of their class: (n, P), (n,) -> (n,)."""
        network = layers(self.learned["discriminator"], self.sizes["discriminator"])
        return output(network, self._told(x, y))[:, 0]

    def _smoothed(self, x: Tensor) -> Tensor:
        """Return means over 3 by 3 pixels, weighted 1, 2, 1 either way, times `SHARP`: (n, P) -> (n, P)."""
        x = pad(x.view(-1, *self.shape), (0, 0, 1, 1, 1, 1))
        x = x[:, :-2] + 2 * x[:, 1:-1] + x[:, 2:]
        x = x[:, :, :-2] + 2 * x[:, :, 1:-1] + x[:, :, 2:]
        return x.flatten(1) * (SHARP / 16)

    def _as_it_forges(self, flat: Tensor) -> Tensor:
        """Return G's numbers with the smoothing in its last layer, so that a plain MLP forges the same."""
        whole = flat.clone()
        weight, bias = layers(whole, self.sizes["generator"])[-1]
        weight.copy_(self._smoothed(weight.T).T)
        bias.copy_(self._smoothed(bias[None])[0])
        return whole

    def _told(self, x: Tensor, y: Tensor) -> Tensor:
        """Return x with the class behind it, where there is one: (n, p) -> (n, p + classes)."""
        return torch.cat([x, one_hot(y, self.classes).float()], dim=1) if self.config.conditional else x

    # --- training

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` steps, in each of which D learns and then G."""
        for _ in range(n_steps):
            drawn = self.batch(self.step)
            loss, penalty = self.discriminator_loss(drawn)
            self._lower("discriminator", loss + penalty)
            self._lower("generator", self.generator_loss(drawn))
            if self.config.averaging:
                cures.averaged(self.shown, self.learned["generator"], self.config.averaging, self.step)
            self.step += 1

    def batch(self, step: int) -> Batch:
        """Return the draws of a step, from the seed and the step alone."""
        block, row = divmod(step, BLOCK)
        config = self.config
        drawn = _draws(len(self.x), self.classes, config.batch, config.noise_size, config.shifts, self.seed, block)
        return Batch(*(part[row] for part in drawn))

    def discriminator_loss(self, drawn: Batch) -> tuple[Tensor, Tensor]:
        """Return L_D and the penalty besides, () each."""
        y = self.y[drawn.rows]
        with torch.no_grad():
            forged = self.forged(self.learned["generator"], drawn.z[0], y)
            both = self._shifted(torch.cat([self.x[drawn.rows], forged]), drawn.shifts[0])
        real, few = both[: len(y)], len(drawn.off) if self._mismatched else 0
        wrong = (y[:few] + drawn.off[:few]) % self.classes
        answers = self.judged(torch.cat([both, real[:few]]), torch.cat([y, y, wrong]))
        gamma = self.config.r1
        penalty = gamma / 2 * cures.r1(lambda x: self.judged(x, y), real) if gamma else torch.zeros(())
        return self.loss(answers[: len(y)], answers[len(y) :]).discriminator, penalty

    @property
    def _mismatched(self) -> bool:
        return self.config.conditional and self.config.mismatched

    def generator_loss(self, drawn: Batch) -> Tensor:
        """Return L_G, (), against D as it stands."""
        forged = self.forged(self.learned["generator"], drawn.z[1], drawn.asked)
        answers = self.judged(self._shifted(forged, drawn.shifts[1]), drawn.asked)
        return self.loss(answers.detach(), answers).generator  # it looks at the forged ones alone

    def _shifted(self, x: Tensor, shift: Tensor) -> Tensor:
        """Return images shifted by so many pixels up and to the left, black where nothing was: (n, P), (2,) -> (n, P).

        Gradients go back to what was shifted.
        """
        most = self.config.shifts
        if not most:
            return x
        height, width, _ = self.shape
        up, left = (most + shift).tolist()
        wide = pad(x.view(-1, *self.shape), (0, 0, most, most, most, most))
        return wide[:, up : up + height, left : left + width].flatten(1)

    def _lower(self, name: str, loss: Tensor) -> None:
        """Take one of Adam's steps of one network; the other stands still."""
        optimizer, flat = self.optimizers[name], self.learned[name]
        if self.config.decay:
            left = cures.falling(self.step / self.config.steps)
            optimizer.param_groups[0]["lr"] = left * getattr(self.config, f"{name}_rate")
        (flat.grad,) = torch.autograd.grad(loss, flat)
        optimizer.step()

    # --- what can be seen and kept

    def snapshot(self) -> Frame:
        """Return the flat numbers of both networks, of G as it forges; what is read from them is the evaluator's."""
        discriminator = self.learned["discriminator"].detach().numpy().copy()
        generator = self._as_it_forges(self.shown.detach()).numpy()
        return Frame(self.step, {}, {"generator": generator, "discriminator": discriminator})

    def state(self) -> Arrays:
        """Return step, the batches' seed, both networks, Adam's moments and the running mean."""
        kept: Arrays = {"step": np.array(self.step), "seed": np.array(self.seed)}
        for name, flat in self.learned.items():
            kept[name] = flat.detach().numpy().copy()
            moments = self.optimizers[name].state[flat].items()
            kept |= {f"{name}.moment.{key}": values.numpy().copy() for key, values in moments}
        if self.config.averaging:
            kept["generator.mean"] = self.shown.numpy().copy()
        return kept

    def load(self, state: Arrays) -> None:
        """Take up a state of a GAN of the same sizes; what a branch may change may differ."""
        self.step, self.seed = int(state["step"]), int(state["seed"])
        for name, flat in self.learned.items():
            flat.data.copy_(_tensor(state[name]))
            own = f"{name}.moment."
            moments = {key.removeprefix(own): _tensor(v) for key, v in state.items() if key.startswith(own)}
            self.optimizers[name].state.pop(flat, None)
            if moments:
                self.optimizers[name].state[flat] = moments
        if self.config.averaging:
            self.shown.copy_(_tensor(state["generator.mean"]))

    # --- asked from outside: numpy in, numpy out

    @torch.no_grad()
    def generate(self, z: Floats, y: Classes) -> Floats:
        """Return G(z, y), of the running mean where there is one: (n, k), (n,) -> (n, P)."""
        images: Floats = self.forged(self.shown, _tensor(z).float(), _tensor(y).long()).numpy()
        return images

    @torch.no_grad()
    def judge(self, x: Floats, y: Classes) -> Floats:
        """Return the logit, the grade or the critic's value of images as those of a class: (n, P), (n,) -> (n,)."""
        answers: Floats = self.judged(_tensor(x).float(), _tensor(y).long()).numpy()
        return answers

    def losses(self, x: Floats, y: Classes, z: Floats) -> tuple[float, float, float]:
        """Return L_D, L_G and the penalty on as many real images x (n, P) of classes y (n,) as noise z (n, k).

        Both losses are of the same forged images, of the real ones' classes, and nothing is shifted.
        """
        real, classes = _tensor(x).float(), _tensor(y).long()
        with torch.no_grad():
            forged = self.forged(self.shown, _tensor(z).float(), classes)
            loss = self.loss(self.judged(real, classes), self.judged(forged, classes))
        penalty = self.config.r1 / 2 * cures.r1(lambda images: self.judged(images, classes), real)
        return loss.discriminator.item(), loss.generator.item(), penalty.item()


@lru_cache(maxsize=4)
def _draws(n: int, classes: int, batch: int, latent: int, shifts: int, seed: int, block: int) -> tuple[Tensor, ...]:
    """Return what the steps of a block draw, as `Batch` has it, each with BLOCK in front."""
    rng = np.random.default_rng([seed, block])
    rows = rng.integers(n, size=(BLOCK, batch))
    z = rng.standard_normal((BLOCK, 2, batch, latent), np.float32)
    asked = rng.integers(classes, size=(BLOCK, batch))
    off = rng.integers(1, max(classes, 2), size=(BLOCK, batch // 2))
    moved = rng.integers(-shifts, shifts + 1, size=(BLOCK, 2, 2))
    return tuple(torch.from_numpy(values) for values in (rows, z, asked, off, moved))


def _tensor(values: NDArray[np.generic]) -> Tensor:
    return torch.from_numpy(np.array(values))
