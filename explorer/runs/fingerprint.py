"""The fingerprint of the code that computes a film, so that a mended loss never plays a stale one.

It covers the source of the model, the recorder and every module of this package that they import, found by reading the
import statements: nothing is executed, so a page can ask without loading torch.
"""

import ast
import hashlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from explorer import models

__all__ = ["code_fingerprint", "fingerprint", "modules_of"]

ROOT = Path(__file__).resolve().parents[2]
RECORDER = "explorer.runs.recorder"


@lru_cache(maxsize=32)
def code_fingerprint(model: str) -> str:
    """Return 16 hex digits over the source that computes `model`'s films, line ends normalized."""
    digest = hashlib.sha256()
    for name in modules_of(model):
        digest.update(name.encode() + b"\0" + _path(name).read_text(encoding="utf-8").encode() + b"\0")
    return digest.hexdigest()[:16]


@lru_cache(maxsize=32)
def fingerprint(model: str) -> str:
    """Return `code_fingerprint` with the versions of the libraries that compute, as the store's key uses it.

    torch and numpy always: the recorder uses both. scikit-learn where a module of the model imports it.
    """
    libraries = [("torch", "torch"), ("numpy", "numpy")]
    if any(found.split(".")[0] == "sklearn" for name in modules_of(model) for found in _imported(name)):
        libraries.append(("sklearn", "scikit-learn"))
    return "-".join([code_fingerprint(model), *(f"{short}{version(name)}" for short, name in libraries)])


def modules_of(model: str) -> list[str]:
    """Return the sorted names of the modules that compute `model`'s films; other families' files are left out."""
    others = {module for name in models.NAMES for module in _own(name)} - _own(model)
    seen: set[str] = set()
    waiting = [RECORDER, models.MODULES[model][0]]
    while waiting:
        name = waiting.pop()
        if name in seen or name in others:
            continue
        seen.add(name)
        waiting += _imports(name)
    return sorted(seen)


def _own(model: str) -> set[str]:
    """Return the modules of `model`'s learner and config; some families share theirs with another."""
    return {models.MODULES[model][0], models.CONFIGS[model].__module__}


def _imports(name: str) -> list[str]:
    """Return the modules of this package that module `name` imports."""
    return [found for found in _imported(name) if found.split(".")[0] == "explorer" and _path(found).exists()]


def _imported(name: str) -> list[str]:
    """Return all that module `name` imports; of `from a import b` both a and a.b, whichever is a module."""
    found: list[str] = []
    for node in ast.walk(ast.parse(_path(name).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return found


def _path(name: str) -> Path:
    base = ROOT.joinpath(*name.split("."))
    return base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
