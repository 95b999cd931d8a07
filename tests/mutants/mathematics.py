"""Breaks of worlds, exact answers and the exam."""

from tests.mutants.mutant import Mutant

__all__ = ["MATHEMATICS"]

WORLDS = "tests/worlds/test_worlds.py::"
FACES = "tests/worlds/test_faces.py::"
EXACT = "tests/exact/test_bayes.py::"
CROSSING = "tests/references/test_generative_discriminative.py::"
TRIALS = "tests/concepts/joint_vs_conditional/test_trials.py::"
EXAM = "tests/metrics/test_fresh_points.py::"

MATHEMATICS = (
    Mutant(
        "a world's density drops its log-determinant",
        "explorer/worlds/plane/mixture.py",
        "- np.log(2 * np.pi) - log_det",
        "- np.log(2 * np.pi)",
        WORLDS + "test_densities_integrate_to_one",
    ),
    Mutant(
        "a world's score points downhill",
        "explorer/worlds/plane/mixture.py",
        '-np.einsum("nk,kde,nke->nd"',
        'np.einsum("nk,kde,nke->nd"',
        WORLDS + "test_the_score_is_the_gradient_of_the_log_density",
    ),
    Mutant(
        "samples are drawn with the covariance instead of its root",
        "explorer/worlds/plane/mixture.py",
        "lower = np.linalg.cholesky(self.covariances)[which]",
        "lower = self.covariances[which]",
        WORLDS + "test_samples_follow_the_density",
    ),
    Mutant(
        "blurred boxes are drawn without their noise",
        "explorer/worlds/plane/boxes.py",
        "inside + self.noise * rng.standard_normal((n, 2))",
        "inside + 0 * rng.standard_normal((n, 2))",
        WORLDS + "test_samples_follow_the_density",
    ),
    Mutant(
        "a normal interval far to the right is not mirrored",
        "explorer/worlds/plane/boxes.py",
        "mirrored = low > 0",
        "mirrored = low > 100",
        "tests/worlds/test_boxes.py::test_intervals_far_in_either_tail",
    ),
    Mutant(
        "a string's Gaussians all weigh the same",
        "explorer/worlds/plane/curves.py",
        "_beads(np.diff(share), middle, noise)",
        "_beads(np.full(count, 1 / count), middle, noise)",
        "tests/worlds/test_pictures.py::test_spirals_are_as_likely_at_each_angle",
    ),
    Mutant(
        "all strokes hold the same ink, however long",
        "explorer/worlds/plane/drawn.py",
        "np.full(len(beads), amount / len(beads))",
        "np.full(len(beads), 1 / len(beads))",
        "tests/worlds/test_drawn.py::test_ink_lies_evenly_and_adds_up",
    ),
    Mutant(
        "ink may leave the picture",
        "explorer/worlds/plane/drawn.py",
        "margin = REACH * width",
        "margin = 0.0 * width",
        "tests/worlds/test_drawn.py::test_ink_at_the_edge_stays_inside",
    ),
    Mutant(
        "a drawing's classes may have a gap",
        "explorer/worlds/plane/strokes.py",
        "max(labels) == len(labels) - 1",
        "max(labels) > 0",
        "tests/worlds/test_strokes.py::test_two_classes_make_a_world_and_none_may_be_left_out",
    ),
    Mutant(
        "a sketched border's open ends stop where they were drawn",
        "explorer/exact/sketch.py",
        "np.concatenate([start[None], line, end[None], arc])",
        "line",
        "tests/exact/test_sketch.py::test_open_ends_run_on_and_the_left_is_one_side",
    ),
    Mutant(
        "both sides of a sketched border answer the same",
        "explorer/exact/sketch.py",
        "mass.sum() - mass.max(axis=1).sum()",
        "mass.sum() - mass.sum(axis=0).max()",
        "tests/exact/test_sketch.py::test_the_best_border_errs_as_the_bayes_rule_does",
    ),
    Mutant(
        "data sets forget the prior",
        "explorer/worlds/labels.py",
        "/ prior[:, None]  # (C, n)",
        "/ np.ones_like(prior)[:, None]  # (C, n)",
        WORLDS + "test_data_holds_each_class_as_often_as_its_share_says",
    ),
    Mutant(
        "the quadrature's grid stands upright",
        "explorer/exact/bayes.py",
        "TURN = 0.28",
        "TURN = 0.0",
        EXACT + "test_quadrature_stands_still_when_its_cells_shrink",
    ),
    Mutant(
        "a world's joint forgets the prior",
        "explorer/worlds/plane/base.py",
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
        "the error of a line forgets the correlations",
        "explorer/exact/crossing.py",
        "line.w @ self.covariance @ line.w",
        "line.w @ line.w",
        CROSSING + "test_the_limits_of_the_crossing_are_the_computed_ones",
    ),
    Mutant(
        "naive Bayes knows of the correlations",
        "explorer/exact/crossing.py",
        "/ variances\n",
        "@ np.linalg.inv(np.cov(x.T) - np.cov(means[y].T))\n",
        CROSSING + "test_the_difference_is_the_computed_one",
    ),
    Mutant(
        "logistic regression is penalized after all",
        "explorer/exact/crossing.py",
        "RIDGE = 1e-4",
        "RIDGE = 3.0",
        CROSSING + "test_the_difference_is_the_computed_one",
    ),
    Mutant(
        "a rule's misses are not divided by the classes' shares",
        "explorer/exact/rules.py",
        "* cell / world.prior",
        "* cell",
        TRIALS + "test_a_rule_that_always_says_b_misses_every_a_and_no_b",
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
        "a face's ears follow its cheekbones",
        "explorer/worlds/images/face.py",
        "ear=1.3 + 2.0 * ears",
        "ear=1.3 + 2.0 * cheek",
        FACES + "test_each_cause_changes_every_face_visibly_and_only_where_its_part_is",
    ),
    Mutant(
        "a face's label names the colour that its hair is farthest from",
        "explorer/worlds/images/faces.py",
        ".sum(axis=2).argmin(axis=1)",
        ".sum(axis=2).argmax(axis=1)",
        FACES + "test_labels_name_the_hairs_colour_and_each_is_as_likely",
    ),
    Mutant(
        "faces have hard edges",
        "explorer/worlds/images/brush.py",
        "np.clip(0.5 - outside / np.float32(soft), 0, 1)",
        "(outside < 0).astype(np.float32)",
        FACES + "test_a_little_more_of_a_cause_changes_pixels_a_little",
    ),
)
