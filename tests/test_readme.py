"""What README.md says is so: its Python runs, its settings are all there are, its pins and commands are real."""

import json
import re
import subprocess
import sys

import pytest

from explorer.export.kinds import kind_of
from explorer.runs import RunSpec
from explorer.runs.engine.settings import PREFIX, Settings
from tests.served import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
REQUIREMENTS = (ROOT / "requirements.txt").read_text(encoding="utf-8")
DATA = (ROOT / "requirements-data.txt").read_text(encoding="utf-8")
OF_IMAGES = {"model": RunSpec(model="vae", world="digits")}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


CHECKS = (
    "assert film.complete and len(other) == len(film) and bayes_error(world) < 0.5",
    "assert film.complete and line.complete and film.summary['iwae'] > film.scalars['elbo'][-1]",
    "assert film.complete and len(step) == 8 and set(film.scalars) | set(film.summary) <= set(TOLD)",
)


@pytest.mark.parametrize("part", range(len(CHECKS)))
def test_its_python_runs(part):
    code = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len(code) == len(CHECKS)
    told = re.findall(r"`(\w+)`", README.split("| number |")[-1].split("**Baked runs**")[0])
    text = f"TOLD = {told}\n{code[part]}\n{CHECKS[part]}\n"
    done = subprocess.run([sys.executable, "-c", text], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def test_it_names_every_number_of_a_film_of_images():
    told = README.split("| scalar |")[1].split("**Baked runs**")[0]
    names = {re.sub(r"_\d\d?$", "_1", name) for name in kind_of(OF_IMAGES).scalars} | {*kind_of(OF_IMAGES).summary}
    assert [name for name in names if f"`{name}`" not in told] == []


def test_its_settings_are_all_there_are():
    told = set(re.findall(rf"^\| `({PREFIX}\w+)`", README, re.MULTILINE))
    assert told == {PREFIX + name.upper() for name in Settings.model_fields}


def test_every_direct_dependency_is_pinned_and_told_of():
    names = re.findall(r"^([\w-]+)==[\d.]+$", REQUIREMENTS, re.MULTILINE)
    plain = [line for line in REQUIREMENTS.splitlines() if line and not line.startswith("#")]
    assert plain == [f"{name}=={REQUIREMENTS.split(f'{name}==')[1].split()[0]}" for name in names] + ["-e ."]
    table = README.split("## What it is made of")[1]
    shipped = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert all(re.fullmatch(r"[\d.]+", version) for version in shipped.values())
    assert all(name.lower() in table.lower() for name in [*names, *shipped])


def test_what_is_installed_for_its_data_is_pinned_told_of_and_brings_nothing_else():
    names = re.findall(r"^([\w-]+)==[\d.]+$", DATA, re.MULTILINE)
    assert len(names) == len([line for line in DATA.splitlines() if line and not line.startswith("#")]) > 0
    assert all(f"| {name} |" in README for name in names)
    for place in (README, MAKEFILE, (ROOT / "Dockerfile").read_text(encoding="utf-8")):
        app = len(re.findall(r"pip install .*-r requirements\.txt", place))
        assert app == len(re.findall(r"pip install .*--no-deps -r requirements-data\.txt", place)) > 0


def test_its_torch_is_the_one_that_is_pinned():
    (pin,) = re.findall(r"^torch==\S+", REQUIREMENTS, re.MULTILINE)
    assert f"pip install {pin} --index-url" in README


def test_its_commands_exist():
    text = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = set(re.findall(r"(?:^|`)make ([a-z][a-z-]+)", text, re.MULTILINE))
    targets = set(re.findall(r"^([a-z][a-z-]+):", MAKEFILE, re.MULTILINE))
    assert {"run", "test", "test-fast", "page", "bake", "mutants"} <= told
    assert told <= targets


def test_the_files_it_points_to_exist():
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
