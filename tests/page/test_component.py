"""A component's script as Streamlit gets it: one text, whatever modules it is written in."""

import re
import tomllib
from pathlib import Path

import pytest

from explorer.catalog import ROOT
from explorer.page.component import joined

SCRIPTS = sorted(
    path for path in ROOT.glob("explorer/**/*.js") if path.with_suffix(".py").exists() and "stage" not in path.parts
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_imports_nothing_and_exports_itself_once(script: Path) -> None:
    text = joined(script)
    assert not re.search(r"^import ", text, re.MULTILINE)
    assert text.count("export default ") == 1


def test_what_it_imports_stands_in_it_without_export() -> None:
    text = joined(ROOT / "explorer" / "plane" / "gallery.js")
    assert "\nfunction draw(" in text
    assert "\nconst SHAPES" in text


def test_modules_are_put_in_place_one_within_the_other(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import { two } from "./b.js";\nexport default two;\n')
    (tmp_path / "b.js").write_text('import { one } from "./c.js";\nexport const two = 2 * one;\n')
    (tmp_path / "c.js").write_text("export const one = 1;\n")
    words = "const one = 1; const two = 2 * one; export default two;"
    assert " ".join(joined(tmp_path / "a.js").split()) == words


def test_what_a_component_needs_beside_its_python_is_in_the_package() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["package-data"]["explorer"]
    package = ROOT / "explorer"
    packed = {path for pattern in told for path in package.glob(pattern)}
    needed = [path for path in package.rglob("*.[jc]s*") if "web" not in path.parts and path.suffix in (".js", ".css")]
    assert len(needed) > len(SCRIPTS)
    assert [path for path in needed if path not in packed] == []
