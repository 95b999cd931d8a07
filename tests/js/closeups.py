"""What torch says of one step of some GANs, for the browser's slow step: each turn taken as a training takes it."""

from typing import Any

import numpy as np
import torch

from explorer import models, worlds
from explorer.concepts.gan.described import described
from explorer.models.gan import cures
from explorer.models.gan.batches import Batch, batch
from explorer.models.gan.gan import Gan
from tests.js.duels import SMALL, STEPS

__all__ = ["closeups"]

CASES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("gan", "ring", {}),
    ("gan", "ring", {"loss": "minimax", "noise": "uniform", "r1": 1.0, "discriminator_steps": 3}),
    ("gan", "moons", {"loss": "least_squares", "pack": 2, "optimizer": "sgd", "r1": 0.3}),
    ("gan", "moons", {"loss": "wasserstein", "gradient_penalty": 1.0, "averaging": 0.9, "fourier": 2}),
    ("gan", "ring", {"spectral": True, "turns": "generator"}),
    ("gan_line", "two_bells", {"clip": 0.1, "turns": "discriminator"}),
)
SETTING = (
    "turns", "discriminator_steps", "batch", "optimizer", "spectral", "averaging", "r1", "gradient_penalty", "clip",
    "instance_noise",
)  # fmt: skip


def closeups() -> list[dict[str, Any]]:
    """Return of each GAN a frame of a close-up, the settings there, and what torch says of both turns."""
    return [_closeup(*case) for case in CASES]


def _closeup(family: str, world: str, settings: dict[str, Any]) -> dict[str, Any]:
    config = models.config_of(family)(**{**SMALL, **settings})
    data = worlds.get(world, config.learns, points=60).data()
    seen, taken = (_built(family, config, data) for _ in range(2))  # one is watched, one goes turn by turn
    frame = seen.snapshot().arrays | seen.witness()
    form = described(config)
    companions = form["companions"]
    return {
        "form": form | {"companions": None if companions is None else _array(companions)},
        "setting": {"frame": 7, "step": STEPS, "left": 1.0} | {name: getattr(config, name) for name in SETTING},
        "frame": {name: np.asarray(values, np.float32).ravel().tolist() for name, values in frame.items()},
        "said": _turns(taken),
    }


def _built(family: str, config: Any, data: Any) -> Gan:
    gan = models.build(family, config, data, 3)
    assert isinstance(gan, Gan)
    gan.advance(STEPS)
    return gan


def _turns(gan: Gan) -> dict[str, Any]:
    """Take D's turns and G's, and say before and after what each of them read."""
    before = {name: flat.detach().clone() for name, flat in gan.learned.items()}
    d_before = torch.from_numpy(gan.snapshot().arrays["discriminator"])
    own, first = batch(gan.drawing, gan.step, 0), next(iter(gan.turns_of_discriminator()), None)
    said: dict[str, Any] = {"judges": None if first is None else _judged(gan, first)}
    gan.discriminator_learns()
    if first is not None:
        said["judges"]["lossAfter"] = _judged(gan, first, before["generator"])["loss"]
        d_after = torch.from_numpy(gan.snapshot().arrays["discriminator"])
        said["judges"]["moved"] = (d_after - d_before).norm().item()
    forged = gan.forged(before["generator"], own.z).detach()
    asked = forged.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(gan.loss_of_forged(asked, own), asked)
    pulls = -len(forged) * gradient
    loss = gan.generator_loss(before["generator"], own).item()
    gan.generator_learns()
    after = gan.learned["generator"].detach()
    moved = gan.forged(after, own.z).detach()
    said["forges"] = {
        "loss": loss, "lossAfter": gan.generator_loss(after, own).item(),
        "meanForged": _mean(gan, forged), "meanAfter": _mean(gan, moved),
        "pull": pulls.norm(dim=1).mean().item(), "way": (moved - forged).norm(dim=1).mean().item(),
        "moved": (after - before["generator"]).norm().item(),
    }  # fmt: skip
    return said


def _judged(gan: Gan, drawn: Batch, generator: torch.Tensor | None = None) -> dict[str, float]:
    generator = gan.learned["generator"] if generator is None else generator
    real = gan.x[drawn.rows]
    forged = gan.forged(generator, drawn.z).detach()
    loss, _ = gan.discriminator_loss(generator, real, drawn)
    r1 = gan.config.r1 / 2 * cures.r1(gan.judged, cures.packed(real, gan.config.pack))
    return {
        "loss": loss.item(), "penalty": float(r1.detach()),
        "meanReal": _mean(gan, real), "meanForged": _mean(gan, forged),
    }  # fmt: skip


@torch.no_grad()
def _mean(gan: Gan, x: torch.Tensor) -> float:
    """Return the mean of what D says of packs: chances, grades cut to [0, 1], or a critic's values."""
    answers = gan.judged(cures.packed(x, gan.config.pack))
    match gan.config.loss:
        case "wasserstein":
            return answers.mean().item()
        case "least_squares":
            return answers.clamp(0, 1).mean().item()
    return answers.sigmoid().mean().item()


def _array(values: Any) -> dict[str, Any]:
    return {"shape": list(values.shape), "data": values.ravel().tolist()}
