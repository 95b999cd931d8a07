"""What torch says of GANs after a few steps, for the browser's `Duel`: trained here, seeded."""

from typing import Any

import numpy as np

from explorer import models, worlds
from explorer.concepts.gan.described import described
from explorer.models.gan.gan import Gan

__all__ = ["duels"]

CASES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("gan", "ring", {}),
    ("gan", "ring", {"loss": "minimax", "noise": "uniform", "noise_size": 1, "fourier": 2, "layers": 1}),
    ("gan", "moons", {"loss": "least_squares", "pack": 2, "layers": 3, "judge_layers": 1}),
    ("gan", "moons", {"loss": "wasserstein", "pack": 4, "fourier": 3, "averaging": 0.9}),
    ("gan", "ring", {"spectral": True, "layers": 0, "judge_layers": 0}),
    ("gan_line", "two_bells", {"pack": 2, "fourier": 1}),
    ("gan_line", "bell", {"noise_size": 2, "loss": "minimax"}),
)
STEPS = 40
SMALL = {
    "steps": STEPS,
    "batch": 32,
    "width": 14,
    "judge_width": 14,
    "generator_rate": 0.01,
    "discriminator_rate": 0.01,
}
N = 12  # points: full packs of 1, 2 and 4


def duels() -> list[dict[str, Any]]:
    """Return GANs of several shapes at their beginning and after some steps, and what each says of the latter."""
    return [_duel(*case) for case in CASES]


def _duel(family: str, world: str, settings: dict[str, Any]) -> dict[str, Any]:
    config = models.config_of(family)(**{**SMALL, **settings})
    data = worlds.get(world, config.learns, points=60).data()
    gan = models.build(family, config, data, 3)
    assert isinstance(gan, Gan)
    frames = [gan.snapshot().arrays]
    gan.advance(STEPS)
    frames.append(gan.snapshot().arrays)
    form = described(gan.config)
    companions = form["companions"]
    rng = np.random.default_rng(5)
    z, x = rng.normal(size=(N, config.noise_size)).round(3), data.x[:N].round(3)
    far = rng.uniform(-4, 4, x.shape).round(3)
    reading = gan.losses(x, z)
    odd = z[: N - 1]  # one point more than packs hold, where there are packs
    return {
        "form": form | {"companions": None if companions is None else _array(companions)},
        "frames": {name: [frame[name].round(7).tolist() for frame in frames] for name in frames[0]},
        "z": z.ravel().tolist(), "x": x.ravel().tolist(), "far": far.ravel().tolist(),
        "forged": gan.generate(z).ravel().tolist(), "judged": gan.judge(far).tolist(),
        "chances": gan.probability(far).tolist() if form["probability"] else None,
        "pull": gan.pull(z).ravel().tolist(), "pull_odd": gan.pull(odd).ravel().tolist(),
        "losses": {"d": reading.discriminator, "g": reading.generator},
    }  # fmt: skip


def _array(values: Any) -> dict[str, Any]:
    return {"shape": list(values.shape), "data": values.ravel().tolist()}
