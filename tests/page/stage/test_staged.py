"""What the stage was given, and whether another scene has anything to add to it."""

import pytest

from explorer.page.stage.staged import Staged


def scene(said=(1, "en"), **frames):
    return Staged(b"", live=True, said=said, frames={film: range(*of) for film, of in frames.items()})


GIVEN = scene(network=(4, 9), mixture=(0, 61))


@pytest.mark.parametrize(
    ("other", "held"),
    [
        (scene(network=(4, 9), mixture=(0, 61)), True),
        (scene(network=(9, 9), mixture=(0, 61)), True),  # what came is acknowledged: nothing new
        (scene(network=(9, 10), mixture=(0, 61)), False),  # another frame
        (scene(network=(0, 9), mixture=(0, 61)), False),  # the browser lost the beginning
        (scene(network=(9, 9), tree=(0, 2)), False),  # another film
        (scene(said=(2, "en"), network=(9, 9), mixture=(0, 61)), False),
    ],
)
def test_a_scene_is_held_by_another_that_says_and_brings_as_much(other, held):
    assert GIVEN.holds(other) == held


def test_a_scene_without_frames_brings_nothing():
    assert not scene(network=(9, 9)).grown
    assert GIVEN.grown
