"""The decoder that the VAE and the autoencoder share: two hidden layers, and a sigmoid a pixel."""

import torch
from torch import Tensor

from explorer.models.configs.images import NetworksConfig
from explorer.models.image_model import ImageModel, Weights, drawn, mlp, pooled
from explorer.models.likelihoods import bernoulli, gaussian

__all__ = ["Networks"]


class Networks(ImageModel):
    """Both networks are MLPs with ReLU."""

    config: NetworksConfig

    def initial(self, generator: torch.Generator) -> Weights:
        """Return random weights that begin at the mean image, for that would be learned first anyway.

        The encoder sees what differs from it, and the decoder shows it with a little of z.
        """
        encoder, decoder = (drawn(self.sizes[name], generator) for name in ("encoder", "decoder"))
        mean = self.x.mean(dim=0, keepdim=True)  # (1, P)
        seen, hidden, *_ = self.sizes["encoder"]
        first, bias = encoder[: seen * hidden].view(hidden, seen), encoder[seen * hidden :][:hidden]
        bias[:] = -first @ pooled(mean, self.shape)[0]
        pixels = self.sizes["decoder"][-1]
        decoder[-(self.config.width + 1) * pixels :] *= 0.1
        decoder[-pixels:] = torch.logit(mean[0].clamp(0.001, 0.999))
        return {"encoder": encoder, "decoder": decoder}

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
