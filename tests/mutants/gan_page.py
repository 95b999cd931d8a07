"""Breaks of the page about GANs: its state, what its stage gets, and both networks in the browser."""

from tests.mutants.mutant import Mutant

__all__ = ["GAN_PAGE"]

STATE = "tests/concepts/gan/test_state.py::"
SCENE = "tests/concepts/gan/test_scene.py::"
WEB = "explorer/stage/web/concepts/gan/"
DUEL = "tests/js/concepts/gan/duel.test.js::"

GAN_PAGE = (
    Mutant(
        "what has a cure has the same cure beside it",
        "explorer/concepts/gan/cures.py",
        "return dict(self.off(config) if self.has(config) else self.on(config))",
        "return dict(self.on(config))",
        STATE + "test_what_has_a_cure_has_the_same_without_it_beside_it",
    ),
    Mutant(
        "what stands beside the model branches by its cure as well",
        "explorer/concepts/gan/state.py",
        "if branch.field not in changes and branch.step in steps[:-1]",
        "if branch.step in steps[:-1]",
        STATE + "test_what_stands_beside_branches_as_the_model_does_but_not_by_its_cure",
    ),
    Mutant(
        "the modes are narrower than the law's",
        "explorer/concepts/gan/scene.py",
        "return _modes(*source.components()) if known",
        "w, m, s = source.components()\n    return _modes(w, m, s / 2) if known",
        SCENE + "test_the_modes_are_those_of_the_law",
    ),
    Mutant(
        "a neuron below zero is off",
        "explorer/stage/web/kernel/net.js",
        "export const LEAK = 0.2;",
        "export const LEAK = 0;",
        DUEL + "as torch says",
    ),
    Mutant(
        "forged points are sent up their loss",
        WEB + "duel.js",
        "(-n / packs) * this.loss.slope(s)",
        "(n / packs) * this.loss.slope(s)",
        DUEL + "slopes are what the loss of one point falls by",
    ),
    Mutant(
        "a point stands first in every pack",
        WEB + "duel.js",
        "if (place === i % pack)",
        "if (place === 0)",
        DUEL + "as torch says",
    ),
    Mutant(
        "of a saturating loss the slope is that of the other",
        WEB + "losses.js",
        "slope: (s) => -sigmoid(s) }",
        "slope: (s) => -sigmoid(-s) }",
        DUEL + "as torch says",
    ),
    Mutant(
        "a cell's area is that of one of its triangles",
        WEB + "manifold.js",
        "return triangle(places, a, b, c) + triangle(places, b, c, c + 1);",
        "return triangle(places, a, b, c);",
        "tests/js/concepts/gan/manifold.test.js::a linear map of evenly spread noise has one density",
    ),
    Mutant(
        "a link's step is the recorded one after it",
        "explorer/concepts/gan/state.py",
        "[:-1], self.view.slow) - 1",
        "[:-1], self.view.slow)",
        STATE + "test_a_step_in_a_link_is_the_last_recorded_one_that_is_not_after_it_and_never_the_last",
    ),
    Mutant(
        "in the slow step G is judged by D as it was before its update",
        WEB + "step/happened.js",
        'phase === "before" ? discriminator : discriminatorAfter',
        'phase !== "after" ? discriminator : discriminatorAfter',
        "tests/js/concepts/gan/step.test.js::the numbers of both turns are torch's",
    ),
    Mutant(
        "points are drawn to move as they do, however little that is",
        WEB + "stage/slowly.js",
        "value + t * factor * (forges.after[i] - value)",
        "value + t * (forges.after[i] - value)",
        "tests/js/concepts/gan/step.test.js::points go from where they were",
    ),
    Mutant(
        "the second of two points is given the first one's last output",
        "explorer/stage/web/kernel/net.js",
        "out[y2 + 3] = h",
        "out[y2 + 3] = d",
        DUEL + "what a network says of a point is its formula",
    ),
)
