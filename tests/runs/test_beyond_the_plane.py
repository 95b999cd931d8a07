"""Films of what is no plane: other data, two networks, rounded arrays, another axis, numbers known at the end."""

import tracemalloc
from dataclasses import asdict, replace

import numpy as np
import pytest
from pydantic import ValidationError
from safetensors.numpy import load, save

from explorer.models.config import LATTICE, ModelConfig
from explorer.runs import Film, RunSpec, compute
from explorer.runs.codec import BrokenFilm, _checksum, decode, encode, read_label
from explorer.runs.cost import cost
from explorer.runs.deflated import deflate
from explorer.runs.engine import Engine
from explorer.runs.engine.settings import Settings
from explorer.runs.fingerprint import forget, modules_of
from explorer.runs.pieces import cut, extended
from explorer.runs.recorder import Diverged, record
from explorer.runs.schedule import schedule
from explorer.runs.storage import bytes_of, rounded
from tests.beyond.pair import Pair, PairConfig
from tests.beyond.registered import register
from tests.runs.engines import same

IMAGES, PLANE = "explorer.worlds.images.digits", "explorer.worlds.plane.digits"


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    register(monkeypatch)
    yield
    forget()


@pytest.fixture
def spec():
    return RunSpec(model="pair", world="stripes", data={"pictures": 12}, config={"steps": 30}, seed=1)


def test_a_spec_names_its_world_and_model_and_they_must_fit(spec):
    assert spec.data.size == 12
    assert RunSpec.model_validate_json(spec.canonical()) == spec
    for model, world in (("pair", "moons"), ("network", "stripes")):
        with pytest.raises(ValidationError, match="does not learn"):
            RunSpec(model=model, world=world)


def test_a_world_is_the_one_of_the_kind_that_its_model_learns():
    pixels, plane = (
        RunSpec(model="pair", world="digits", data={"images": 300}),
        RunSpec(model="network", world="digits"),
    )
    assert (type(pixels.source()).__module__, type(plane.source()).__module__) == (IMAGES, PLANE)
    assert (pixels.data.size, len(pixels.source().data())) == (300, 300)
    assert RunSpec.model_validate_json(pixels.canonical()) == pixels
    assert not pixels.known
    assert cost(pixels).frames == 10
    with pytest.raises(ValidationError, match="images"):
        RunSpec(model="network", world="digits", data={"images": 300})


def test_the_code_of_a_film_is_that_of_its_kind_of_world():
    assert {IMAGES, "explorer.worlds.images.base", "explorer.worlds.shipped"} <= {*modules_of("pair", "digits")}
    assert PLANE not in modules_of("pair", "digits")
    assert PLANE in modules_of("network", "digits")
    assert IMAGES not in modules_of("network", "digits")


def test_a_model_has_no_world_of_another_kind_by_default():
    with pytest.raises(ValidationError, match="'pair' does not learn from 'moons'"):
        RunSpec(model="pair")
    with pytest.raises(ValidationError, match="'network' does not learn from 'mars'"):
        RunSpec(model="network", world="mars")


def test_frames_checkpoints_and_axis_are_those_that_the_model_declares(spec):
    film = compute(spec)
    steps = schedule(30, PairConfig.frames)
    assert (len(film), film.total, film.complete) == (10, 10, True)
    assert tuple(film.steps) == steps
    assert tuple(film.checkpoints) == steps[::4]
    np.testing.assert_allclose(film.positions, 1 / (1 + film.steps))
    assert film.arrays["encoder"].shape == (10, 3, 5)
    assert film.arrays["decoder"].shape == (10, 2, 4, 16)


def test_every_number_comes_along_and_the_last_ones_at_the_end(spec):
    moments = list(record(spec))
    assert {*moments[0].frame.scalars} == {"noise_level", "spread", "reconstruction"}
    assert [bool(moment.summary) for moment in moments] == [False] * 9 + [True]
    film = Film.of(spec, moments)
    assert film.summary == {"bound": pytest.approx(film.arrays["encoder"][-1].mean(), abs=1e-3)}
    assert same(Film.of(spec, film.moments()), film)
    assert Film.of(spec, film.moments()).summary == film.summary
    assert cut(film, 5).summary == {}
    assert extended(cut(film, 5), Film.of(spec, moments[5:]), 5).summary == film.summary


def test_a_frame_is_what_its_storage_keeps(spec):
    film = compute(spec)
    for name, values in film.arrays.items():
        assert np.array_equal(rounded(values, PairConfig().stored(name)), values)
    learner = Pair(spec.config, np.zeros((12, 4, 4)), 1)
    exact = learner.snapshot().arrays
    assert not np.array_equal(film.arrays["decoder"][0], exact["decoder"])
    assert np.abs(film.arrays["decoder"][0] - exact["decoder"]).max() <= np.ptp(exact["decoder"], axis=-1).max() / 510
    assert 0 < np.abs(film.arrays["prior"][0] - exact["prior"]).max() <= LATTICE.step / 2


def test_a_film_is_kept_as_it_is_declared_and_comes_back_the_same(spec):
    film = compute(spec)
    data = encode(film)
    back = decode(data, spec)
    assert same(back, film)
    assert back.summary == film.summary
    assert encode(back) == data
    kept = load(data)
    assert (kept["array/encoder"].dtype, kept["array/decoder"].dtype) == (np.float16, np.uint8)
    assert kept["scale/decoder"].shape == (10, 2, 4, 2)
    assert (kept["array/prior"].dtype, kept["shape/prior"].tolist()) == (np.uint8, [10, 3, 7])
    assert kept["step/prior"] == LATTICE.step


