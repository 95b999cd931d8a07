"""A Python that has numpy, torch and scikit-learn but nothing of this project: what an exported file is run with."""

import json
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Any

__all__ = ["cells_run", "scripts_run"]

# -I and -S: no site, so no .pth file, so the project, installed in editable form, can't be found.
HEAD = f"""
import base64, importlib.util, io, json, sys
from contextlib import redirect_stdout
sys.path.append({sysconfig.get_path("purelib")!r})
assert importlib.util.find_spec("explorer") is None, "the project is in reach"
assert importlib.util.find_spec("torch") is not None
class Module: pass
def ends(space):
    return {{side: {{k: v.tolist() for k, v in film.scalars.items()}} for side, film in space["films"].items()}}
def fresh():
    return {{"__name__": "__main__"}}
"""
SCRIPTS = """
out = {}
for name, text in json.load(sys.stdin).items():
    space, said = fresh(), io.StringIO()
    with redirect_stdout(said):
        exec(compile(text, name, "exec"), space)
    out[name] = {"films": ends(space), "said": said.getvalue()}
needless = sorted({"pydantic", "explorer", "streamlit", "matplotlib", "dask"} & set(sys.modules))
print(json.dumps({"ran": out, "needless": needless}))
"""
CELLS = """
import ast
space, pictures = fresh(), []
for text in json.load(sys.stdin):
    tree = ast.parse(text)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    with redirect_stdout(io.StringIO()):
        exec(compile(tree, "cell", "exec"), space)
        value = eval(compile(ast.Expression(last.value), "cell", "eval"), space) if last else None
    if hasattr(value, "_repr_png_"):
        pictures.append(base64.b64encode(value._repr_png_()).decode())
print(json.dumps({"films": ends(space), "pictures": pictures}))
"""


def scripts_run(scripts: Mapping[str, str], folder: Path) -> dict[str, Any]:
    """Run all scripts, one after another in one process; return their films' scalars, and what they needed in vain."""
    return _run(SCRIPTS, scripts, folder)


def cells_run(cells: list[str], folder: Path) -> dict[str, Any]:
    """Run a notebook's cells in turn; return the films' scalars and the pictures that it would show."""
    return _run(CELLS, cells, folder)


def _run(code: str, given: Any, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-I", "-S", "-c", HEAD + code]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, cwd=folder, timeout=280)
    assert done.returncode == 0, done.stderr[-3000:]
    out: dict[str, Any] = json.loads(done.stdout)
    return out
