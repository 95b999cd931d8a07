"""The families of the VAE's page in words: what each is called, and what one of it is made of."""

from dataclasses import dataclass

from explorer.models.configs.images import ImageModelConfig
from explorer.page.words.language import N_, _

__all__ = ["FAMILIES", "Family"]


@dataclass(frozen=True)
class Family:
    """English message ids: `name` in full, `short` for a row, `made` what one of it is, from its config."""

    name: str
    short: str
    made: str

    def line(self, config: ImageModelConfig, shape: tuple[int, int, int]) -> str:
        """Return the second line of a panel: what this very model is made of."""
        sizes = config.sizes(shape)
        chain = (*sizes["encoder"][:-1], config.latent, *sizes["decoder"][1:])
        return _(self.made, chain="–".join(map(str, chain)), beta=getattr(config, "beta", ""))


FAMILIES = {
    "vae": Family(N_("Variational autoencoder"), N_("VAE"), N_("{chain}, β = {beta}")),
    "autoencoder": Family(N_("Autoencoder"), N_("Autoencoder"), N_("{chain}, no noise, no prior")),
    "linear_vae": Family(N_("Linear VAE"), N_("Linear VAE"), N_("{chain}, no hidden layer")),
}
