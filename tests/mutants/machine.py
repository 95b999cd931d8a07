"""Breaks of the machine: features, penalties, batches, weights set by hand, where a pointer falls."""

from tests.mutants.mutant import Mutant

__all__ = ["MACHINE"]

NETWORK = "tests/models/test_network.py::"
EDITS = "tests/runs/test_edits.py::"
JS = "tests/js/concepts/joint_vs_conditional/machine.test.js::"
WEB = "explorer/stage/web/"

MACHINE = (
    Mutant(
        "the product of the coordinates is a square",
        "explorer/models/configs/features.py",
        '"x1x2": lambda a, b, sine: a * b',
        '"x1x2": lambda a, b, sine: a * a',
        NETWORK + "test_each_feature_is_what_it_is_called",
    ),
    Mutant(
        "the L1 penalty forgets the sign",
        "explorer/models/network.py",
        "(torch.square, torch.abs)",
        "(torch.square, torch.clone)",
        NETWORK + "test_the_l1_penalty_is_the_sum_of_absolute_weights",
    ),
    Mutant(
        "every step has the same batch",
        "explorer/models/network.py",
        "np.random.default_rng([seed, block])",
        "np.random.default_rng([seed, 0])",
        NETWORK + "test_a_batch_holds_other_points_each_time_and_all_in_the_long_run",
    ),
    Mutant(
        "a loaded network draws its batches from another seed",
        "explorer/models/network.py",
        'int(state["step"]), int(state["seed"])',
        'int(state["step"]), self.seed',
        "tests/models/test_contract.py::test_a_loaded_state_has_the_same_future",
    ),
    Mutant(
        "a weight set by hand lands one place on",
        "explorer/models/network.py",
        "self.flat[i] = value",
        "self.flat[i - 1] = value",
        NETWORK + "test_a_weight_set_by_hand_is_the_one_that_was_meant",
    ),
    Mutant(
        "weights set by hand are forgotten in training",
        "explorer/runs/recorder.py",
        "after.edit(by_hand)",
        "pass",
        EDITS + "test_training_goes_on_as_a_loop_written_by_hand_does",
    ),
    Mutant(
        "one weight may be set twice",
        "explorer/runs/edits.py",
        "len(out) < len(pairs) or ",
        "",
        EDITS + "test_what_is_no_weight_is_refused",
    ),
    Mutant(
        "the stage's thumbnails leave out the bias",
        WEB + "plane/mlp.js",
        "new Float32Array(inputs[0].length).fill(bias)",
        "new Float32Array(inputs[0].length)",
        "tests/stage/test_evaluator.py::test_every_neurons_field_equals_torch",
    ),
    Mutant(
        "an edge is its neighbour's",
        WEB + "concepts/joint_vs_conditional/machine/plan.js",
        "weight: at + to.index * read + from.input",
        "weight: at + from.input * read + to.index",
        JS + "what an edge and a bias are called",
    ),
    Mutant(
        "lines are found where straight ones would run",
        WEB + "concepts/joint_vs_conditional/machine/plan.js",
        "(y1 - y0) * t * t * (3 - 2 * t)",
        "(y1 - y0) * u",
        JS + "the edge under the pointer",
    ),
    Mutant(
        "what was set by hand stays over another film",
        WEB + "concepts/joint_vs_conditional/machine/edits.js",
        "if (this.count) this.clear();",
        "",
        JS + "edits lie over a row",
    ),
    Mutant(
        "the bits of a network on its points are nats",
        WEB + "concepts/joint_vs_conditional/machine/loss.js",
        "Math.log2(",
        "Math.log(",
        JS + "the bits of a network",
    ),
)
