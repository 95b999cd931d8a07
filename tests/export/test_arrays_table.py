"""Films as numpy archives and points as CSV: everything is there, to the bit, and needs no pickle."""

import csv
import io
import json
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from explorer import worlds
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.export.arrays import about, archive, size
from explorer.export.kinds import kind_of
from explorer.export.table import HEAD, table
from explorer.metrics.fresh_points import FreshPoints
from explorer.runs import RunSpec
from tests.concepts.joint_vs_conditional.films import baked, computed

STATES = {
    "weights and components": PairState(data={"points": 20}, network={"steps": 20}, mixture={"steps": 5}),
    "fields": PairState(data={"points": 20}, tree={}, knn_density={}),
    "real": PairState(world="iris", logistic={"steps": 5}, lda={}),
}


def opened(films):
    with np.load(io.BytesIO(archive(films)), allow_pickle=False) as found:
        return dict(found)


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_an_archive_holds_the_films_to_the_bit(state):
    films = computed(state)
    found = opened(films)
    for side, film in films.items():
        for name, values in {"steps": film.steps, **film.scalars, **film.arrays}.items():
            kept = found.pop(f"{side}.{name}")
            assert (kept.dtype, kept.tobytes()) == (values.dtype, values.tobytes())
            assert f".{name}" in about(state.specs())
        assert RunSpec.model_validate(json.loads(str(found.pop(f"{side}.spec")))) == film.spec
        assert f"numpy{np.__version__}" in str(found.pop(f"{side}.code"))
    assert set(found) == {"about"}
    assert str(found["about"]) == about(state.specs())


def test_of_real_data_the_excess_is_over_a_baseline_and_of_a_world_over_its_floor():
    real, known = (about(STATES[name].specs()) for name in ("real", "fields"))
    assert "baseline" in real
    assert "held out" in real
    assert not any(word in real for word in ("floor", "perfect", "fresh"))
    assert "above the floor" in known
    assert "bits_se" not in known


def test_an_unfinished_film_has_the_frames_there_are():
    film = computed(STATES["fields"])["joint"]
    cut = replace(film, steps=film.steps[:1], scalars={k: v[:1] for k, v in film.scalars.items()},
                  arrays={k: v[:1] for k, v in film.arrays.items()})  # fmt: skip
    assert opened({"joint": cut})["joint.field"].shape[0] == 1


FILMS = {key: partial(baked, key) for key in PRESETS} | {
    name: partial(computed, state) for name, state in STATES.items()
}


@pytest.mark.parametrize("films", FILMS.values(), ids=FILMS)
def test_an_archive_is_no_larger_than_is_said(films):
    films = films()
    specs = {side: film.spec for side, film in films.items()}
    assert {name for film in films.values() for name in film.scalars} <= set(kind_of(specs).scalars)
    assert len(archive(films)) <= size(specs)
    made = len(archive({side: _hard_to_pack(film) for side, film in films.items()}))
    assert 0.75 * size(specs) < made <= size(specs)
    assert sum(map(_numbers, films.values())) < made  # the numbers alone are no bound


def _numbers(film):
    return sum(values.nbytes for values in (*film.scalars.values(), *film.arrays.values()))


def _hard_to_pack(film):
    """Return the film with numbers of which none is like another."""
    rng = np.random.default_rng(1)

    def other(values):
        return np.frombuffer(rng.bytes(values.nbytes), values.dtype).reshape(values.shape)

    arrays, scalars = ({name: other(v) for name, v in kind.items()} for kind in (film.arrays, film.scalars))
    return replace(film, arrays=arrays, scalars=scalars)


@pytest.mark.parametrize("world", ["moons", "pinwheel"])
def test_a_table_reads_back_as_the_points_of_the_page_and_of_the_test(world):
    spec = PairState(world=world, data={"points": 60, "seed": 5}).spec("joint")
    head, *rows = csv.reader(io.StringIO(table(spec).decode()))
    assert tuple(head) == HEAD
    built = worlds.get(world, points=60, seed=5)
    for split, data in {"train": built.data(), "test": FreshPoints(built, "joint").data}.items():
        mine = [row for row in rows if row[3] == split]
        assert np.array_equal(np.array([row[:2] for row in mine], float), data.x)
        assert [ord(row[2]) - ord("A") for row in mine] == data.y.tolist()
    assert table(spec) != table(PairState(world=world, data={"points": 60, "seed": 6}).spec("joint"))
