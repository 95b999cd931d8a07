"""A decision tree, and a forest of them. Their borders are steps along the axes, and so are their films."""

from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from explorer.config import knob
from explorer.models.classifier import Kind
from explorer.models.once import OnGrid, OnGridConfig
from explorer.worlds.base import Array

__all__ = ["Forest", "ForestConfig", "Tree", "TreeConfig"]


class TreeConfig(OnGridConfig):
    """One tree of questions about one coordinate each."""

    kind: ClassVar[Kind] = "conditional"
    smooth: ClassVar[bool] = False
    about: ClassVar[str] = "Questions about one coordinate at a time; each patch answers with its points’ shares."

    depth: int = knob(6, "Depth", "how many questions in a row", low=1, high=12, step=1)
    leaf: int = knob(5, "Smallest leaf", "how few points may answer", low=1, high=50, step=1)


class ForestConfig(OnGridConfig):
    """Trees that each saw another draw of the points."""

    kind: ClassVar[Kind] = "conditional"
    smooth: ClassVar[bool] = False
    about: ClassVar[str] = "Many trees, each grown on another draw of the points; their answers are averaged."

    trees: int = knob(30, "Trees", "how many answers are averaged", choices=(1, 3, 10, 30, 100), low=1, high=100)
    depth: int = knob(8, "Depth", "how many questions in a row", low=1, high=12, step=1)


class Trees(OnGrid):
    """The average of the leaves' shares over all trees, one or many.

    A leaf with n_y points of class y says (n_y + 1) / (n + C), Laplace's rule of succession: no leaf says exactly 0 or
    1, however few its points, and a class without points keeps a chance.
    """

    trees: list[Any]  # scikit-learn's, which is imported where it is first needed: that takes seconds

    def fitted_log_prob(self, x: Array) -> Array:
        """Return log p(y | x): (n, 2) -> (n, C)."""
        present = np.unique(self.data.y)
        chances = [_chances(tree, x, present, self.data.classes) for tree in self.trees]
        out: Array = np.log(np.mean(chances, axis=0))
        return out


class Tree(Trees):
    """A classification tree (Breiman, Friedman, Olshen & Stone 1984) by Gini's impurity; the seed breaks ties."""

    config: TreeConfig

    def fit(self) -> None:
        """Grow the tree."""
        from sklearn.tree import DecisionTreeClassifier

        depth, leaf = self.config.depth, self.config.leaf
        tree = DecisionTreeClassifier(max_depth=depth, min_samples_leaf=leaf, random_state=self.seed)
        self.trees = [tree.fit(self.data.x, self.data.y)]


class Forest(Trees):
    """A random forest (Breiman 2001): each tree sees a bootstrap of the points, each question one random coordinate.

    The seed draws both. A leaf's points are counted as often as its tree drew them.
    """

    config: ForestConfig

    def fit(self) -> None:
        """Grow the trees, one after another."""
        from sklearn.ensemble import RandomForestClassifier

        trees, depth = self.config.trees, self.config.depth
        forest = RandomForestClassifier(trees, max_depth=depth, random_state=self.seed, n_jobs=1)
        self.trees = list(forest.fit(self.data.x, self.data.y).estimators_)


def _chances(tree: Any, x: Array, present: NDArray[np.int64], classes: int) -> Array:
    """Return the smoothed shares of the leaf of each point: (n, 2) -> (n, C)."""
    grown = tree.tree_
    counts = np.zeros((grown.node_count, classes))
    counts[:, present] = grown.value[:, 0] * grown.weighted_n_node_samples[:, None]  # scikit-learn keeps shares
    smoothed = (counts + 1) / (counts.sum(axis=1, keepdims=True) + classes)
    out: Array = smoothed[tree.apply(x)]
    return out
