"""Iris, wine and breast cancer: flowers, wines and cells, seen by two of their features or two principal components."""

from functools import lru_cache
from typing import ClassVar

import numpy as np
from pydantic import Field, field_validator

from explorer.worlds.base import Array
from explorer.worlds.components import Components, principal, standardized
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.rows import Rows
from explorer.worlds.shipped import read

__all__ = ["COMPONENTS", "BreastCancerConfig", "IrisConfig", "Measured", "MeasuredConfig", "WineConfig"]

COMPONENTS = ("component_1", "component_2")
_CELL = [
    "radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave_points", "symmetry",
    "fractal_dimension",
]  # fmt: skip


class MeasuredConfig(PlaneConfig):
    """Which two columns are looked at: `axes` names the one across and the one up, a comma between."""

    name: ClassVar[str]
    features: ClassVar[tuple[str, ...]]
    classes: ClassVar[tuple[str, ...]]
    units: ClassVar[dict[str, str]] = {}
    axes: str = Field(",".join(COMPONENTS), max_length=60)

    @field_validator("axes")
    @classmethod
    def _two_columns(cls, axes: str) -> str:
        across, _, up = axes.partition(",")
        if across == up or not {across, up} <= {*cls.features, *COMPONENTS}:
            raise ValueError("no two columns of this data set")
        return axes

    @property
    def across(self) -> str:
        """The column drawn from left to right."""
        return self.axes.partition(",")[0]

    @property
    def up(self) -> str:
        """The column drawn from bottom to top."""
        return self.axes.partition(",")[2]


class IrisConfig(MeasuredConfig):
    """150 flowers of three species (Anderson 1935, Fisher 1936)."""

    name: ClassVar[str] = "iris"
    features: ClassVar[tuple[str, ...]] = ("sepal_length", "sepal_width", "petal_length", "petal_width")
    classes: ClassVar[tuple[str, ...]] = ("setosa", "versicolor", "virginica")
    units: ClassVar[dict[str, str]] = dict.fromkeys(features, "cm")
    axes: str = Field("petal_length,petal_width", max_length=60)


class WineConfig(MeasuredConfig):
    """178 wines of three growers in Piedmont (Forina et al. 1991)."""

    name: ClassVar[str] = "wine"
    features: ClassVar[tuple[str, ...]] = (
        "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols", "flavanoids",
        "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue", "diluted_wines", "proline",
    )  # fmt: skip
    classes: ClassVar[tuple[str, ...]] = ("grower_1", "grower_2", "grower_3")
    units: ClassVar[dict[str, str]] = {"alcohol": "%"}


class BreastCancerConfig(MeasuredConfig):
    """569 needle biopsies: ten measures of the cells' nuclei, each as mean, standard error and worst of three."""

    name: ClassVar[str] = "breast_cancer"
    features: ClassVar[tuple[str, ...]] = (
        *(f"mean_{measure}" for measure in _CELL),
        *(f"{measure}_error" for measure in _CELL),
        *(f"worst_{measure}" for measure in _CELL),
    )
    classes: ClassVar[tuple[str, ...]] = ("malignant", "benign")
    axes: str = Field("mean_radius,mean_texture", max_length=60)


class Measured(Rows):
    """A data set of scikit-learn; `components` are those of all its features, standardized."""

    config: MeasuredConfig

    def __init__(self, config: MeasuredConfig) -> None:
        self.name = config.name
        self.components = _components(config.name)
        y = read(config.name)[1]
        columns = np.column_stack([_column(config, column) for column in (config.across, config.up)])
        units = [(column, config.units.get(column, "")) for column in (config.across, config.up)]
        super().__init__(config, columns, y, config.classes, units)


def _column(config: MeasuredConfig, name: str) -> Array:
    x = read(config.name)[0]
    if name in COMPONENTS:
        out: Array = _components(config.name).scores(standardized(x))[:, COMPONENTS.index(name)]
        return out
    column: Array = x[:, config.features.index(name)]
    return column


@lru_cache(maxsize=4)
def _components(name: str) -> Components:
    return principal(standardized(read(name)[0]))
