"""Which pieces of the project's source a run needs, and in which order they stand: from a few roots, by their names.

A piece is kept whole: a class with all its methods, whoever calls them. Only configs lose what checks their values.
"""

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from explorer.export.source import External, Module, Piece, Place, read

__all__ = ["Gathered", "default_of", "gather", "imported_inside", "is_config", "live_parts", "members"]

# In which order a reader meets the packages, as far as what they import lets it be so.
READING = (
    "explorer.config",
    "explorer.worlds",
    "explorer.exact",
    "explorer.models",
    "explorer.metrics",
    "explorer.runs",
)


@dataclass
class Gathered:
    """The pieces kept of each module, and the other libraries' names."""

    stand_ins: Mapping[str, Module]
    replaced: Mapping[Place, Place]
    kept: dict[str, dict[str, Piece]] = field(default_factory=dict)  # module -> name -> piece
    externals: dict[str, External] = field(default_factory=dict)
    edges: dict[str, set[str]] = field(default_factory=dict)

    def module(self, name: str) -> Module:
        """Return a module, or what stands in for it."""
        return self.stand_ins.get(name) or read(name)

    def place(self, place: Place) -> Place | External:
        """Return where a name is defined: through packages that only pass it on, and to its stand-in."""
        while True:
            place = self.replaced.get(place, place)
            module = self.module(place.module)
            if place.name is None or place.name in module.pieces:
                return place
            found = module.imports.get(place.name)
            if found is None:
                raise KeyError(f"{place.module} has no {place.name}")
            if isinstance(found, External):
                return found
            place = found

    def order(self) -> list[str]:
        """Return the modules so that each comes after those it imports."""
        out: list[str] = []

        def visit(name: str) -> None:
            if name in out or name not in self.kept:
                return
            for other in sorted(self.edges.get(name, ()), key=_reading):
                visit(other)
            out.append(name)

        for name in sorted(self.kept, key=_reading):
            visit(name)
        return out


def _reading(name: str) -> tuple[int, str]:
    """Return when a reader meets a module."""
    return next((i for i, package in enumerate(READING) if name.startswith(package)), len(READING)), name


def gather(
    roots: Iterable[Place], stand_ins: Mapping[str, Module] | None = None, replaced: Mapping[Place, Place] | None = None
) -> Gathered:
    """Return all that `roots` need. `replaced` says which names are given by a module of `stand_ins` instead.

    Raises:
        KeyError: the source names something that can't be found.
    """
    out = Gathered(stand_ins or {}, replaced or {})
    for root in roots:
        _keep(out, root)
    size = -1
    while size != (size := sum(map(len, out.kept.values()))):
        for module, pieces in list(out.kept.items()):
            for piece in set(pieces.values()):
                _follow(out, module, piece)
    return out


def _keep(out: Gathered, place: Place) -> None:
    found = out.place(place)
    if isinstance(found, Place) and found.name is not None:
        piece = out.module(found.module).pieces[found.name]
        out.kept.setdefault(found.module, {}).update(dict.fromkeys(piece.names, piece))


def _follow(out: Gathered, name: str, piece: Piece) -> None:
    module = out.module(name)
    for part in live_parts(piece.node):
        names, asked = _uses(part)
        for used in names:
            _name(out, module, used)
        for base, attribute in asked:
            _through_module(out, module, base, attribute)


@lru_cache(maxsize=4096)
def _uses(part: ast.AST) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Return the names that a piece of code uses, and the attributes it asks for, each with the name it asks, or ""."""
    nodes = list(ast.walk(part))
    names = frozenset(node.id for node in nodes if isinstance(node, ast.Name))
    asked = ((_base(node), node.attr) for node in nodes if isinstance(node, ast.Attribute))
    return names, frozenset(asked)


def _base(node: ast.Attribute) -> str:
    return node.value.id if isinstance(node.value, ast.Name) else ""


def _name(out: Gathered, module: Module, used: str) -> None:
    if used in module.pieces:
        _keep(out, Place(module.name, used))
    elif used in module.imports:
        _target(out, module, used, module.imports[used])


def _target(out: Gathered, module: Module, used: str, target: Place | External) -> None:
    if isinstance(target, Place):
        found = out.place(target)
        if isinstance(found, Place) and found.name is not None:
            out.edges.setdefault(module.name, set()).add(found.module)
            _keep(out, found)
            return
        if isinstance(found, Place):
            return  # a module: what is asked of it counts
        target = found
    if out.externals.setdefault(used, target) != target:
        raise KeyError(f"two libraries' names are both called {used}")


def _through_module(out: Gathered, module: Module, base: str, attribute: str) -> None:
    """Follow `worlds.get` where `worlds` is a module of the package."""
    place = module.imports.get(base)
    if isinstance(place, Place) and place.name is None:
        _target(out, module, attribute, Place(place.module, attribute))


def live_parts(node: ast.stmt) -> list[ast.AST]:
    """Return the parts of a piece that stay: all of it, or of a config its head, its fields and its methods."""
    if not (isinstance(node, ast.ClassDef) and is_config(node)):
        return [node]
    parts: list[ast.AST] = [*node.decorator_list, *node.bases]
    for member in members(node):
        if isinstance(member, ast.AnnAssign):
            default = default_of(member)
            parts += [member.annotation, *([default] if default else [])]
        else:
            parts.append(member)
    return parts


def members(node: ast.ClassDef) -> list[ast.stmt]:
    """Return the statements of a config that stay: not those that check what comes in, for here all was checked."""
    return [member for member in node.body if not (isinstance(member, ast.FunctionDef) and _validates(member))]


def _validates(member: ast.FunctionDef) -> bool:
    return any("validator" in ast.unparse(decorator) for decorator in member.decorator_list)


def imported_inside(gathered: Gathered) -> set[str]:
    """Return the modules that kept functions import themselves, since loading them takes long."""
    nodes = (node for pieces in gathered.kept.values() for piece in pieces.values() for node in ast.walk(piece.node))
    return {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


def is_config(node: ast.ClassDef) -> bool:
    """Whether a class is described as a `Config`: by the name of what it derives from."""
    return any(ast.unparse(base).endswith("Config") for base in node.bases)


def default_of(member: ast.AnnAssign) -> ast.expr | None:
    """Return a config field's default, without what `knob` or `Field` says around it; None where it has none."""
    value = member.value
    if not (isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in ("knob", "Field")):
        return value
    return value.args[0] if value.args else None
