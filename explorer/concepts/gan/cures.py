"""What may stand beside the model: the same training with one setting changed. No Streamlit, no torch."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from explorer.models.configs.gan import GanConfig
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.page.words.language import N_

__all__ = ["CURES", "NAMES", "NONE", "AnyConfig", "Cure", "CureName"]

AnyConfig = GanConfig | GanDigitsConfig

NONE: Literal["none"] = "none"
CureName = Literal[
    "none", "r1", "gradient_penalty", "wasserstein", "least_squares", "spectral", "pack", "instance_noise",
    "two_scales", "averaging", "non_saturating",
]  # fmt: skip
NAMES: tuple[CureName, ...] = get_args(CureName)
FASTER = 4  # times as fast D learns on two time scales


@dataclass(frozen=True)
class Cure:
    """One setting: its `name`, an English message id, and what changes of a config.

    `on` makes a config that has it, `off` one that has not, from one that is otherwise. Of images `has` alone is asked.
    """

    name: str
    has: Callable[[AnyConfig], bool]
    on: Callable[[GanConfig], Mapping[str, Any]]
    off: Callable[[GanConfig], Mapping[str, Any]]

    def changes(self, config: GanConfig) -> dict[str, Any]:
        """Return what of a config the cure sets otherwise: where the model has it, it is missing beside it."""
        return dict(self.off(config) if self.has(config) else self.on(config))

    def beside(self, config: GanConfig) -> GanConfig:
        """Return the config of what stands beside the model."""
        return config.changed(**self.changes(config))


def _field(name: str, field: str, on: Any, off: Any) -> Cure:
    return Cure(name, lambda c: getattr(c, field, off) != off, lambda _: {field: on}, lambda _: {field: off})


def _loss(name: str, loss: str, *, instead: str = "non_saturating", **more: Any) -> Cure:
    """Return a loss as a cure, with what it can't do without; `instead` is the loss where it is taken away."""
    none = dict.fromkeys(more, 0.0)
    return Cure(name, lambda c: c.loss == loss, lambda _: {"loss": loss, **more}, lambda _: {"loss": instead, **none})


CURES: dict[str, Cure] = {
    "r1": _field(N_("R1 penalty"), "r1", 1.0, 0.0),
    "gradient_penalty": _field(N_("Gradient penalty"), "gradient_penalty", 1.0, 0.0),
    "wasserstein": _loss(N_("Wasserstein with gradient penalty"), "wasserstein", gradient_penalty=1.0),
    "least_squares": _loss(N_("Least squares"), "least_squares"),
    "spectral": _field(N_("Spectral normalization"), "spectral", True, False),
    "pack": _field(N_("Packing"), "pack", 2, 1),
    "instance_noise": _field(N_("Instance noise"), "instance_noise", 0.2, 0.0),
    "two_scales": Cure(
        N_("Two time scales"),
        lambda c: c.discriminator_rate != c.generator_rate,
        lambda c: {"discriminator_rate": min(FASTER * c.generator_rate, 10.0)},
        lambda c: {"discriminator_rate": c.generator_rate},
    ),
    "averaging": _field(N_("Running mean of G"), "averaging", 0.995, 0.0),
    "non_saturating": _loss(N_("Non-saturating loss"), "non_saturating", instead="minimax"),
}
