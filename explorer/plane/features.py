"""What the columns and classes of real data are called, and how names from a visitor's file are shown: as they are."""

from explorer.page.words.language import N_, _
from explorer.plane.tables import Tables
from explorer.tables.problems import bounded
from explorer.worlds.plane.rows import Axis, Rows
from explorer.worlds.plane.table import Table

__all__ = ["axes_of", "classes_of", "column", "quoted"]

NAMES = {
    "component_1": N_("principal component 1"),
    "component_2": N_("principal component 2"),
    "setosa": N_("setosa"),
    "versicolor": N_("versicolor"),
    "virginica": N_("virginica"),
    "malignant": N_("malignant"),
    "benign": N_("benign"),
    "grower_1": N_("grower 1"),
    "grower_2": N_("grower 2"),
    "grower_3": N_("grower 3"),
    "sepal_length": N_("sepal length"),
    "sepal_width": N_("sepal width"),
    "petal_length": N_("petal length"),
    "petal_width": N_("petal width"),
    "alcohol": N_("alcohol"),
    "malic_acid": N_("malic acid"),
    "ash": N_("ash"),
    "alcalinity_of_ash": N_("alcalinity of ash"),
    "magnesium": N_("magnesium"),
    "total_phenols": N_("total phenols"),
    "flavanoids": N_("flavanoids"),
    "nonflavanoid_phenols": N_("nonflavanoid phenols"),
    "proanthocyanins": N_("proanthocyanins"),
    "color_intensity": N_("colour intensity"),
    "hue": N_("hue"),
    "diluted_wines": N_("OD280/OD315 when diluted"),
    "proline": N_("proline"),
    "radius": N_("radius"),
    "texture": N_("texture"),
    "perimeter": N_("perimeter"),
    "area": N_("area"),
    "smoothness": N_("smoothness"),
    "compactness": N_("compactness"),
    "concavity": N_("concavity"),
    "concave_points": N_("concave points"),
    "symmetry": N_("symmetry"),
    "fractal_dimension": N_("fractal dimension"),
}


def column(name: str) -> str:
    """Return what a column or class of a data set that ships with the app is called in the language in force."""
    if name.startswith("mean_"):
        return _("{what}, mean", what=column(name.removeprefix("mean_")))
    if name.startswith("worst_"):
        return _("{what}, worst", what=column(name.removeprefix("worst_")))
    if name.endswith("_error"):
        return _("{what}, standard error", what=column(name.removesuffix("_error")))
    return _(NAMES[name]) if name in NAMES else name


def classes_of(source: Rows, tables: Tables) -> tuple[str, ...]:
    """Return the names of the classes, (C,), as they stand in the visitor's file where they come from there."""
    if isinstance(source, Table):
        brought = tables.behind(source.config.packed)
        return brought.chosen.names if brought else source.names
    return tuple(map(column, source.names))


def axes_of(source: Rows, tables: Tables) -> tuple[Axis, ...]:
    """Return both axes by name, in the columns' own units."""
    if isinstance(source, Table):
        brought = tables.behind(source.config.packed)
        named = zip((_("first column"), _("second column")), source.axes, strict=True)
        return brought.chosen.axes if brought else tuple(axis._replace(name=name) for name, axis in named)
    return tuple(axis._replace(name=column(axis.name)) for axis in source.axes)


def quoted(name: str) -> str:
    """Return a name from a file for a text in Markdown: as code, in which no mark and no tag means anything."""
    return f"`{bounded(name).replace('`', 'ˋ') or ' '}`"
