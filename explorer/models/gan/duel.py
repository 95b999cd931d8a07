"""The duel of a generator and a discriminator: their losses, how each of them learns, and what a training remembers.

What is asked of the two from outside stands in gan.py.
"""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explorer.models.base import Arrays, Frame, Learner
from explorer.models.configs.gan import HALF, GanConfig
from explorer.models.flat import Layers, layers
from explorer.models.gan import cures
from explorer.models.gan.batches import Batch, Drawing, batch
from explorer.models.gan.losses import LOSSES
from explorer.models.gan.networks import features, initial, output

__all__ = ["Duel", "Floats", "tensor"]

Floats = NDArray[np.float32]
GENERATOR = 0  # the turn of a step that is G's; 1, 2, ... are D's


class Duel(Learner):
    """A generator G and a discriminator D of points of the plane, or of a line.

    `learned` are the flat numbers that the optimizers move. What is shown, asked and recorded of G is `shown`: those
    numbers, or their running mean.
    """

    config: GanConfig

    def __init__(self, config: GanConfig, data: Any, seed: int) -> None:
        self.config, self.step, self.loss = config, 0, LOSSES[config.loss]
        self.x = torch.tensor(data.x, dtype=torch.float32)  # (n, d)
        self.drawing = Drawing(len(self.x), self.x.shape[1], config.batch, config.noise, config.noise_size, seed)
        self.sizes = config.sizes
        generator = torch.Generator().manual_seed(seed)
        self.learned = {name: initial(sizes, generator) for name, sizes in self.sizes.items()}
        self.spectral = cures.SpectralNorm(self._matrices(), generator) if config.spectral else None
        self.shown = self.learned["generator"].clone() if config.averaging else self.learned["generator"].detach()
        self.optimizers = {name: self._optimizer(name, flat.requires_grad_()) for name, flat in self.learned.items()}

    def _optimizer(self, name: str, flat: Tensor) -> torch.optim.Optimizer:
        rate = getattr(self.config, f"{name}_rate")
        if self.config.optimizer == "sgd":
            return torch.optim.SGD([flat], lr=rate)
        return torch.optim.Adam([flat], lr=rate, betas=(self.config.momentum, 0.999))

    # --- the two networks

    def forged(self, flat: Tensor, z: Tensor) -> Tensor:
        """Return G(z): (n, k) -> (n, d)."""
        return HALF * output(layers(flat, self.sizes["generator"]), z)

    def judgement(self) -> Layers:
        """Return the layers of D as they judge: normalized, where that is chosen."""
        plain = layers(self.learned["discriminator"], self.sizes["discriminator"])
        if self.spectral is None:
            return plain
        weights, biases = zip(*plain, strict=True)
        return list(zip(self.spectral(weights), biases, strict=True))

    def judged(self, packs: Tensor) -> Tensor:
        """Return what D says of packs of points, a single point where `pack` is 1: (n, pack d) -> (n,)."""
        points = packs.reshape(-1, self.x.shape[1])
        seen = features(points, self.config.fourier).reshape(len(packs), -1)
        return output(self.judgement(), seen)[:, 0]

    def _matrices(self) -> list[Tensor]:
        """Return W_1, W_2, ... of D as they are learned."""
        return [weight for weight, _ in layers(self.learned["discriminator"], self.sizes["discriminator"])]

    # --- training

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` steps, in each of which D learns and then G, or one of them alone."""
        for _ in range(n_steps):
            self.discriminator_learns()
            self.generator_learns()
            self.step += 1

    def discriminator_learns(self) -> None:
        """Take the turns of D that belong to the present step."""
        for drawn in self.turns_of_discriminator():
            if self.spectral is not None:
                self.spectral.iterate(self._matrices())
            loss, penalty = self.discriminator_loss(self.learned["generator"], self.x[drawn.rows], drawn)
            self._lower("discriminator", loss + penalty)
            if self.config.clip:
                cures.clipped(self.learned["discriminator"], self.config.clip)

    def generator_learns(self) -> None:
        """Take the turn of G that belongs to the present step."""
        if self.config.turns == "discriminator":
            return
        loss = self.generator_loss(self.learned["generator"], batch(self.drawing, self.step, GENERATOR))
        self._lower("generator", loss)
        if self.config.averaging:
            cures.averaged(self.shown, self.learned["generator"], self.config.averaging, self.step)

    def turns_of_discriminator(self) -> list[Batch]:
        """Return what each turn of D draws in the present step; none where G learns alone."""
        turns = 0 if self.config.turns == "generator" else self.config.discriminator_steps
        return [batch(self.drawing, self.step, turn) for turn in range(1, turns + 1)]

    def discriminator_loss(self, generator: Tensor, x: Tensor, drawn: Batch) -> tuple[Tensor, Tensor]:
        """Return L_D and the penalties besides, () each, on real points x (b, d) and as many forged ones."""
        config = self.config
        with torch.no_grad():
            both = torch.stack([x, self.forged(generator, drawn.z)])  # (2, b, d)
            both = cures.noised(both, drawn.jitter, config.instance_noise)
            real, forged = (cures.packed(points, config.pack) for points in both)  # (b / pack, pack d) each
        answers = self.judged(torch.cat([real, forged]))
        penalty = torch.zeros(())
        if config.r1:
            penalty = penalty + config.r1 / 2 * cures.r1(self.judged, real)
        if config.gradient_penalty:
            excess = cures.gradient_penalty(self.judged, real, forged, drawn.mix[: len(real)])
            penalty = penalty + config.gradient_penalty * excess
        return self.loss(*answers.chunk(2)).discriminator, penalty * self._left(fall=config.anneal)

    def generator_loss(self, generator: Tensor, drawn: Batch) -> Tensor:
        """Return L_G, (), against D as it stands."""
        return self.loss_of_forged(self.forged(generator, drawn.z), drawn)

    def loss_of_forged(self, forged: Tensor, drawn: Batch) -> Tensor:
        """Return L_G of points already forged: (b, d) -> ()."""
        seen = cures.noised(forged, drawn.jitter[1], self.config.instance_noise)
        answers = self.judged(cures.packed(seen, self.config.pack))
        return self.loss(answers.detach(), answers).generator  # it looks at the forged ones alone

    def _left(self, *, fall: bool) -> float:
        """Return the share that is left at this step of what falls to 0 over the second half."""
        return cures.falling(self.step / self.config.steps) if fall else 1.0

    def _lower(self, name: str, loss: Tensor) -> None:
        """Take one optimizer's step of one network; the other stands still."""
        optimizer, flat = self.optimizers[name], self.learned[name]
        if self.config.decay:
            optimizer.param_groups[0]["lr"] = self._left(fall=True) * getattr(self.config, f"{name}_rate")
        (flat.grad,) = torch.autograd.grad(loss, flat)
        optimizer.step()

    def witness(self) -> Arrays:
        """Take one step as `advance(1)` does, and return what happened in it.

        `real` (m, d) and `z` (m, k) are what D learned from, `batch` each a turn, `discriminator_after` (D,) is D as it
        judges after its turns, `z_generator` (b, k) what G learned from; `generator_before` and `generator_after` (G,)
        are G as it learns, which a running mean only follows; all float32.
        """
        turns, own = self.turns_of_discriminator(), batch(self.drawing, self.step, GENERATOR)
        real = [self.x[drawn.rows] for drawn in turns] or [self.x[:0]]
        z = [drawn.z for drawn in turns] or [own.z[:0]]
        told = {"real": torch.cat(real), "z": torch.cat(z), "z_generator": own.z}
        told["generator_before"] = self.learned["generator"].detach().clone()
        self.discriminator_learns()
        told["discriminator_after"] = torch.from_numpy(self._flat_discriminator())
        self.generator_learns()
        told["generator_after"] = self.learned["generator"].detach()
        self.step += 1
        return {name: values.numpy().copy() for name, values in told.items()}

    # --- what can be seen and kept

    def snapshot(self) -> Frame:
        """Return the flat numbers of both networks, of D as it judges; its numbers are the evaluator's."""
        arrays = {"generator": self.shown.numpy().copy(), "discriminator": self._flat_discriminator()}
        return Frame(self.step, {}, arrays)

    @torch.no_grad()
    def _flat_discriminator(self) -> Floats:
        flat: Floats = torch.cat([part.reshape(-1) for layer in self.judgement() for part in layer]).numpy()
        return flat

    def state(self) -> Arrays:
        """Return step, the batches' seed, both networks, the optimizers' moments and what the cures remember."""
        kept: Arrays = {"step": np.array(self.step), "seed": np.array(self.drawing.seed)}
        for name, flat in self.learned.items():
            kept[name] = flat.detach().numpy().copy()
            moments = self.optimizers[name].state[flat].items()
            kept |= {f"{name}.moment.{key}": v.numpy().copy() for key, v in moments if isinstance(v, Tensor)}
        if self.config.averaging:
            kept["generator.mean"] = self.shown.numpy().copy()
        if self.spectral is not None:
            kept["discriminator.directions"] = torch.cat(self.spectral.directions).numpy()
        return kept

    def load(self, state: Arrays) -> None:
        """Take up a state of a GAN of the same sizes; what a branch may change may differ."""
        self.step, self.drawing = int(state["step"]), self.drawing._replace(seed=int(state["seed"]))
        for name, flat in self.learned.items():
            flat.data.copy_(tensor(state[name]))
            own = f"{name}.moment."
            moments = {key.removeprefix(own): tensor(v) for key, v in state.items() if key.startswith(own)}
            self.optimizers[name].state.pop(flat, None)
            if moments:
                self.optimizers[name].state[flat] = moments
        if self.config.averaging:
            self.shown.copy_(tensor(state["generator.mean"]))
        if self.spectral is not None:
            lengths = list(self.sizes["discriminator"][1:])
            self.spectral.directions = list(torch.split(tensor(state["discriminator.directions"]), lengths))


def tensor(values: NDArray[np.generic]) -> Tensor:
    """Return numbers from outside as torch takes them, a copy."""
    return torch.from_numpy(np.array(values))
