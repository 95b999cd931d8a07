"""What stands on the GAN's page in words: what the model is called, and what one of it is made of."""

from collections.abc import Mapping, Sequence

from explorer.concepts.gan.cures import CURES
from explorer.models.configs.gan import GanConfig
from explorer.page.words.language import N_, _

__all__ = ["LOSSES", "TITLE", "cured", "line"]

PROPER = ("r1", "wasserstein")  # cures with a name that is no common word

TITLE = N_("Generator and discriminator")
LOSSES = {
    "minimax": N_("minimax"),
    "non_saturating": N_("non-saturating"),
    "least_squares": N_("least squares"),
    "wasserstein": N_("Wasserstein"),
}


def line(sizes: Mapping[str, Sequence[int]], loss: str) -> str:
    """Return the second line of a panel: what this very model is made of."""
    said = {name: "–".join(map(str, layers)) for name, layers in sizes.items()}
    return _("G {generator}, D {discriminator}, {loss} loss", loss=_(LOSSES[loss]), **said)


def cured(name: str, config: GanConfig) -> str:
    """Return what stands beside a model with this config: with a cure, or without the one that it has."""
    cure = CURES[name]
    title = _(cure.name)
    title = title if name in PROPER else title[0].lower() + title[1:]  # inside of a phrase
    return _("Without {cure}", cure=title) if cure.has(config) else _("With {cure}", cure=title)
