"""A Gaussian mixture for each class, learned by EM: a model of p(x, y). With one Gaussian a class it is QDA."""

import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explorer.models.base import Arrays, Frame
from explorer.models.classifier import Classifier
from explorer.models.configs.mixture import MixtureConfig
from explorer.worlds.plane.base import Data

__all__ = ["MixtureEM"]


class MixtureEM(Classifier):
    """EM (Dempster, Laird & Rubin 1977) on log p(x, y) - prior/2 sum_k tr S_k^-1, which never falls.

    The mode is sought under an inverse-Wishart prior: without one a Gaussian may shrink onto one point, where the
    likelihood is unbounded. A class without points keeps what it starts from, Gaussians spread over all points, and
    the share of half a point (`Data.shares`): rare and vague, never impossible.
    """

    config: MixtureConfig

    def __init__(self, config: MixtureConfig, data: Data, seed: int) -> None:
        self.config = config
        generator = torch.Generator().manual_seed(seed)
        x, y = torch.tensor(data.x), torch.tensor(data.y)
        self.classes = [x[y == c] for c in range(data.classes)]  # each (n_c, 2) float64
        self.prior = torch.tensor(data.shares)  # (C,)
        c, k = data.classes, config.components
        self.weights = torch.full((c, k), 1 / k, dtype=torch.float64)  # (C, K)
        starts = [of_class if len(of_class) else x for of_class in self.classes]
        self.means = torch.stack(
            [points[torch.randint(len(points), (k,), generator=generator)] for points in starts]
        )  # (C, K, 2)
        self.means = self.means + 0.05 * torch.randn(c, k, 2, generator=generator, dtype=torch.float64)
        self.covariances = (0.8 * torch.eye(2, dtype=torch.float64)).repeat(c, k, 1, 1)  # (C, K, 2, 2)
        self.step = 0

    def component_log_prob(self, x: Tensor, c: int) -> Tensor:
        """Return log w_k N(x; m_k, S_k) of class `c`: (n, 2) -> (n, K)."""
        lower = torch.linalg.cholesky(self.covariances[c])  # (K, 2, 2)
        offset = (x[:, None, :] - self.means[c])[..., None]  # (n, K, 2, 1)
        white = torch.linalg.solve_triangular(lower, offset, upper=False)[..., 0]  # (n, K, 2)
        log_det = torch.diagonal(lower, dim1=1, dim2=2).log().sum(1)  # (K,)
        out: Tensor = self.weights[c].log() - math.log(2 * math.pi) - log_det - 0.5 * (white**2).sum(2)
        return out

    def objective(self) -> float:
        """Return sum_i log p(x_i | y_i) - prior/2 sum_k tr S_k^-1 in nats; EM never lowers it."""
        total = sum(self.component_log_prob(x, c).logsumexp(1).sum() for c, x in enumerate(self.classes))
        traces = torch.linalg.inv(self.covariances).diagonal(dim1=2, dim2=3).sum()
        return float(total - self.config.covariance_prior / 2 * traces)

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` EM steps, all classes in each."""
        for _ in range(n_steps):
            for c, x in enumerate(self.classes):
                if len(x):
                    self._em_step(x, c)
        self.step += n_steps

    def _em_step(self, x: Tensor, c: int) -> None:
        share = self.component_log_prob(x, c).softmax(1)  # E: responsibilities (n, K)
        count = share.sum(0) + 1e-9  # M from here on: (K,)
        self.weights[c] = count / count.sum()
        self.means[c] = share.T @ x / count[:, None]
        offset = x[:, None, :] - self.means[c]  # (n, K, 2)
        scatter = torch.einsum("nk,nki,nkj->kij", share, offset, offset)
        scatter = scatter + self.config.covariance_prior * torch.eye(2, dtype=x.dtype)
        self.covariances[c] = scatter / count[:, None, None]

    def snapshot(self) -> Frame:
        """Return (C, K, 6) components `weight, mean x, mean y, cov xx, xy, yy` and the loss in nats a point."""
        s = self.covariances
        rows = [self.weights, self.means[..., 0], self.means[..., 1], s[..., 0, 0], s[..., 0, 1], s[..., 1, 1]]
        flat = torch.stack(rows, dim=2).to(torch.float32).numpy()
        return Frame(
            self.step, {"training_loss": -self.objective() / sum(map(len, self.classes))}, {"components": flat}
        )

    def log_prob(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return log p(x, y): (n, 2) -> (n, C)."""
        t = torch.tensor(x, dtype=torch.float64)
        joint = [self.component_log_prob(t, c).logsumexp(1) + self.prior[c].log() for c in range(len(self.classes))]
        return torch.stack(joint, dim=1).numpy()

    def state(self) -> Arrays:
        """Return step, weights, means and covariances."""
        tensors = {"weights": self.weights, "means": self.means, "covariances": self.covariances}
        return {"step": np.array(self.step)} | {key: t.numpy().copy() for key, t in tensors.items()}

    def load(self, state: Arrays) -> None:
        """Take up a state of a mixture with as many components; the prior may differ."""
        self.step = int(state["step"])
        for name in ("weights", "means", "covariances"):
            setattr(self, name, torch.from_numpy(np.array(state[name])))
