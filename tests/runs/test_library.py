"""Finished films: baked, in memory, in the store, in this order, and without Dask or torch."""

import subprocess
import sys
from pathlib import Path

import pytest

from explorer.runs import compute
from explorer.runs.codec import encode
from explorer.runs.library import Library, baked_labels, film_size
from explorer.runs.store import Store
from tests.runs.engines import mixture, same

FILMS = [compute(mixture(seed, steps=5)) for seed in range(3)]


@pytest.fixture
def baked(tmp_path: Path) -> Path:
    folder = tmp_path / "baked"
    folder.mkdir()
    (folder / "some-name.safetensors").write_bytes(encode(FILMS[0]))
    return folder


def library(tmp_path: Path, memory: int = 2**20) -> Library:
    return Library(Store(str(tmp_path / "films"), 2**24), memory, tmp_path / "baked")


def test_a_baked_film_is_found_whatever_its_file_is_called(tmp_path, baked):
    found = library(tmp_path).recall(FILMS[0].spec)
    assert found is not None
    assert found.source == "baked"
    assert same(found.film, FILMS[0])
    assert [label.spec for label in baked_labels(baked).values()] == [FILMS[0].spec.canonical()]


def test_a_baked_film_of_other_code_is_not_shown(tmp_path, baked, monkeypatch):
    monkeypatch.setattr("explorer.runs.library.code_fingerprint", lambda model: "mended")
    assert library(tmp_path).recall(FILMS[0].spec) is None


def test_other_library_versions_do_not_matter_to_a_baked_film(tmp_path, baked, monkeypatch):
    monkeypatch.setattr("explorer.runs.codec.fingerprint", lambda model: "another torch")
    assert library(tmp_path).recall(FILMS[0].spec) is not None


def test_a_broken_baked_file_harms_no_other(tmp_path, baked):
    (baked / "broken.safetensors").write_bytes(b"nothing")
    (baked / "broken-too.safetensors").write_bytes(encode(FILMS[1])[:-20])
    shelf = library(tmp_path)
    assert shelf.recall(FILMS[1].spec) is None
    assert shelf.recall(FILMS[0].spec) is not None


def test_memory_is_bounded_and_the_latest_stays(tmp_path):
    shelf = library(tmp_path, memory=2 * film_size(FILMS[0]))
    for film in FILMS:
        shelf.add(film)
    assert [shelf.recall(film.spec) is not None for film in FILMS] == [False, True, True]
    tiny = library(tmp_path, memory=0)
    tiny.add(FILMS[0])
    assert tiny.recall(FILMS[0].spec) is not None
    tiny.add(FILMS[1])
    assert tiny.recall(FILMS[0].spec) is None


def test_a_stored_film_is_read_once(tmp_path):
    library(tmp_path).save(FILMS[0])
    shelf = library(tmp_path)
    assert shelf.recall(FILMS[0].spec) is None
    assert shelf.fetch(FILMS[0].spec).source == "store"
    assert shelf.recall(FILMS[0].spec).source == "memory"


PROGRAM = """
import sys
from pathlib import Path
from explorer.runs import RunSpec
from explorer.runs.engine import Engine
from explorer.runs.engine.settings import Settings
engine = Engine(Settings(store=sys.argv[1]), baked=Path(sys.argv[2]))
seen = [engine.watch(RunSpec.model_validate_json(text), "ann") for text in sys.argv[3:]]
heavy = [name for name in ("torch", "distributed", "dask") if name in sys.modules]
print([(watch.status, watch.source, watch.progress) for watch in seen], heavy, engine.dispatcher._thread.is_alive())
"""


def test_finished_films_need_no_worker_no_dask_and_no_torch(tmp_path, baked):
    library(tmp_path).save(FILMS[1])
    specs = [film.spec.canonical() for film in FILMS[:2]]
    program = [sys.executable, "-c", PROGRAM, str(tmp_path / "films"), str(baked), *specs]
    said = subprocess.run(program, capture_output=True, text=True, check=True).stdout.strip()
    assert said == "[('done', 'baked', 1.0), ('done', 'store', 1.0)] [] False"
