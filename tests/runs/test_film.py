"""A film is its moments stacked: taken apart and put together again, it is the same."""

import numpy as np

from explorer.models import Frame
from explorer.runs import Film, RunSpec
from explorer.runs.film import Moment

SPEC = RunSpec(model="mixture", config={"steps": 20})


def moment(step: int, *, checkpoint: bool = False) -> Moment:
    arrays = {"components": np.full((2, 4, 6), step, np.float32)}
    return Moment(Frame(step, {"bits": step / 3}, arrays), {"step": np.array(step)} if checkpoint else None)


MOMENTS = [moment(step, checkpoint=step % 10 == 0) for step in range(21)]


def test_a_film_stacks_its_moments():
    film = Film.of(SPEC, MOMENTS)
    assert len(film) == film.total == 21
    assert film.complete
    np.testing.assert_array_equal(film.steps, range(21))
    np.testing.assert_array_equal(film.arrays["components"][:, 0, 0, 0], range(21))
    assert film.arrays["components"].dtype == np.float32
    np.testing.assert_allclose(film.scalars["bits"], np.arange(21) / 3)
    assert list(film.checkpoints) == [0, 10, 20]


def test_taken_apart_and_stacked_again_it_is_the_same():
    film = Film.of(SPEC, MOMENTS)
    again = Film.of(SPEC, film.moments())
    np.testing.assert_array_equal(film.steps, again.steps)
    for key in film.arrays:
        np.testing.assert_array_equal(film.arrays[key], again.arrays[key])
    for key in film.scalars:
        np.testing.assert_array_equal(film.scalars[key], again.scalars[key])
    assert film.checkpoints == again.checkpoints


def test_a_film_without_its_end_is_not_complete():
    assert not Film.of(SPEC, MOMENTS[:-1]).complete


def test_no_moments_make_an_empty_film():
    film = Film.of(SPEC, [])
    assert len(film) == 0
    assert film.total == 21
    assert not film.complete
    assert film.moments() == []
