"""The decoder that the VAE and the autoencoder share: two hidden layers, and a sigmoid a pixel."""

import torch
from torch import Tensor

from explorer.models.configs.images import NetworksConfig
from explorer.models.image_model import ImageModel, Weights, drawn, mlp
from explorer.models.likelihoods import bernoulli, gaussian

__all__ = ["Networks"]


class Networks(ImageModel):
    """Both networks are MLPs with ReLU."""

    config: NetworksConfig

    def initial(self, generator: torch.Generator) -> Weights:
        """Return random weights; the decoder begins at the mean image, for that is learned anyway."""
        mean_image = torch.logit(self.x.mean(dim=0).clamp(0.001, 0.999))  # (P,)
        encoder = drawn(self.sizes["encoder"], generator)
        return {"encoder": encoder, "decoder": drawn(self.sizes["decoder"], generator, mean_image)}

    def logits(self, w: Weights, z: Tensor) -> Tensor:
        """Return what the decoder says before its sigmoid: (n, d) -> (n, P)."""
        return mlp(w["decoder"], self.sizes["decoder"], z)

    def image(self, w: Weights, z: Tensor) -> Tensor:
        """Return the mean of p(x|z), in [0, 1]: (n, d) -> (n, P)."""
        return torch.sigmoid(self.logits(w, z))

    def log_p(self, w: Weights, x: Tensor, z: Tensor) -> Tensor:
        """Return log p(x|z) in nats, Bernoulli or Gaussian: (n, P), (n, d) -> (n,)."""
        if self.config.likelihood == "bernoulli":
            return bernoulli(x, self.logits(w, z))
        return gaussian(x, self.image(w, z), self.config.noise**2)
