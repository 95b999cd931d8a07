"""Breaks of specs, ledger, schedule, recorder and fingerprint."""

from tests.mutants.mutant import Mutant

__all__ = ["RUNS"]

RECORDER = "tests/runs/test_recorder.py::"

RUNS = (
    Mutant(
        "who goes on to another run keeps the place of the last",
        "explorer/runs/ledger.py",
        "del run.watchers[session]",
        "pass",
        "tests/runs/test_ledger.py::test_who_goes_on_to_another_run_frees_the_place_of_the_last",
    ),
    Mutant(
        "every frame but the first is taken one step late",
        "explorer/runs/recorder.py",
        "        frame = _graded(learner, exam)\n",
        "        learner.advance(int(step > 0))\n        frame = _graded(learner, exam)\n",
        RECORDER + "test_each_frame_is_the_learner_after_that_many_steps",
    ),
    Mutant(
        "a branch is in force one step early",
        "explorer/runs/recorder.py",
        "spec.config_at(step - 1)",
        "spec.config_at(step)",
        RECORDER + "test_a_branch_goes_on_from_its_own_checkpoint_too",
    ),
    Mutant(
        "a branch is never taken",
        "explorer/runs/recorder.py",
        "learner = models.build(spec.model, spec.config_at(step), data, spec.seed)",
        "learner = models.build(spec.model, spec.config, data, spec.seed)",
        RECORDER + "test_a_branch_shares_its_past_and_no_frame_after_it",
    ),
    Mutant(
        "a training goes on after a number was lost",
        "explorer/runs/recorder.py",
        "        raise Diverged(frame.step)\n    reading",
        "        pass\n    reading",
        RECORDER + "test_a_diverging_training_says_when",
    ),
    Mutant(
        "frames are recorded evenly",
        "explorer/runs/schedule.py",
        "(i / (frames - 1)) ** 2",
        "(i / (frames - 1))",
        "tests/runs/test_schedule.py::test_dense_early_and_sparse_late",
    ),
    Mutant(
        "the data set is missing from the digest",
        "explorer/runs/spec.py",
        'self.model_dump(mode="json"), sort_keys',
        'self.model_dump(mode="json", exclude={"data"}), sort_keys',
        "tests/runs/test_spec.py::test_every_field_counts_in_the_digest",
    ),
    Mutant(
        "a branch may change the network's shape",
        "explorer/runs/spec.py",
        'if not (isinstance(extra, dict) and extra["branch"]):',
        "if not isinstance(extra, dict):",
        "tests/runs/test_spec.py::test_branches_that_fit_no_film_are_refused",
    ),
    Mutant(
        "a mended model plays its old films",
        "explorer/runs/fingerprint.py",
        "waiting = [RECORDER, models.MODULES[model][0]]",
        "waiting = [RECORDER]",
        "tests/runs/test_fingerprint.py::test_a_changed_line_changes_it",
    ),
    Mutant(
        "who has just had a turn takes the next one too",
        "explorer/runs/ledger.py",
        "self._running(), self._served)",
        "self._running())",
        "tests/runs/test_ledger.py::test_a_newcomer_is_served_before_ones_second_wish_however_the_first_ends",
    ),
)
