"""Breaks of the page's state, its address, its presets and the engine behind it."""

from tests.mutants.mutant import Mutant

__all__ = ["PAGE"]

ADDRESS = "tests/ui/state/test_address.py::"
REPORTS = "tests/ui/visitor/test_visit_reports.py::"
CLAIMS = "tests/ui/state/test_claims.py::"
SOCKET = "tests/ui/stage/test_socket.py::"

PAGE = (
    Mutant(
        "weights set by hand stay where the classes are other",
        "explorer/ui/state/page_state.py",
        "_classes(self.world, data) == _classes(self.world, self.data)",
        "_classes(self.world, data) > 1",
        "tests/ui/state/test_page_state_changes.py::test_weights_set_by_hand_stay_only_while_the_classes_are_as_many",
    ),
    Mutant(
        "the network is graded by drawn points, the border by formula",
        "explorer/ui/predict/outcomes.py",
        "error_rate(world, lambda x: log_posterior(network, -1, x).argmax(axis=1))",
        'float(network.scalars["error_rate"][-1])',
        "tests/pages/test_joint_vs_conditional_predict.py::test_the_network_is_graded_as_the_border_is",
    ),
    Mutant(
        "the pencil's undo is a stroke more in the history",
        "explorer/ui/stage/pencil.py",
        'said.get("undo") is True and',
        "False and",
        "tests/pages/test_joint_vs_conditional_pencil.py::test_the_pencils_own_undo_goes_back_in_the_same_history",
    ),
    Mutant(
        "what a stroke overtook trains on",
        "explorer/ui/stage/pencil.py",
        "if spec != now[side]:",
        "if spec == now[side]:",
        "tests/pages/test_joint_vs_conditional_pencil.py::test_what_a_stroke_overtook_is_not_trained_on",
    ),
    Mutant(
        "the floor beside a density is a classifier's",
        "explorer/ui/stage/picture.py",
        "read = FreshPoints(built, side).perfect",
        'read = FreshPoints(built, "conditional").perfect',
        "tests/ui/stage/test_picture.py::test_floors_are_what_a_perfect_model_reads",
    ),
    Mutant(
        "the socket forgets which frames it sent",
        "explorer/ui/stage/socket.py",
        "self.sending.note(key, len(film))",
        "self.sending.note(key, 0)",
        SOCKET + "test_a_scene_goes_out_once_and_again_when_it_changes",
    ),
    Mutant(
        "the socket is deaf to what the browser misses",
        "explorer/ui/stage/socket.py",
        'said.get("have") if isinstance(said, dict) else None',
        "None",
        SOCKET + "test_a_film_is_sent_from_where_the_browser_says_it_misses_frames",
    ),
    Mutant(
        "scenes go out before the browser has said what it has",
        "explorer/ui/stage/socket.py",
        "own.acknowledge(await _heard(socket))",
        "own.acknowledge(None)",
        SOCKET + "test_until_the_browser_has_said_what_it_has_the_page_brings_its_scenes",
    ),
    Mutant(
        "a browser may talk for ever",
        "explorer/ui/stage/socket.py",
        "for _ in range(MOST_MESSAGES):",
        "while True:",
        SOCKET + "test_a_browser_that_never_stops_talking_is_hung_up_on",
    ),
    Mutant(
        "a change waits for the run that brings it",
        "explorer/ui/visitor/visit.py",
        "self.lectern.problems = ()\n        self.ring()",
        "self.lectern.problems = ()",
        SOCKET + "test_a_change_is_sent_before_the_run_that_brings_it_goes_on",
    ),
    Mutant(
        "a link forgets which families it shows",
        "explorer/ui/state/address.py",
        "if state.family(side) != plain.family(side)",
        "if state.family(side) == plain.family(side)",
        ADDRESS + "test_what_is_written_is_read_again",
    ),
    Mutant(
        "the best frame is the last",
        "explorer/ui/stage/picture.py",
        'best = int(film.scalars["bits"].argmin())',
        "best = len(film) - 1",
        "tests/ui/stage/test_picture_films.py::test_the_best_frame_is_marked_where_the_bits_are_fewest",
    ),
    Mutant(
        "a browser may name any world",
        "explorer/ui/controls/gallery.py",
        "if isinstance(name, str) and name in choices:",
        "if name is not None:",
        "tests/pages/test_joint_vs_conditional_worlds.py::test_a_foreign_name_changes_nothing",
    ),
    Mutant(
        "a link leaves out the branches",
        "explorer/ui/state/address.py",
        "if state.fit(side).branches:",
        "if not state.fit(side).branches:",
        ADDRESS + "test_what_is_written_is_read_again",
    ),
    Mutant(
        "a value in a link may be as long as it likes",
        "explorer/ui/state/address.py",
        "len(text) > most:",
        "len(text) > 10**9:",
        ADDRESS + "test_each_refusal_is_said",
    ),
    Mutant(
        "frames that were just sent count as arrived",
        "explorer/ui/visitor/sending.py",
        "return min(self.have.get(film, 0), frames)",
        "start, self.have[film] = min(self.have.get(film, 0), frames), frames\n        return start",
        "tests/ui/visitor/test_sending.py::test_frames_are_sent_again_until_the_browser_has_said_that_they_are_there",
    ),
    Mutant(
        "a late report of the stage undoes a change",
        "explorer/ui/visitor/visit.py",
        'if not isinstance(view, dict) or view.get("serial") != self.serial:',
        "if not isinstance(view, dict):",
        REPORTS + "test_a_report_on_what_was_there_before_a_change_is_late",
    ),
    Mutant(
        "overfitting is claimed of a network at its best",
        "explorer/ui/state/claims.py",
        "return bool(bits[-1] - bits.min() > 0.1 and bits.argmin() < len(bits) - 1)",
        "return True",
        CLAIMS + "test_overfitting_costs_more_than_a_tenth_of_a_bit",
    ),
    Mutant(
        "a costly assumption may cost nothing",
        "explorer/ui/state/claims.py",
        "< 0.02 and wrong > 0.4)",
        "< 0.02)",
        CLAIMS + "test_a_costly_assumption_errs_in_40_of_100_where_the_other_does_not",
    ),
    Mutant(
        "a density is held against the other side undivided",
        "explorer/ui/state/claims.py",
        "points.grade(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))",
        "points.grade(joint)",
        CLAIMS + "test_an_assumption_that_fits_is_a_tenth_of_a_bit_better",
    ),
    Mutant(
        "the Bayes error is left out beside an error",
        "explorer/ui/stage/picture.py",
        '"bayes": bayes, ',
        "",
        "tests/ui/stage/test_picture.py::test_beside_every_familys_error_stands_the_bayes_error_of_its_world",
    ),
    Mutant(
        "any field passes for a density",
        "explorer/ui/state/claims.py",
        " and 0.9 < mass < 1.001)",
        ")",
        CLAIMS + "test_a_vote_is_no_density_and_a_density_no_vote",
    ),
    Mutant(
        "the queue serves who asks most",
        "explorer/runs/engine/turns.py",
        "each = ((wishes[s], max(",
        "each = ((-wishes[s], max(",
        "tests/runs/test_turns.py::test_a_session_that_asks_for_much_does_not_hold_up_others",
    ),
    Mutant(
        "a film's checksum is not looked at",
        "explorer/runs/codec.py",
        "label.sha256 != _checksum(",
        "False and label.sha256 != _checksum(",
        "tests/runs/test_codec.py::test_a_changed_byte_is_noticed",
    ),
    Mutant(
        "an experiment answers before one has guessed",
        "explorer/ui/visitor/guesses.py",
        "if self.of(key).value is not None:",
        "if True:",
        "tests/ui/visitor/test_guesses.py::test_nothing_is_shown_before_a_guess_and_a_guess_that_was_answered_stands",
    ),
)
