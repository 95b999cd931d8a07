"""An autoencoder: the VAE's networks and loss without its noise and without its KL, so that no law is learned of z."""

import torch
from torch import Tensor

from explorer.models.configs.images import AutoencoderConfig
from explorer.models.image_model import Weights, mlp, pooled
from explorer.models.networks import Networks

__all__ = ["Autoencoder"]


class Autoencoder(Networks):
    """Its encoder says one point z; between the points of two images the decoder was never asked for anything."""

    config: AutoencoderConfig

    def posterior(self, w: Weights, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return z and log 0, as of a Gaussian without width: (n, P) -> (n, d), (n, d)."""
        z = mlp(w["encoder"], self.sizes["encoder"], pooled(x, self.shape))  # (n, d)
        return z, torch.full_like(z, -torch.inf)

    def loss(self, w: Weights, x: Tensor, noise: Tensor) -> Tensor:
        """Return -log p(x|z) at the encoder's z; the noise is left alone."""
        del noise
        z, _ = self.posterior(w, x)  # (n, d)
        return -self.log_p(w, x, z).mean()
