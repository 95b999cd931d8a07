"""What there is to learn. `get(name, kind, **parameters)` builds a world of the plane, or of another kind.

Worlds of the plane are points of a few classes: of `FORMULAS` every quantity is known in closed form, `DATA_SETS` are
rows that were measured, of whose law nobody knows more. `explorer.worlds.plane` builds the same, as what they are.
Worlds of the line, `OF_LINE`, are numbers with a known density, what `explorer.worlds.line` builds.
Worlds of images, `OF_IMAGES`, are `get("mnist", "images")`, or what `explorer.worlds.images` builds.
"""

from explorer.worlds.registry import DATA_SETS, FORMULAS, NAMES, OF_IMAGES, OF_LINE, ON_PLANE, config_of, entry, get

__all__ = ["DATA_SETS", "FORMULAS", "NAMES", "OF_IMAGES", "OF_LINE", "ON_PLANE", "config_of", "entry", "get"]
