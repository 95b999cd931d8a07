"""The fingerprint covers the code that computes a film, no other, and knows no line ends."""

import shutil
from importlib.metadata import version
from pathlib import Path

import pytest

from explorer import models
from explorer.runs import fingerprint as module
from explorer.runs.fingerprint import code_fingerprint, fingerprint, modules_of


@pytest.fixture
def copy(tmp_path, monkeypatch) -> Path:
    """Look at a copy of the sources that a test may change."""
    shutil.copytree(module.ROOT / "explorer", tmp_path / "explorer", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return tmp_path / "explorer"


def now(model: str) -> str:
    code_fingerprint.cache_clear()
    return code_fingerprint(model)


@pytest.fixture(autouse=True)
def _forget():
    yield
    code_fingerprint.cache_clear()


def test_it_covers_what_computes_and_not_what_shows():
    seen = modules_of("network")
    needed = {"explorer.models.network", "explorer.models.configs", "explorer.runs.recorder", "explorer.runs.schedule"}
    needed |= {"explorer.worlds.plane", "explorer.worlds.mixture", "explorer.metrics.exam", "explorer.config"}
    assert needed <= set(seen)
    assert not [name for name in seen if name.split(".")[1:2] and name.split(".")[1] in ("ui", "stage", "figures")]
    assert not [name for name in seen if name.startswith("explorer.runs.engine")]


@pytest.mark.parametrize(
    "path", ["models/network.py", "runs/recorder.py", "runs/schedule.py", "worlds/plane.py", "metrics/exam.py"]
)
def test_a_changed_line_changes_it(copy, path):
    before = now("network")
    file = copy / path
    file.write_text(file.read_text(encoding="utf-8") + "# mended\n", encoding="utf-8")
    assert now("network") != before


def test_a_copy_reads_as_the_original(copy):
    ours = now("network")
    module.ROOT = Path(models.__file__).parents[2]
    assert now("network") == ours


def test_line_ends_do_not_matter(copy):
    before = now("mixture")
    for file in copy.rglob("*.py"):
        file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert now("mixture") == before


def test_other_families_do_not_matter(copy):
    before = {name: now(name) for name in models.NAMES}
    file = copy / "models" / "network.py"
    file.write_text(file.read_text(encoding="utf-8") + "# mended\n", encoding="utf-8")
    assert now("network") != before["network"]
    assert now("mixture") == before["mixture"]


def test_pages_and_pictures_do_not_matter(copy):
    before = now("network")
    for folder in ("ui", "stage"):
        for file in (copy / folder).rglob("*.py"):
            file.write_text(file.read_text(encoding="utf-8") + "# mended\n", encoding="utf-8")
    assert now("network") == before


def test_the_stores_key_knows_the_versions_that_compute():
    assert version("torch") in fingerprint("network")
    assert version("numpy") in fingerprint("network")
    assert fingerprint("network").startswith(code_fingerprint("network"))
    assert fingerprint("network") != fingerprint("mixture")


def test_scikit_learns_version_counts_where_it_computes():
    using = {name for name in models.NAMES if f"-sklearn{version('scikit-learn')}" in fingerprint(name)}
    assert using == {"svm", "tree", "forest", "knn", "knn_density"}


def test_other_families_configs_do_not_matter(copy):
    before = {name: now(name) for name in models.NAMES}
    file = copy / "models" / "configs" / "trees.py"
    file.write_text(file.read_text(encoding="utf-8") + "# mended\n", encoding="utf-8")
    changed = {name for name in models.NAMES if now(name) != before[name]}
    assert changed == {"tree", "forest"}
