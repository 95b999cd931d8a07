"""log p(x|z) of an image, a sum over its pixels, in nats; and the price of a code, KL(q(z|x) || p(z))."""

import math

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

__all__ = ["bernoulli", "gaussian", "kl_to_prior"]


def bernoulli(x: Tensor, logits: Tensor) -> Tensor:
    """Return sum_i x_i log m_i + (1 - x_i) log(1 - m_i), m = sigmoid(logits): (n, P), (n, P) -> (n,).

    Of grey pixels it is no density: it is the mean log p of images whose pixels are drawn black or white, each white
    with probability x_i. So it is never compared with a Gaussian's nats.
    """
    return -binary_cross_entropy_with_logits(logits, x, reduction="none").sum(dim=1)


def gaussian(x: Tensor, mean: Tensor, sigma2: float | Tensor) -> Tensor:
    """Return log N(x; mean, sigma2 I), a density of the pixels' values: (n, P), (n, P) -> (n,)."""
    log_sigma2 = torch.log(torch.as_tensor(sigma2, dtype=x.dtype))
    return -0.5 * ((x - mean) ** 2 / sigma2 + math.log(2 * math.pi) + log_sigma2).sum(dim=1)


def kl_to_prior(mu: Tensor, log_var: Tensor) -> Tensor:
    """Return KL(N(mu, sigma^2) || N(0, 1)) of each dimension: (n, d) -> (n, d); Kingma & Welling 2014, appendix B."""
    return -0.5 * (1 + log_var - mu**2 - log_var.exp())
