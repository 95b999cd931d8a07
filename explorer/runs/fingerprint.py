"""The fingerprint of the code that computes a film, so that a mended loss never plays a stale one.

It covers the recorder (of a close-up, what takes it besides), the modules of the model, of its evaluator and of its
world, and every module of this package that they import, found by reading the import statements: nothing is executed,
so a page can ask without loading torch.
Registries are left out, for a film computes with its own entries only: one more family, world or page makes no film
stale. So are comments, docstrings and what a knob says of itself: other words for the same thing compute the same.
"""

import ast
import hashlib
import io
import tokenize
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from explorer.models.registry import NAMES, config_of, family
from explorer.runs.spec import RunSpec
from explorer.runs.syntax import syntax
from explorer.worlds.registry import entry

__all__ = ["code_fingerprint", "code_of_modules", "essence", "fingerprint", "forget", "modules_of"]

ROOT = Path(__file__).resolve().parents[2]
RECORDER, CLOSEUP = "explorer.runs.recorder", "explorer.runs.closeup"  # the second imports the first
REGISTRIES = {"explorer.models", "explorer.models.registry", "explorer.worlds", "explorer.worlds.registry"}
MATHEMATICS = tuple(
    f"explorer.{room}" for room in ("config", "worlds", "models", "exact", "metrics", "figures.evaluate")
)
SAID = {"label", "help", "unit", "names"}  # of a knob: words
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)

Span = tuple[tuple[int, int], tuple[int, int]]  # from (line, byte) to (line, byte), lines counted from 1


def code_fingerprint(spec: RunSpec) -> str:
    """Return 16 hex digits over the source that computes films such as that of `spec`."""
    return _code(spec.model, spec.world, RECORDER if spec.closeup is None else CLOSEUP)


@lru_cache(maxsize=512)
def _code(model: str, world: str, root: str) -> str:
    return _hash(modules_of(model, world, root))


def _hash(modules: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for name in modules:
        digest.update(f"{name}\0{_read(_path(name))}\0".encode())
    return digest.hexdigest()[:16]


def fingerprint(spec: RunSpec) -> str:
    """Return `code_fingerprint` with the versions of the libraries that compute, as the store's key uses it.

    torch and numpy always: the recorder uses both. scikit-learn where a module imports it.
    """
    return f"{code_fingerprint(spec)}-{_libraries(spec.model, spec.world)}"


@lru_cache(maxsize=512)
def _libraries(model: str, world: str) -> str:
    used = [("torch", "torch"), ("numpy", "numpy")]
    if any(found.split(".")[0] == "sklearn" for name in modules_of(model, world) for found in _imported(name)):
        used.append(("sklearn", "scikit-learn"))
    return "-".join(f"{short}{version(name)}" for short, name in used)


@lru_cache(maxsize=64)
def code_of_modules(names: tuple[str, ...]) -> str:
    """Return 16 hex digits over the source of modules and of what they import of the mathematics' rooms."""
    found = _followed(names, lambda name: name in names or (name.startswith(MATHEMATICS) and name not in REGISTRIES))
    return _hash(found)


def forget() -> None:
    """Read the sources again when they are asked for next: tests change them."""
    for remembered in (_code, code_of_modules, _libraries, _read, _imported_by):
        remembered.cache_clear()


def modules_of(model: str, world: str, root: str = RECORDER) -> list[str]:
    """Return the sorted names of the modules that compute films of `model` on `world`; `root` is what records."""
    own = {*family(model).modules, entry(world, config_of(model).learns).module}
    others = {module for name in NAMES for module in family(name).modules} - own
    return _followed([root, *own], lambda name: name not in others and name not in REGISTRIES)


def _followed(names: Iterable[str], counts: Callable[[str], bool]) -> list[str]:
    """Return the sorted names of modules and of all that they import, as far as those count."""
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in seen and counts(name):
            seen.add(name)
            waiting += _imports(name)
    return sorted(seen)


def essence(source: str) -> str:
    """Return what of a module's text decides what it computes: no comment, docstring, label of a knob or blank line."""
    lines = source.replace("\r\n", "\n").encode().split(b"\n")
    spans = [*_documentation(source), *_labels(source), *_comments(source)]
    for (first, start), (last, end) in sorted(spans, reverse=True):
        lines[first - 1 : last] = [lines[first - 1][:start] + lines[last - 1][end:]]
    return "\n".join(line.decode().rstrip() for line in lines if line.strip())


def _documentation(source: str) -> Iterator[Span]:
    for node in ast.walk(syntax(source)):
        first = node.body[0] if isinstance(node, DOCUMENTED) and node.body else None
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
            yield _span(first)


def _labels(source: str) -> Iterator[Span]:
    for node in ast.walk(syntax(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "knob":
            said = [*node.args[1:3], *(word.value for word in node.keywords if word.arg in SAID)]
            yield from map(_span, said)


def _comments(source: str) -> Iterator[Span]:
    lines = source.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            start = len(lines[row - 1][:column].encode())
            yield (row, start), (row, start + len(token.string.encode()))


def _span(node: ast.expr | ast.stmt) -> Span:
    return (node.lineno, node.col_offset), (node.end_lineno or node.lineno, node.end_col_offset or 0)


def _imports(name: str) -> list[str]:
    """Return the modules of this package that module `name` imports."""
    return [found for found in _imported(name) if _is_ours(found)]


def _is_ours(name: str) -> bool:
    return name.split(".")[0] == "explorer" and _path(name).exists()


@lru_cache(maxsize=512)
def _read(path: Path) -> str:
    """Return the essence of a file, read once: a running app computes with the code that it started with."""
    return essence(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=512)
def _imported_by(path: Path) -> tuple[str, ...]:
    """Return all that a module imports; of `from a import b` a.b where that is a module of this package, else a."""
    found: list[str] = []
    for node in ast.walk(syntax(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [name if _is_ours(name) else node.module for name in inner]
    return tuple(found)


def _imported(name: str) -> tuple[str, ...]:
    return _imported_by(_path(name))


def _path(name: str) -> Path:
    base = ROOT.joinpath(*name.split("."))
    return base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
