"""Breaks of specs, run table, storage, schedule, recorder and fingerprint."""

from tests.mutants.mutant import Mutant

__all__ = ["RUNS"]

RECORDER = "tests/runs/test_recorder.py::"

RUNS = (
    Mutant(
        "who goes on to another run keeps the place of the last",
        "explorer/runs/engine/run_table.py",
        "del run.watchers[session]",
        "pass",
        "tests/runs/test_run_table.py::test_who_goes_on_to_another_run_frees_the_place_of_the_last",
    ),
    Mutant(
        "every frame but the first is taken one step late",
        "explorer/runs/recorder.py",
        "        frame = _read(learner, evaluator)\n",
        "        learner.advance(int(target > 0))\n        frame = _read(learner, evaluator)\n",
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
        "spec.config_at(step), self.data",
        "spec.config, self.data",
        RECORDER + "test_a_branch_shares_its_past_and_no_frame_after_it",
    ),
    Mutant(
        "a training goes on after a number was lost",
        "explorer/runs/recorder.py",
        "    if not np.isfinite(list(numbers.values())).all():",
        "    if False:",
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
        "exclude=unsaid), sort_keys",
        'exclude=unsaid | {"data"}), sort_keys',
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
        "eight bits have one scale for all rows",
        "explorer/runs/storage.py",
        "(values.min(axis=-1), values.max(axis=-1))",
        "(values.min() + 0 * values[..., 0], values.max() + 0 * values[..., 0])",
        "tests/runs/test_storage.py::test_negative_control_one_scale_for_all_rows_is_worse",
    ),
    Mutant(
        "a lattice rounds down",
        "explorer/models/config.py",
        "np.rint(np.asarray(values)",
        "np.floor(np.asarray(values)",
        "tests/runs/test_storage.py::test_a_lattice_is_off_by_half_a_step_at_most_and_infinite_beyond_its_end",
    ),
    Mutant(
        "what is beyond a lattice is put on its end",
        "explorer/models/config.py",
        "whole[np.abs(whole) > self.TOP] *= np.inf",
        "whole = whole.clip(-self.TOP, self.TOP)",
        "tests/runs/test_beyond_the_plane.py::test_a_number_too_large_for_its_storage_ends_the_run[prior-255.9921875]",
    ),
    Mutant(
        "frames are added up from the first only",
        "explorer/runs/deflated.py",
        "np.add.accumulate(steps, axis=0, dtype=np.int16)",
        "np.asarray(steps + steps[:1] * (np.arange(len(steps)) > 0).reshape(-1, *[1] * (steps.ndim - 1)), np.int16)",
        "tests/runs/test_deflated.py::test_every_frame_comes_back_from_whichever_a_piece_begins",
    ),
    Mutant(
        "the high byte of a small negative difference is 255",
        "explorer/runs/deflated.py",
        "high = (steps - low) >> 8",
        "high = steps >> 8",
        "tests/runs/test_deflated.py::test_differences_that_wrap_around_come_back",
    ),
    Mutant(
        "frames are deflated as they are, not their differences",
        "explorer/runs/deflated.py",
        "    steps[1:] -= codes[:-1]\n",
        "",
        "tests/runs/test_deflated.py::test_every_frame_comes_back_from_whichever_a_piece_begins",
    ),
    Mutant(
        "a broken film is inflated without bound",
        "explorer/runs/deflated.py",
        "stream.decompress(data, size + 1)",
        "stream.decompress(data)",
        "tests/runs/test_deflated.py::test_what_inflates_to_more_than_it_says_takes_no_memory",
    ),
    Mutant(
        "a film of another lattice is read on this one",
        "explorer/runs/codec.py",
        """ or arrays[f"step/{name}"].item() != storage.step""",
        "",
        "tests/runs/test_beyond_the_plane.py::test_what_does_not_hold_its_frames_is_no_film_whatever_its_checksum",
    ),
    Mutant(
        "a film's frames are not rounded as they are kept",
        "explorer/runs/recorder.py",
        "rounded(values, learner.config.stored(name))",
        "values",
        "tests/runs/test_beyond_the_plane.py::test_a_frame_is_what_its_storage_keeps",
    ),
    Mutant(
        "one more world makes every film stale",
        "explorer/runs/fingerprint.py",
        'REGISTRIES = {"explorer.models", "explorer.models.registry", "explorer.worlds", "explorer.worlds.registry"}',
        'REGISTRIES = {"explorer.models", "explorer.models.registry"}',
        "tests/runs/test_fingerprint.py::test_one_more_family_world_or_page_changes_nothing",
    ),
    Mutant(
        "a knob's new label makes its films stale",
        "explorer/runs/fingerprint.py",
        "said = [*node.args[1:3], *",
        "said = [*",
        "tests/runs/test_fingerprint.py::test_other_words_for_the_same_do_not_matter",
    ),
    Mutant(
        "a mended model plays its old films",
        "explorer/runs/fingerprint.py",
        "_followed([root, *own],",
        "_followed([root],",
        "tests/runs/test_fingerprint.py::test_a_changed_line_changes_it",
    ),
    Mutant(
        "who has just had a turn takes the next one too",
        "explorer/runs/engine/run_table.py",
        "self._running(), self._served)",
        "self._running())",
        "tests/runs/test_run_table.py::test_a_newcomer_is_served_before_ones_second_wish_however_the_first_ends",
    ),
)
