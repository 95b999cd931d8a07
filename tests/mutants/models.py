"""Breaks of the learners."""

from tests.mutants.mutant import Mutant

__all__ = ["SIDES"]

NETWORK = "tests/models/test_network.py::"
MIXTURE = "tests/models/test_mixture.py::"
CONTRACT = "tests/models/test_contract.py::"
ANSWERS = "tests/models/test_answers.py::"
SHARP = "tests/models/test_discriminative.py::"
WHOLE = "tests/models/test_generative.py::"

SIDES = (
    Mutant(
        "the network learns the other class",
        "explorer/models/network.py",
        "(y == 0)[:, None]",
        "(y == 1)[:, None]",
        NETWORK + "test_without_hidden_layers_it_ends_at_logistic_regression",
    ),
    Mutant(
        "the network answers with its classes swapped",
        "explorer/models/network.py",
        "[logsigmoid(f), logsigmoid(-f)]",
        "[logsigmoid(-f), logsigmoid(f)]",
        ANSWERS + "test_learning_gets_nearer_to_the_truth",
    ),
    Mutant(
        "the penalty is twice what it says",
        "explorer/models/network.py",
        "weight, alpha=self.config.l2)",
        "weight, alpha=2 * self.config.l2)",
        NETWORK + "test_the_gradient_is_the_losss",
    ),
    Mutant(
        "backpropagation leaves out how steep sigmoids are",
        "explorer/models/network.py",
        "lambda h: h * (1 - h)",
        "torch.ones_like",
        NETWORK + "test_backpropagation_is_autograds",
    ),
    Mutant(
        "backpropagation sums where the loss is a mean",
        "explorer/models/network.py",
        "self.target[rows]) / len(f)",
        "self.target[rows])",
        NETWORK + "test_backpropagation_is_autograds",
    ),
    Mutant(
        "a loaded network forgets its optimizer's moments",
        "explorer/models/network.py",
        "self.optimizer.state[self.flat] = moments",
        "pass",
        CONTRACT + "test_a_loaded_state_has_the_same_future",
    ),
    Mutant(
        "weights are drawn from the generator that everybody shares",
        "explorer/models/network.py",
        "torch.randn(*w.shape, generator=generator)",
        "torch.randn(*w.shape)",
        CONTRACT + "test_the_seed_decides_and_nothing_else_does",
    ),
    Mutant(
        "the mixture's density drops its log-determinant",
        "explorer/models/mixture.py",
        "- math.log(2 * math.pi) - log_det - 0.5",
        "- math.log(2 * math.pi) - 0.5",
        ANSWERS + "test_what_is_modelled_is_a_distribution",
    ),
    Mutant(
        "the M step leaves out the ridge",
        "explorer/models/mixture.py",
        "scatter = scatter + self.config.covariance_prior * torch.eye(2, dtype=x.dtype)",
        "scatter = scatter",
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
        ANSWERS + "test_what_is_modelled_is_a_distribution",
    ),
    Mutant(
        "a leaf may say never",
        "explorer/models/trees.py",
        "(counts + 1) / (counts.sum(axis=1, keepdims=True) + classes)",
        "(counts + 1e-9) / counts.sum(axis=1, keepdims=True)",
        SHARP + "test_no_leaf_says_never",
    ),
    Mutant(
        "Newton's steps are twice as long",
        "explorer/models/logistic.py",
        "share = 0.5**halvings",
        "share, before = 2.0, np.inf",
        SHARP + "test_newtons_objective_never_rises",
    ),
    Mutant(
        "the machine's sigmoids are fitted on the points it saw",
        "explorer/models/svm.py",
        "splits = list(held_back) or [",
        "splits = [",
        SHARP + "test_sigmoids_fitted_on_the_machines_own_points_are_too_bold",
    ),
    Mutant(
        "what no point votes for is impossible",
        "explorer/models/neighbours.py",
        "np.log((votes + 1) / (self.k + self.data.classes))",
        "np.log((votes + 1e-9) / self.k)",
        SHARP + "test_neighbours_are_counted",
    ),
    Mutant(
        "LDA averages the scatter of the classes",
        "explorer/models/gaussians.py",
        "scatter.sum(axis=0)",
        "scatter.mean(axis=0)",
        WHOLE + "test_lda_is_scikit_learns",
    ),
    Mutant(
        "naive Bayes' Gaussians lean",
        "explorer/models/gaussians.py",
        "scatter * np.eye(2) +",
        "scatter +",
        WHOLE + "test_naive_bayes_is_scikit_learns",
    ),
    Mutant(
        "kernels narrow by the rule of one dimension",
        "explorer/models/kde.py",
        "(-1 / 6)",
        "(-1 / 5)",
        WHOLE + "test_kernels_are_scikit_learns",
    ),
    Mutant(
        "a density by neighbours is not scaled to the picture",
        "explorer/models/neighbours.py",
        "self._raw(x, c) - log_mass +",
        "self._raw(x, c) +",
        ANSWERS + "test_what_is_modelled_is_a_distribution",
    ),
    Mutant(
        "a field's rows run from the top",
        "explorer/models/grid.py",
        ".T.reshape(-1, *SHAPE)",
        ".T.reshape(-1, *SHAPE)[:, ::-1]",
        ANSWERS + "test_a_field_is_the_learners_answer_at_the_cells_centres",
    ),
)
