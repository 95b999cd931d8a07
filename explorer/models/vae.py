"""A variational autoencoder (Kingma & Welling 2014, arXiv 1312.6114), with the weight beta of Higgins et al. 2017.

The model:      z ~ N(0, I) of a few dimensions, x ~ p(x|z), whose mean is the decoder's image.
The guide:      q(z|x) = N(mu, sigma^2), the encoder's, for the true p(z|x) is out of reach.
What is lowered: -ELBO = -E_q log p(x|z) + KL(q(z|x) || p(z)), at least -log p(x) where beta = 1.
"""

import torch
from torch import Tensor

from explorer.models.configs.images import VAEConfig
from explorer.models.image_model import Weights, mlp, pooled
from explorer.models.likelihoods import kl_to_prior
from explorer.models.networks import Networks

__all__ = ["VAE"]


class VAE(Networks):
    """Its encoder says mu and log sigma^2 of each dimension."""

    config: VAEConfig

    def initial(self, generator: torch.Generator) -> Weights:
        """Return random weights with a sigma of e^-2 for every image.

        From a sigma of 1 the decoder first learns to leave z alone, for it is mostly noise; then the KL draws q to the
        prior, and with many dimensions z may never be taken up again (Bowman et al. 2016 saw the same of sentences).
        """
        w = super().initial(generator)
        w["encoder"][-self.latent :] = -4.0
        return w

    def posterior(self, w: Weights, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return mu and log sigma^2 of q(z|x): (n, P) -> (n, d), (n, d)."""
        said = mlp(w["encoder"], self.sizes["encoder"], pooled(x, self.shape))  # (n, 2 d)
        mu, log_var = said.chunk(2, dim=1)
        return mu, log_var

    def loss(self, w: Weights, x: Tensor, noise: Tensor) -> Tensor:
        """Return -E_q log p(x|z) + beta KL(q(z|x) || p(z)), the first from one draw of z an image."""
        mu, log_var = self.posterior(w, x)  # (n, d), (n, d)
        sigma = torch.exp(log_var / 2)
        z = mu + sigma * noise  # (n, d): a draw from q(z|x) through which gradients reach mu and sigma
        reconstruction = -self.log_p(w, x, z)  # (n,)
        kl = kl_to_prior(mu, log_var).sum(dim=1)  # (n,)
        return (reconstruction + self.config.beta * kl).mean()
