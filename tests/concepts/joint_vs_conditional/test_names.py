"""What the page is called by what it shows: in files, and as a stop of a lesson."""

import pytest

from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.tabs.lesson_stops import suggestion
from tests.speaking import speak


def test_files_are_named_by_world_families_and_seed():
    assert CONCEPT.stem(PairState()) == "moons-network-mixture-seed3"
    assert CONCEPT.stem(PairState(world="xor", tree={}, lda={}, seed=12)) == "xor-tree-lda-seed12"


@pytest.mark.parametrize(
    ("state", "name"), [(PairState(), "The same border"), (PairState(world="xor"), "XOR: Network and Mixture")]
)
def test_a_stop_is_named_by_its_preset_or_by_world_and_families(state, name, monkeypatch):
    speak(monkeypatch, "en")
    assert suggestion(CONCEPT, state) == name
