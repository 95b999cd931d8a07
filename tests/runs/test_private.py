"""A film of a visitor's own numbers is kept in memory and written nowhere."""

import numpy as np
import pytest

from explorer.runs import RunSpec, compute
from explorer.runs.codec import decode, encode
from explorer.runs.library import Library
from explorer.runs.store import Store
from explorer.worlds.plane.table import pack
from tests.runs.engines import same

RNG = np.random.default_rng(5)
PACKED = pack(RNG.standard_normal((40, 2)), np.arange(40) % 2, 2)
PRIVATE = compute(RunSpec(model="lda", world="table", data={"packed": PACKED}))
PUBLIC = compute(RunSpec(model="lda", world="iris"))


@pytest.fixture(params=["disk", "remote"])
def store(request, tmp_path):
    return Store(str(tmp_path / "films") if request.param == "disk" else "memory://private-films", 2**24)


def test_the_spec_says_which_is_which():
    assert PRIVATE.spec.private
    assert not PUBLIC.spec.private


def test_the_store_never_holds_it(store):
    library = Library(store, 2**24)
    for film in (PRIVATE, PUBLIC):
        library.add(film)
        assert library.save(film) is None
    held = [bytes(store.files.cat_file(path)) for path in store.files.find(store.root)]
    assert len(held) == 1, "the other film, which is everybody's, is there"
    assert PACKED.encode() not in held[0]
    assert store.load(PRIVATE.spec) is None
    assert same(store.load(PUBLIC.spec), PUBLIC)
    store.files.rm(store.root, recursive=True)


def test_memory_holds_it_as_long_as_there_is_room(tmp_path):
    library = Library(Store(str(tmp_path), 2**24), 2**24)
    library.add(PRIVATE)
    assert same(library.recall(PRIVATE.spec).film, PRIVATE)


def test_what_another_put_there_under_its_name_is_not_read(tmp_path):
    store = Store(str(tmp_path), 2**24)
    with open(store.path(PRIVATE.spec), "wb") as file:
        file.write(encode(PRIVATE))
    assert store.load(PRIVATE.spec) is None


def test_it_travels_between_programs_like_any_other():
    assert same(decode(encode(PRIVATE), PRIVATE.spec), PRIVATE)
    assert RunSpec.model_validate_json(PRIVATE.spec.canonical()) == PRIVATE.spec