def test_a_film_may_be_kept_without_its_checkpoints(spec):
    film = compute(spec)
    bare = decode(encode(film, checkpoints=False), spec)
    assert bare.checkpoints == {}
    assert same(replace(bare, checkpoints=film.checkpoints), film)
    assert read_label(encode(film, checkpoints=False)).code == read_label(encode(film)).code


def test_a_branch_is_a_checkpoint_and_goes_on_the_same(spec):
    turn = schedule(30, PairConfig.frames)[5]
    film = compute(spec.branched(turn, "rate", 0.5))
    assert turn in film.checkpoints
    whole, later = compute(spec), film.steps > turn
    assert np.array_equal(film.arrays["encoder"][~later], whole.arrays["encoder"][~later])
    assert not np.array_equal(film.arrays["encoder"][later], whole.arrays["encoder"][later])
    start = film.checkpoints[turn]
    again = list(record(film.spec, (turn, start)))
    assert np.array_equal(again[-1].frame.arrays["encoder"], film.arrays["encoder"][-1])


def test_the_cost_is_known_before_and_right(spec):
    film, told = compute(spec), cost(spec)
    assert (told.frames, told.checkpoints) == (len(film), len(film.checkpoints))
    sent = 10 * (3 * 5 * 2 + 2 * 4 * (16 + 8) + bytes_of((3, 7), LATTICE))
    states = sum(values.nbytes for state in film.checkpoints.values() for values in state.values())
    assert told.sent == sent
    assert told.bytes == sent + states


def test_too_many_pictures_are_no_matter_of_points(spec, tmp_path):
    engine = Engine(Settings(store=str(tmp_path), points=5, images=20))
    engine._wake = lambda: None
    try:
        assert engine.watch(spec, "a").status == "queued"
        more = spec.model_copy(update={"data": spec.data.changed(pictures=21)})
        assert engine.watch(more, "a").reason == "too_many_points"
        points = engine.watch(RunSpec(model="network", data={"points": 20}, seed=8), "a")
        assert points.reason == "too_many_points"
    finally:
        engine.close()


def test_what_would_be_too_large_is_refused_before_it_is_trained(spec, tmp_path):
    engine = Engine(Settings(store=str(tmp_path), film_bytes=cost(spec).bytes - 1))
    engine._wake = lambda: None
    try:
        assert engine.watch(spec, "a").reason == "film_too_large"
    finally:
        engine.close()


@pytest.mark.parametrize(("array", "most"), [("encoder", 65504), ("prior", 32767 / 128)])
def test_a_number_too_large_for_its_storage_ends_the_run(spec, monkeypatch, array, most):
    monkeypatch.setattr(Pair, "advance", lambda self, n: getattr(self, array).fill(most))
    assert compute(spec).complete, "negative control: the largest that it holds"
    monkeypatch.setattr(Pair, "advance", lambda self, n: getattr(self, array).fill(most * 1.001))
    with pytest.raises(Diverged):
        compute(spec)


@pytest.mark.parametrize(
    "spoilt",
    [
        {"array/prior": np.zeros(40, np.uint8)},
        {"array/prior": np.zeros(0, np.uint8)},
        {"shape/prior": np.array([10, 3, 6])},
        {"shape/prior": np.array([10, 3, 8])},
        {"shape/prior": np.array([9, 3, 7])},
        {"shape/prior": np.array([10, -3, -7])},
        {"shape/prior": np.array([10, 2**31, 2**31])},
        {"shape/prior": np.array(10)},
        {"shape/prior": np.array([], np.int64)},
        {"shape/prior": np.array([np.inf, 3, 7])},
        {"step/prior": np.array(0.5)},
        {"step/prior": np.array([0.5, 0.5])},
        {"steps": np.array(3)},
        {"shape/prior": None},
        {"step/prior": None},
    ],
    ids=lambda spoilt: " ".join(f"{name}={value}" for name, value in spoilt.items()),
)
def test_what_does_not_hold_its_frames_is_no_film_whatever_its_checksum(spec, spoilt):
    data = encode(compute(spec))
    arrays = {name: values for name, values in ({**load(data)} | spoilt).items() if values is not None}
    forged = {**asdict(read_label(data)), "sha256": _checksum(spec.canonical(), arrays)}
    with pytest.raises(BrokenFilm, match="not a film"):
        decode(save(arrays, metadata=forged))


def test_what_inflates_to_more_than_a_film_may_hold_is_not_inflated(spec):
    data = encode(compute(spec))
    bomb = np.frombuffer(deflate(bytes(2**26)), np.uint8)
    arrays = load(data) | {"array/prior": bomb, "shape/prior": np.array([10, 3, 7])}
    forged = {**asdict(read_label(data)), "sha256": _checksum(spec.canonical(), arrays)}
    tracemalloc.start()
    with pytest.raises(BrokenFilm, match="length"):
        decode(save(arrays, metadata=forged))
    assert tracemalloc.get_traced_memory()[1] < 2**22
    tracemalloc.stop()


def test_its_fingerprint_covers_its_own_files():
    seen = modules_of("pair", "stripes")
    assert "explorer.models.config" in seen
    assert not [name for name in seen if "plane" in name or "network" in name]


def test_models_declare_nothing_by_default():
    assert (ModelConfig.axis, ModelConfig.frames, ModelConfig.checkpoint_every) == ("step", 61, 10)
    assert ModelConfig(steps=1).stored("anything") == "float32"
