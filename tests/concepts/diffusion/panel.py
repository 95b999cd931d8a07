"""The panel of the diffusion page as it opens."""

from tests.panel import Panel

__all__ = ["PANEL"]

# By field another value, as the control takes it.
_MODEL = {"prediction": "noise", "conditional": False, "dropout": 0.1, "layers": 2, "width": 16, "reflow": True}
_TRAINING = {"batch": 64, "averaging": 0.9}


def _said(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _named(fields: dict[str, object]) -> frozenset[str]:
    return frozenset(f"diffusion-{field}" for field in fields)


PANEL = Panel(
    first=frozenset({"diffusion-steps", "diffusion-learning_rate"}),
    groups={
        "world": frozenset({"data-points", "data-noise", "data-seed"}),
        "model": _named(_MODEL) | {"start-seed"},
        "training": _named(_TRAINING),
    },
    turns={
        "diffusion-steps": (1000, {"diffusion.steps": "1000"}),
        "diffusion-learning_rate": (0.001, {"diffusion.learning_rate": "0.001"}),
        "data-points": (200, {"data.points": "200"}),
        "data-noise": (0.1, {"data.noise": "0.1"}),
        "data-seed": (8, {"data.seed": "8"}),
        "start-seed": (4, {"seed": "4"}),
        **{f"diffusion-{f}": (v, {f"diffusion.{f}": _said(v)}) for f, v in (_MODEL | _TRAINING).items()},
    },
    left_out=frozenset({"data-label_noise"}),
)
