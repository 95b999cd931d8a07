"""The project's own source as pieces: what a module defines at its top level, and where its names come from.

Nothing is executed; modules are read as text. `explorer.export.gather` decides which pieces a script needs.
"""

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from explorer.runs.syntax import syntax

__all__ = ["External", "Module", "Piece", "Place", "read"]

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "explorer"


@dataclass(frozen=True)
class Place:
    """A name of this package: `name` in `module`, or the module itself where `name` is None."""

    module: str
    name: str | None = None


@dataclass(frozen=True)
class External:
    """A name that another library or the standard one gives: `import module as name` or `from module import member`."""

    module: str
    member: str | None = None


@dataclass(frozen=True)
class Piece:
    """One statement at the top of a module, with the comments above it: lines `first` to `last`, counted from 1."""

    node: ast.stmt
    names: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True)
class Module:
    """The text of one module, taken apart."""

    name: str
    text: str
    imports: Mapping[str, Place | External] = field(default_factory=dict)

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return syntax(self.text)

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.splitlines()

    @property
    def about(self) -> str:
        """What the module's docstring says first."""
        return (ast.get_docstring(self.tree) or "").split("\n\n")[0]

    @cached_property
    def pieces(self) -> dict[str, Piece]:
        """Each top-level definition by each name that it gives."""
        found: dict[str, Piece] = {}
        end = 0
        for node in self.tree.body:
            if names := _defined(node):
                piece = Piece(node, names, self._first(node, end), node.end_lineno or node.lineno)
                found |= dict.fromkeys(names, piece)
            end = node.end_lineno or node.lineno
        return found

    def _first(self, node: ast.stmt, end: int) -> int:
        """Return the line on which the comments above a statement begin, below line `end`."""
        line: int = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
        while line - 1 > end and self.lines[line - 2].startswith("#"):
            line -= 1
        return line


@lru_cache(maxsize=128)
def read(name: str) -> Module:
    """Return a module of the package by its dotted name."""
    base = ROOT.joinpath(*name.split("."))
    path = base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
    return parsed(name, path.read_text(encoding="utf-8"))


def parsed(name: str, text: str) -> Module:
    """Return a module from its text."""
    imports: dict[str, Place | External] = {}
    for node in syntax(text).body:
        if isinstance(node, ast.Import):
            imports |= {a.asname or a.name.split(".")[0]: External(a.name) for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            imports |= {a.asname or a.name: _origin(node.module, a.name) for a in node.names}
    return Module(name, text, imports)


def is_module(name: str) -> bool:
    """Whether the package has a module of this dotted name."""
    base = ROOT.joinpath(*name.split("."))
    return base.with_suffix(".py").is_file() or (base / "__init__.py").is_file()


def _origin(module: str, name: str) -> Place | External:
    if module.split(".")[0] != PACKAGE:
        return External(module, name)
    inner = f"{module}.{name}"
    return Place(inner) if is_module(inner) else Place(module, name)


def _defined(node: ast.stmt) -> tuple[str, ...]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return (name,)
        case ast.AnnAssign(target=ast.Name(id=name)):
            return (name,)
        case ast.Assign(targets=targets):
            return tuple(n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name))
    return ()
