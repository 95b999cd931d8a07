"""Undo and redo: a change adds a state and forgets what was undone, looking replaces one, the oldest go first."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.history import LONGEST, History


def page(seed):
    return PairState(seed=seed)


def visited(*seeds):
    """Return the history of a visitor who saw the pages with these seeds, one after another."""
    first, *others = seeds
    history = History((page(first),))
    for seed in others:
        history = history.push(page(seed))
    return history


def seeds(history):
    return [state.seed for state in history.states]


def test_a_new_history_shows_the_opening_page():
    history = History((PairState(),))
    assert history.now == PairState()
    assert not history.can_undo
    assert not history.can_redo


def test_undo_and_redo_walk_the_same_way():
    end = visited(1, 2, 3)
    assert (end.now.seed, end.can_undo, end.can_redo) == (3, True, False)
    middle = end.undo()
    assert (middle.now.seed, middle.can_undo, middle.can_redo) == (2, True, True)
    start = middle.undo()
    assert (start.now.seed, start.can_undo, start.can_redo) == (1, False, True)
    assert start.redo() == middle
    assert start.redo().redo() == end


def test_at_either_end_nothing_happens():
    end, start = visited(1, 2), visited(1, 2).undo()
    assert end.redo() == end
    assert start.undo() == start


def test_a_change_forgets_what_was_undone():
    changed = visited(1, 2, 3).undo().undo().push(page(9))
    assert seeds(changed) == [1, 9]
    assert changed.now.seed == 9
    assert not changed.can_redo


def test_the_same_state_again_is_no_change():
    history = visited(1, 2, 3).undo()
    assert history.push(page(2)) is history
    assert history.can_redo


def test_looking_takes_the_place_of_the_present_and_keeps_what_was_undone():
    middle = visited(1, 2, 3).undo()
    looked = middle.replace(page(2).with_view(frame=5))
    assert looked.now == page(2).with_view(frame=5)
    assert seeds(looked) == [1, 2, 3]
    assert looked.redo().now == page(3)
    assert looked.undo().now == page(1)
    assert middle.now.view.frame is None


def test_the_oldest_go_first():
    history = visited(*range(LONGEST + 5))
    assert seeds(history) == list(range(5, LONGEST + 5))
    assert history.now.seed == LONGEST + 4
    for _ in range(LONGEST + 1):
        history = history.undo()
    assert history.now.seed == 5


def test_a_full_history_has_room_for_a_change_after_an_undo():
    history = visited(*range(LONGEST)).undo().push(page(900))
    assert seeds(history) == [*range(LONGEST - 1), 900]


class Naive:
    """The same in two plain lists."""

    def __init__(self):
        self.past, self.future = [PairState()], []

    def do(self, act, seed):
        if act == "push" and page(seed) != self.past[-1]:
            self.past, self.future = [*self.past, page(seed)][-LONGEST:], []
        if act == "replace":
            self.past[-1] = page(seed)
        if act == "undo" and len(self.past) > 1:
            self.future.append(self.past.pop())
        if act == "redo" and self.future:
            self.past.append(self.future.pop())


ACTS = st.tuples(st.sampled_from(["push", "push", "replace", "undo", "redo"]), st.integers(0, 4))


@given(st.lists(ACTS, max_size=120))
def test_whatever_a_visitor_does(acts):
    history, naive = History((PairState(),)), Naive()
    for act, seed in acts:
        history = getattr(history, act)(*([page(seed)] if act in ("push", "replace") else []))
        naive.do(act, seed)
        assert history.now == naive.past[-1]
        assert (history.can_undo, history.can_redo) == (len(naive.past) > 1, bool(naive.future))
        assert len(history.states) <= LONGEST
