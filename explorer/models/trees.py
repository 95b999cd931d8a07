"""A decision tree, and a forest of them. Their borders are steps along the axes, and so are their films."""

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier

from explorer.models.configs import ForestConfig, TreeConfig
from explorer.models.once import OnGrid
from explorer.worlds.base import Array

__all__ = ["Forest", "Tree"]


class Trees(OnGrid):
    """The average of the leaves' shares over all trees, one or many.

    A leaf with n_y points of class y says (n_y + 1) / (n + C), Laplace's rule of succession: no leaf says exactly 0 or
    1, however few its points, and a class without points keeps a chance.
    """

    trees: list[DecisionTreeClassifier]

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
        trees, depth = self.config.trees, self.config.depth
        forest = RandomForestClassifier(trees, max_depth=depth, random_state=self.seed, n_jobs=1)
        self.trees = list(forest.fit(self.data.x, self.data.y).estimators_)


def _chances(tree: DecisionTreeClassifier, x: Array, present: NDArray[np.int64], classes: int) -> Array:
    """Return the smoothed shares of the leaf of each point: (n, 2) -> (n, C)."""
    grown = tree.tree_
    counts = np.zeros((grown.node_count, classes))
    counts[:, present] = grown.value[:, 0] * grown.weighted_n_node_samples[:, None]  # scikit-learn keeps shares
    smoothed = (counts + 1) / (counts.sum(axis=1, keepdims=True) + classes)
    out: Array = smoothed[tree.apply(x)]
    return out
