"""Breaks of what measures: the exam on fresh points, bounds, trials."""

from tests.mutants.mutant import Mutant

__all__ = ["METRICS"]

TRIALS = "tests/concepts/joint_vs_conditional/test_trials.py::"
EXAM = "tests/metrics/test_fresh_points.py::"
BOUNDS = "tests/metrics/test_bounds.py::"
IMAGES = "tests/metrics/test_images.py::"
CELLS = "explorer/metrics/jensen_shannon.py"
COUNTED = "tests/metrics/test_jensen_shannon.py::test_the_quick_count_of_cells_is_the_slow_one"

METRICS = (
    Mutant(
        "the exam's sign is flipped",
        "explorer/metrics/fresh_points.py",
        "excess = loss - bits(reference, y)",
        "excess = bits(reference, y) - loss",
        EXAM + "test_negative_control_over_confidence_costs_what_it_should",
    ),
    Mutant(
        "the floor is computed from the answer instead of the truth",
        "explorer/metrics/fresh_points.py",
        "grade(log_prob, self.exact, self.data.y)",
        "grade(log_prob, log_prob, self.data.y)",
        EXAM + "test_negative_control_uniform_answer",
    ),
    Mutant(
        "the standard error forgets how many points there are",
        "explorer/metrics/fresh_points.py",
        "values.std(ddof=1) / np.sqrt(len(values))",
        "values.std(ddof=1) / np.sqrt(100)",
        EXAM + "test_the_standard_error_is_honest",
    ),
    Mutant(
        "the exam counts right answers as errors",
        "explorer/metrics/fresh_points.py",
        "log_prob.argmax(axis=1) != y",
        "log_prob.argmin(axis=1) != y",
        EXAM + "test_the_floor_is_the_worlds_own_limit",
    ),
    Mutant(
        "a new share moves the border the wrong way",
        "explorer/concepts/joint_vs_conditional/experiments/priors.py",
        "shift = np.log(shares / (1 - shares))",
        "shift = -np.log(shares / (1 - shares))",
        TRIALS + "test_told_the_new_share_the_truth_is_the_floor_and_untold_a_straight_line",
    ),
    Mutant(
        "the known coordinate is put in the place of the missing one",
        "explorer/concepts/joint_vs_conditional/experiments/marginalization.py",
        "x[:, axis] = value",
        "x[:, 1 - axis] = value",
        TRIALS + "test_what_is_put_in_is_the_mean_of_the_missing_coordinate",
    ),
    Mutant(
        "a table's standard errors forget how many replicates there are",
        "explorer/claims/measured.py",
        "/ np.sqrt(replicates)",
        "/ 1.0",
        TRIALS + "test_a_table_holds_means_and_their_errors_and_survives_its_file",
    ),
    Mutant(
        "the importance-weighted bound forgets log q",
        "explorer/metrics/bounds.py",
        "+ log_prior - log_q",
        "+ log_prior",
        BOUNDS + "test_l50_is_the_exact_log_p",
    ),
    Mutant(
        "the importance-weighted bound forgets the prior",
        "explorer/metrics/bounds.py",
        "+ log_prior - log_q",
        "- log_q",
        BOUNDS + "test_l50_is_the_exact_log_p",
    ),
    Mutant(
        "log q forgets how wide q is",
        "explorer/metrics/bounds.py",
        "(noise**2 + q.log_var)",
        "(noise**2)",
        BOUNDS + "test_l50_is_the_exact_log_p",
    ),
    Mutant(
        "the bound averages logarithms instead of weights",
        "explorer/metrics/bounds.py",
        "np.logaddexp.reduce(groups, axis=1) - np.log(k)",
        "groups.mean(axis=1)",
        BOUNDS + "test_a_bound_by_hand_and_groups_that_do_not_come_out",
    ),
    Mutant(
        "the KL has lost its half",
        "explorer/metrics/bounds.py",
        "(q.mu**2 + np.exp(q.log_var) - 1 - q.log_var) / 2",
        "(q.mu**2 + np.exp(q.log_var) - 1 - q.log_var)",
        BOUNDS + "test_the_kl_is_torchs_and_not_that_of_prior_and_posterior_swapped",
    ),
    Mutant(
        "the KL is that of prior and posterior swapped",
        "explorer/metrics/bounds.py",
        "(q.mu**2 + np.exp(q.log_var) - 1 - q.log_var) / 2",
        "((q.mu**2 + 1) / np.exp(q.log_var) - 1 + q.log_var) / 2",
        BOUNDS + "test_the_kl_is_torchs_and_not_that_of_prior_and_posterior_swapped",
    ),
    Mutant(
        "z is drawn with the variance instead of its root",
        "explorer/metrics/bounds.py",
        "np.exp(self.log_var / 2) * noise",
        "np.exp(self.log_var) * noise",
        IMAGES + "test_the_elbo_is_its_parts_and_below_log_p_by_the_divergence_of_q",
    ),
    Mutant(
        "the ELBO adds the KL",
        "explorer/metrics/images.py",
        '-parts["reconstruction"] - parts["kl"]',
        '-parts["reconstruction"] + parts["kl"]',
        IMAGES + "test_the_elbo_is_its_parts_and_below_log_p_by_the_divergence_of_q",
    ),
    Mutant(
        "the ELBO's standard error is that of its draws, as if each were an image",
        "explorer/metrics/images.py",
        "spread = standard_error(loss + cost.sum(axis=1))",
        "spread = standard_error(loss + cost.sum(axis=1)) / DRAWS**0.5",
        IMAGES + "test_the_standard_errors_are_those_over_images",
    ),
    Mutant(
        "antithetic pairs are the same draw twice",
        "explorer/metrics/images.py",
        "np.concatenate([half, -half])",
        "np.concatenate([half, half])",
        IMAGES + "test_a_reading_is_as_exact_as_its_noise_allows_and_antithetic_pairs_cancel_what_is_odd",
    ),
    Mutant(
        "the floor of grey pixels forgets how likely black is",
        "explorer/metrics/images.py",
        "(p * np.log(p) + (1 - p) * np.log1p(-p))",
        "(p * np.log(p))",
        IMAGES + "test_the_floor_of_grey_pixels_is_their_entropy",
    ),
    Mutant(
        "rounding costs what it gains",
        "explorer/metrics/images.py",
        "self.loss(learner.kept()) - self.loss(learner)",
        "self.loss(learner) - self.loss(learner.kept())",
        IMAGES + "test_rounding_costs_nothing_on_the_lattice_and_something_beside_it",
    ),
    Mutant(
        "the angle counts dimensions that are of no use",
        "explorer/metrics/images.py",
        "used = self.used(beta)",
        "used = self.config.latent",
        IMAGES + "test_dimensions_that_are_of_no_use_have_no_angle",
    ),
    Mutant(
        "a point on an edge stays where rounding put it",
        CELLS,
        "cell -= (along < edges[cell]).view(np.int8)",
        "pass",
        COUNTED,
    ),
    Mutant("forged points are blurred along one axis alone", CELLS, "spread = spread @ other.T", "pass", COUNTED),
    Mutant(
        "a mode's middle is not measured as its points are",
        "explorer/metrics/modes.py",
        'np.einsum("kij,kj->ki", whiten, means)',
        "means",
        "tests/metrics/test_modes.py::test_the_quick_distance_is_the_definition",
    ),
)
