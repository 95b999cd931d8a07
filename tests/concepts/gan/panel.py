"""The panel of the page about GANs as it opens."""

from tests.panel import Panel

__all__ = ["PANEL"]

# By field another value, as the control takes it.
_MODEL = {
    "noise": "gaussian", "noise_size": 1, "layers": 1, "width": 14, "judge_layers": 3, "judge_width": 64, "fourier": 2,
}  # fmt: skip
_CURES = {
    "gradient_penalty": 1.0, "anneal": True, "clip": 0.1, "spectral": True, "pack": 2, "instance_noise": 0.2,
    "averaging": 0.99,
}  # fmt: skip
_TRAINING = {
    "steps": 1000, "generator_rate": 0.003, "discriminator_rate": 0.0001, "discriminator_steps": 3,
    "turns": "generator", "optimizer": "sgd", "momentum": 0.9, "decay": False, "batch": 64,
}  # fmt: skip


def _said(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _named(fields: dict[str, object]) -> frozenset[str]:
    return frozenset(f"gan-{field}" for field in fields)


PANEL = Panel(
    first=frozenset({"gan-loss", "gan-r1", "cure"}),
    groups={
        "world": frozenset({"data-points", "data-noise", "data-seed"}),
        "model": _named(_MODEL) | {"start-seed"},
        "cures": _named(_CURES),
        "training": _named(_TRAINING),
    },
    turns={
        "gan-loss": ("wasserstein", {"gan.loss": "wasserstein"}),
        "gan-r1": (1.0, {"gan.r1": "1.0"}),
        "cure": ("pack", {"cure": "pack", "right": "beside"}),
        "data-points": (200, {"data.points": "200"}),
        "data-noise": (0.1, {"data.noise": "0.1"}),
        "data-seed": (8, {"data.seed": "8"}),
        "start-seed": (4, {"seed": "4"}),
        **{f"gan-{f}": (v, {f"gan.{f}": _said(v)}) for f, v in (_MODEL | _CURES | _TRAINING).items()},
    },
    left_out=frozenset({"data-label_noise"}),  # a GAN learns no labels
)
