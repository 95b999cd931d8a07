"""The store on disk and elsewhere: whole films or none, never another's, never more than it may hold."""

import os
from pathlib import Path

import pytest

from explorer.runs import compute
from explorer.runs.codec import encode
from explorer.runs.pieces import cut
from explorer.runs.store import Store, StoreProblem
from tests.runs.engines import mixture, same

FILMS = [compute(mixture(seed, steps=5)) for seed in range(4)]
SIZE = len(encode(FILMS[0]))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "films"), 10 * SIZE)


def test_a_saved_film_is_found_again_by_its_spec_only(store):
    store.save(FILMS[0])
    assert same(store.load(FILMS[0].spec), FILMS[0])
    assert store.load(FILMS[1].spec) is None


def test_a_remote_store_is_the_same(tmp_path):
    store = Store("memory://films-of-a-test", 10 * SIZE)
    assert not store.local
    for film in FILMS:
        store.save(film)
    assert all(same(store.load(film.spec), film) for film in FILMS)
    store.max_bytes = int(2.5 * SIZE)
    store.evict()
    assert sum(store.load(film.spec) is not None for film in FILMS) == 2


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[: len(data) // 2],
        lambda data: b"",
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: b"\x89PNG\r\n" * 50,
        lambda data: encode(FILMS[1]),
        lambda data: encode(cut(FILMS[0], 3)),
        lambda data: data.replace(b'"code":"', b'"code":"0', 1),
    ],
    ids=["truncated", "empty", "corrupt", "foreign", "another film", "unfinished", "no label"],
)
def test_what_is_not_the_film_is_deleted(store, harm):
    store.save(FILMS[0])
    path = Path(store.path(FILMS[0].spec))
    path.write_bytes(harm(path.read_bytes()))
    assert store.load(FILMS[0].spec) is None
    assert not path.exists()


def test_other_code_never_finds_the_film(store, monkeypatch):
    store.save(FILMS[0])
    monkeypatch.setattr("explorer.runs.codec.fingerprint", lambda model: "mended")
    assert store.load(FILMS[0].spec) is None


def test_the_least_recently_used_film_goes_first(store):
    store.max_bytes = int(3.5 * SIZE)
    for age, film in enumerate(FILMS[:3]):
        store.save(film)
        os.utime(store.path(film.spec), (1000 + age, 1000 + age))
    store.load(FILMS[0].spec)
    store.save(FILMS[3])
    assert [store.load(film.spec) is not None for film in FILMS] == [True, False, True, True]


def test_a_full_disk_leaves_nothing_behind(store, monkeypatch):
    store.save(FILMS[1])
    full = f"{store.root}/full.part"
    os.symlink("/dev/full", full)
    monkeypatch.setattr(store, "_part", lambda path: full)
    with pytest.raises(StoreProblem) as caught:
        store.save(FILMS[0])
    assert caught.value.reason == "store_full"
    assert os.listdir(store.root) == [os.path.basename(store.path(FILMS[1].spec))]
    assert same(store.load(FILMS[1].spec), FILMS[1])


def test_a_folder_that_is_none_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    store = Store(str(tmp_path / "file" / "films"), 10 * SIZE)
    with pytest.raises(StoreProblem) as caught:
        store.save(FILMS[0])
    assert caught.value.reason == "store_failed"
    assert store.load(FILMS[0].spec) is None


def test_parts_left_by_the_dead_are_swept_and_those_of_the_living_kept(store):
    store.save(FILMS[0])
    old, new = Path(store.root) / "old.part", Path(store.root) / "new.part"
    old.write_bytes(b"x")
    new.write_bytes(b"x")
    os.utime(old, (1000, 1000))
    store.evict()
    assert not old.exists()
    assert new.exists()


def test_no_store_saves_nothing(tmp_path):
    store = Store(str(tmp_path / "films"), 0)
    store.save(FILMS[0])
    assert not (tmp_path / "films").exists()
