"""The fingerprint covers the code that computes a film and no other, and knows neither words nor line ends."""

import re
import shutil
from importlib.metadata import version
from pathlib import Path

import pytest

from explorer import models, worlds
from explorer.runs import RunSpec
from explorer.runs import fingerprint as module
from explorer.runs.fingerprint import REGISTRIES, code_fingerprint, essence, fingerprint, forget, modules_of

NETWORK, MIXTURE = RunSpec(model="network"), RunSpec(model="mixture")
FAMILIES = {name: RunSpec(model=name) for name in models.ON_PLANE}
FAMILIES |= {name: RunSpec(model=name, world="digits") for name in models.OF_IMAGES}
FAMILIES |= {"gan": RunSpec(model="gan"), "gan_line": RunSpec(model="gan_line", world="bell")}
WORLDS = {name: RunSpec(model="network", world=name) for name in worlds.ON_PLANE if name != "table"}


@pytest.fixture
def copy(tmp_path, monkeypatch) -> Path:
    """Look at a copy of the sources that a test may change."""
    shutil.copytree(module.ROOT / "explorer", tmp_path / "explorer", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return tmp_path / "explorer"


@pytest.fixture(autouse=True)
def _forget():
    yield
    forget()


def now(spec: RunSpec) -> str:
    forget()
    return code_fingerprint(spec)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def changed(copy: Path, path: str) -> None:
    """Add a line of code to a file."""
    file = copy / path
    file.write_text(file.read_text(encoding="utf-8") + "MENDED = True\n", encoding="utf-8")


def test_it_covers_what_computes_and_not_what_shows():
    seen = modules_of("network", "moons")
    needed = {
        "models.network",
        "models.configs.network",
        "models.classifier",
        "runs.recorder",
        "runs.schedule",
        "config",
    }
    needed |= {"worlds.plane.world", "worlds.plane.mixture", "worlds.plane.curves", "metrics.fresh_points"}
    assert {f"explorer.{name}" for name in needed} <= set(seen)
    assert not [name for name in seen if name.startswith(("explorer.ui", "explorer.stage", "explorer.figures"))]
    assert not [name for name in seen if name.startswith("explorer.runs.engine")]


@pytest.mark.parametrize(("model", "world"), [("network", "moons"), ("kde", "iris"), ("tree", "drawn")])
def test_no_registry_and_no_other_world_or_family_is_in_it(model, world):
    """So that one more of them makes no film stale."""
    seen = set(modules_of(model, world))
    assert not seen & REGISTRIES
    homes = {worlds.entry(name).module for name in worlds.NAMES} - {worlds.entry(world).module}
    homes |= {worlds.entry(name, "images").module for name in worlds.OF_IMAGES}
    assert not seen & (homes - {"explorer.worlds.plane.measured"} if world == "digits" else homes)
    own = models.registry.family(model).modules
    assert not seen & {name for other in models.NAMES for name in models.registry.family(other).modules} - {*own}


@pytest.mark.parametrize(
    "path",
    ["models/network.py", "runs/recorder.py", "runs/schedule.py", "worlds/plane/world.py", "metrics/fresh_points.py"],
)
def test_a_changed_line_changes_it(copy, path):
    before = now(NETWORK)
    changed(copy, path)
    assert now(NETWORK) != before


def test_a_changed_loss_changes_it_for_its_family_alone(copy):
    before = {name: now(spec) for name, spec in FAMILIES.items()}
    change(copy / "models/network.py", "self.config.l2 / 2 * squares", "self.config.l2 * squares")
    assert {name for name, spec in FAMILIES.items() if now(spec) != before[name]} == {"network"}


def test_a_changed_world_changes_it_for_that_world_alone(copy):
    before = {name: now(spec) for name, spec in WORLDS.items()}
    changed(copy, "worlds/plane/pinwheel.py")
    assert {name for name, spec in WORLDS.items() if now(spec) != before[name]} == {"pinwheel"}


def test_one_more_family_world_or_page_changes_nothing(copy):
    """As a newcomer would add them: a file each, and a line in a registry."""
    before = {name: now(spec) for name, spec in (FAMILIES | WORLDS).items()}
    (copy / "models/oracle.py").write_text("class Oracle: ...\n", encoding="utf-8")
    change(
        copy / "models/registry.py",
        '    "knn_density"',
        '    "oracle": _classifier("oracle", "Oracle"),\n    "knn_density"',
    )
    (copy / "worlds/plane/heart.py").write_text("class Heart: ...\n", encoding="utf-8")
    change(copy / "worlds/registry.py", '    "drawn"', '    "heart": _plane("heart", "Heart"),\n    "drawn"')
    change(copy / "worlds/__init__.py", '"""What there is', 'HEART = "heart"\n"""What there is')
    change(copy / "catalog.py", "CONCEPTS = (", "CONCEPTS = (  # one more\n")
    (copy / "concepts/flow").mkdir(parents=True)
    (copy / "concepts/flow/__init__.py").write_text("FLOW = 1\n", encoding="utf-8")
    assert {name: now(spec) for name, spec in (FAMILIES | WORLDS).items()} == before


def test_a_copy_reads_as_the_original(copy):
    ours = now(NETWORK)
    module.ROOT = Path(models.__file__).parents[2]
    assert now(NETWORK) == ours


def test_line_ends_do_not_matter(copy):
    before = now(MIXTURE)
    for file in copy.rglob("*.py"):
        file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert now(MIXTURE) == before


def test_other_words_for_the_same_do_not_matter(copy):
    before = now(NETWORK)
    change(copy / "models/network.py", '"""A small neural network', '"""A really small neural network')
    change(copy / "models/network.py", "# (n, width)", "# (n, w)")
    change(copy / "models/configs/network.py", '"how far the border bends"', '"how much the border bends"')
    change(copy / "models/configs/network.py", 'names={0: "all"}', 'names={0: "all of them"}')
    assert now(NETWORK) == before


def test_other_defaults_matter(copy):
    before = now(NETWORK)
    change(copy / "models/configs/network.py", "knob(2, ", "knob(3, ")
    assert now(NETWORK) != before


def test_the_essence_of_a_text_is_what_python_runs():
    source = '''"""Words."""
A = "# no comment"  # a comment, über alles

def f(x):
    """Words."""

    return f"{x} # neither"  # ä

class C:
    """Words
    over lines."""
    k: int = knob(4, "Label", "help", names={4: "ü"}, low=1)
'''
    left = essence(source)
    assert left.split("\n") == [
        'A = "# no comment"',
        "def f(x):",
        '    return f"{x} # neither"',
        "class C:",
        "    k: int = knob(4, , , names=, low=1)",
    ]
    assert essence(source.replace("\n", "\r\n")) == left
    assert essence(re.sub("über alles", "under all", source)) == left


def test_pages_and_pictures_do_not_matter(copy):
    before = now(NETWORK)
    for folder in ("ui", "stage"):
        for file in (copy / folder).rglob("*.py"):
            changed(copy, str(file.relative_to(copy)))
    assert now(NETWORK) == before


def test_the_stores_key_knows_the_versions_that_compute():
    assert version("torch") in fingerprint(NETWORK)
    assert version("numpy") in fingerprint(NETWORK)
    assert fingerprint(NETWORK).startswith(code_fingerprint(NETWORK))
    assert fingerprint(NETWORK) != fingerprint(MIXTURE)


def test_scikit_learns_version_counts_where_it_computes():
    using = {name for name, spec in FAMILIES.items() if f"-sklearn{version('scikit-learn')}" in fingerprint(spec)}
    assert using == {"svm", "tree", "forest", "knn", "knn_density"}


def test_families_that_share_a_file_share_it(copy):
    before = {name: now(spec) for name, spec in FAMILIES.items()}
    changed(copy, "models/trees.py")
    assert {name for name, spec in FAMILIES.items() if now(spec) != before[name]} == {"tree", "forest"}
