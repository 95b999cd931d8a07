"""A VAE of two linear maps, whose best answer is known: probabilistic PCA (Lucas et al. 2019, arXiv 1911.02469).

z ~ N(0, I), x = W z + b + noise of variance sigma^2, so p(x) = N(b, W W^T + sigma^2 I): the model of Tipping & Bishop
1999, which they fit by eigenvectors. Here the same is learned by the ELBO, with q(z|x) = N(V x + c, D), D diagonal and
the same for all x. That family holds the true p(z|x) once W's columns are orthogonal, and then ELBO = log p.
"""

import torch
from torch import Tensor

from explorer.models.configs.images import LinearVAEConfig
from explorer.models.image_model import ImageModel, Weights, drawn
from explorer.models.likelihoods import gaussian, kl_to_prior

__all__ = ["LinearVAE"]


class LinearVAE(ImageModel):
    """Encoder V, c and log D; decoder W, b; and log sigma^2, learned unless the config fixes it."""

    config: LinearVAEConfig

    def initial(self, generator: torch.Generator) -> Weights:
        """Return random V and W; W z + b begins at the mean image, V x + c at zero there, sigma^2 at the pixels'."""
        d, mean = self.latent, self.x.mean(dim=0)  # (P,)
        encoder = drawn(self.sizes["encoder"], generator)
        weight, bias = self._layer(encoder, "encoder")
        weight[d:] = 0
        bias[:d] = -weight[:d] @ mean
        sigma2 = self.config.noise**2 or float(self.x.var(dim=0).mean()) + 1e-4
        decoder = drawn(self.sizes["decoder"], generator)
        weight, bias = self._layer(decoder, "decoder")
        weight *= self.x.std(dim=0).mean()
        bias[:] = mean
        return {"encoder": encoder, "decoder": decoder, "log_sigma2": torch.tensor([sigma2]).log()}

    def _layer(self, flat: Tensor, name: str) -> tuple[Tensor, Tensor]:
        """Return views of a network's flat numbers: its weight (out, in) and its bias (out,)."""
        i, o = self.sizes[name]
        return flat[: i * o].view(o, i), flat[i * o :]

    def posterior(self, w: Weights, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return mu = V x + c, and log D, which no x changes: (n, P) -> (n, d), (n, d).

        So V's rows of log D get no gradient and stay zero.
        """
        weight, bias = self._layer(w["encoder"], "encoder")  # (2 d, P), (2 d,)
        d = self.latent
        return x @ weight[:d].T + bias[:d], bias[d:].expand(len(x), d)

    def image(self, w: Weights, z: Tensor) -> Tensor:
        """Return W z + b, any numbers: (n, d) -> (n, P)."""
        weight, bias = self._layer(w["decoder"], "decoder")  # (P, d), (P,)
        return z @ weight.T + bias

    def log_p(self, w: Weights, x: Tensor, z: Tensor) -> Tensor:
        """Return log N(x; W z + b, sigma^2 I) in nats: (n, P), (n, d) -> (n,)."""
        return gaussian(x, self.image(w, z), self._sigma2(w))

    def loss(self, w: Weights, x: Tensor, noise: Tensor) -> Tensor:
        """Return -E_q log p(x|z) + beta KL(q(z|x) || p(z)), both in closed form.

        Of a linear decoder E_q |x - W z - b|^2 = |x - W mu - b|^2 + sum_j D_j |w_j|^2, so that no z has to be drawn:
        the gradient is the same on average and has one source of noise less.
        """
        del noise
        mu, log_var = self.posterior(w, x)  # (n, d), (n, d)
        columns = self._layer(w["decoder"], "decoder")[0].square().sum(dim=0)  # |w_j|^2, (d,)
        spread = (log_var.exp() * columns).sum(dim=1) / (2 * self._sigma2(w))  # (n,)
        reconstruction = spread - self.log_p(w, x, mu)  # (n,)
        kl = kl_to_prior(mu, log_var).sum(dim=1)  # (n,)
        return (reconstruction + self.config.beta * kl).mean()

    def _sigma2(self, w: Weights) -> Tensor:
        learned = w["log_sigma2"].exp()  # (1,)
        return learned if self.config.noise == 0 else learned.detach()

    @property
    def sigma2(self) -> float:
        """The variance of a pixel's noise."""
        return float(self._sigma2(self.mean))
