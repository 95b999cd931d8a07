"""What there is to learn. `get(name, **parameters)` builds a world; `NAMES` says which there are.

Worlds of the plane are points of a few classes: of `FORMULAS` every quantity is known in closed form, `DATA_SETS` are
rows that were measured, of whose law nobody knows more. `explorer.worlds.plane` builds the same, as what they are.
"""

from explorer.worlds.registry import DATA_SETS, FORMULAS, NAMES, ON_PLANE, config_of, entry, get

__all__ = ["DATA_SETS", "FORMULAS", "NAMES", "ON_PLANE", "config_of", "entry", "get"]
