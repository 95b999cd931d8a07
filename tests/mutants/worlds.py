"""Breaks of worlds: densities, data sets, images."""

from tests.mutants.mutant import Mutant

__all__ = ["WORLDS"]

IN_PLANE = "tests/worlds/test_worlds.py::"
FACES = "tests/worlds/test_faces.py::"

WORLDS = (
    Mutant(
        "a world's density drops its log-determinant",
        "explorer/worlds/plane/mixture.py",
        "- np.log(2 * np.pi) - log_det",
        "- np.log(2 * np.pi)",
        IN_PLANE + "test_densities_integrate_to_one",
    ),
    Mutant(
        "a world's score points downhill",
        "explorer/worlds/plane/mixture.py",
        '-np.einsum("nk,kde,nke->nd"',
        'np.einsum("nk,kde,nke->nd"',
        IN_PLANE + "test_the_score_is_the_gradient_of_the_log_density",
    ),
    Mutant(
        "samples are drawn with the covariance instead of its root",
        "explorer/worlds/plane/mixture.py",
        "lower = np.linalg.cholesky(self.covariances)[which]",
        "lower = self.covariances[which]",
        IN_PLANE + "test_samples_follow_the_density",
    ),
    Mutant(
        "blurred boxes are drawn without their noise",
        "explorer/worlds/plane/boxes.py",
        "inside + self.noise * rng.standard_normal((n, 2))",
        "inside + 0 * rng.standard_normal((n, 2))",
        IN_PLANE + "test_samples_follow_the_density",
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
        "data sets forget the prior",
        "explorer/worlds/labels.py",
        "/ prior[:, None]  # (C, n)",
        "/ np.ones_like(prior)[:, None]  # (C, n)",
        IN_PLANE + "test_data_holds_each_class_as_often_as_its_share_says",
    ),
    Mutant(
        "a world's joint forgets the prior",
        "explorer/worlds/plane/base.py",
        "return self.class_log_prob(x) + np.log(self.prior)",
        "return self.class_log_prob(x)",
        IN_PLANE + "test_the_joint_is_class_density_times_prior",
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
