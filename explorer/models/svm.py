"""A support vector machine. It names a side; the chances are read off afterwards, on points it did not see."""

from typing import ClassVar, Literal

import numpy as np

from explorer.config import knob
from explorer.models.classifier import Kind
from explorer.models.once import OnGrid, OnGridConfig
from explorer.worlds.base import Array

__all__ = ["SVM", "SVMConfig"]

COSTS = (0.01, 0.1, 1.0, 10.0, 100.0)
GAMMAS = (0.1, 0.3, 1.0, 3.0, 10.0)


class SVMConfig(OnGridConfig):
    """A support vector machine whose sides are turned into chances afterwards."""

    kind: ClassVar[Kind] = "conditional"
    about: ClassVar[str] = "The machine names a side, not a chance; Platt’s method adds the chances afterwards."

    kernel: Literal["rbf", "linear"] = knob("rbf", "Kernel", "what its border is made of", choices=("rbf", "linear"))
    cost: float = knob(
        1.0, "Cost of errors (C)", "higher: fewer errors, tighter border", choices=COSTS, low=0.01, high=100.0
    )
    gamma: float = knob(
        1.0,
        "Kernel sharpness (gamma)",
        "higher: points reach less far",
        choices=GAMMAS,
        low=0.01,
        high=30.0,
        more=True,
    )


FOLDS = 5
LEAST = 1e-6  # the sigmoid of a far point rounds to 0: no chance is read as less than this


class SVM(OnGrid):
    """The widest margin (Cortes & Vapnik 1995), classes two against two; its chances by Platt's sigmoids (1999).

    The machine itself gives a side and a distance from the border, never a chance. So the points are split into folds;
    distances of points that a machine did not see are fitted by a sigmoid a class, and the machine of all points is
    read through these. With more than two classes the sigmoids are divided by their sum. What is decided for may
    differ from the machine's own side near the border, since a sigmoid need not cross 1/2 at distance 0.

    There are five folds, or as many as the rarest class has points. Where a class has one point nothing can be held
    back, and the sigmoids are fitted on the very points the machine saw: such chances are too bold. A class without
    points gets its share everywhere; with one class there is no side to name, and every answer is the shares.
    """

    config: SVMConfig

    def fit(self) -> None:
        """Fit machine and sigmoids; the folds are drawn by the seed."""
        from sklearn.calibration import CalibratedClassifierCV
        from sklearn.model_selection import StratifiedKFold
        from sklearn.svm import SVC

        x, y = self.data.x, self.data.y
        self.present, counts = np.unique(y, return_counts=True)
        if len(self.present) < 2:
            return
        machine = SVC(kernel=self.config.kernel, C=self.config.cost, gamma=self.config.gamma)
        folds, everything = min(FOLDS, int(counts.min())), np.arange(len(y))
        held_back = StratifiedKFold(folds, shuffle=True, random_state=self.seed).split(x, y) if folds > 1 else ()
        splits = list(held_back) or [(everything, everything)]
        self.model = CalibratedClassifierCV(machine, method="sigmoid", cv=splits, ensemble=False).fit(x, y)

    def fitted_log_prob(self, x: Array) -> Array:
        """Return log p(y | x): (n, 2) -> (n, C)."""
        chances = np.tile(self.data.shares, (len(x), 1))
        if len(self.present) > 1:
            chances[:, self.present] = self.model.predict_proba(x) * self.data.shares[self.present].sum()
        chances = chances.clip(LEAST)
        out: Array = np.log(chances / chances.sum(axis=1, keepdims=True))
        return out
