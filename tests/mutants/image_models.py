"""Breaks of the models of images."""

from tests.mutants.mutant import Mutant

__all__ = ["IMAGE_MODELS"]

NATS = "tests/models/test_image_likelihoods.py::"
NETWORKS = "tests/models/test_image_networks.py::"
LOSSES = "tests/models/test_image_losses.py::"
TRAINING = "tests/models/test_image_training.py::"
PCA = "tests/models/test_linear_vae.py::"
CONTRACT = "tests/models/test_image_contract.py::"
LIKELIHOODS = "explorer/models/likelihoods.py"
LOOP = "explorer/models/image_model.py"
VAE = "explorer/models/vae.py"
LINEAR = "explorer/models/linear_vae.py"

IMAGE_MODELS = (
    Mutant(
        "the KL has the other sign",
        LIKELIHOODS,
        "return -0.5 * (1 + log_var - mu**2",
        "return 0.5 * (1 + log_var - mu**2",
        NATS + "test_the_kl_is_torchs_and_what_draws_say",
    ),
    Mutant(
        "a Gaussian's nats leave out how wide it is",
        LIKELIHOODS,
        "math.log(2 * math.pi) + log_sigma2).sum",
        "math.log(2 * math.pi)).sum",
        NATS + "test_a_gaussians_nats_are_torchs",
    ),
    Mutant(
        "z is drawn without noise",
        VAE,
        "z = mu + sigma * noise",
        "z = mu",
        LOSSES + "test_the_loss_is_the_papers",
    ),
    Mutant(
        "the encoder's second half is taken for log sigma",
        VAE,
        "torch.exp(log_var / 2)",
        "torch.exp(log_var)",
        LOSSES + "test_the_loss_is_the_papers",
    ),
    Mutant(
        "no gradient goes through sigma",
        VAE,
        "sigma = torch.exp(log_var / 2)",
        "sigma = torch.exp(log_var / 2).detach()",
        LOSSES + "test_the_gradient_is_the_losss",
    ),
    Mutant(
        "beta is ignored",
        VAE,
        "self.config.beta * kl)",
        "kl)",
        TRAINING + "test_more_beta_is_less_kl",
    ),
    Mutant(
        "a VAE begins with the prior's sigma",
        VAE,
        'w["encoder"][-self.latent :] = -4.0',
        'w["encoder"][-self.latent :] = 0.0',
        TRAINING + "test_many_dimensions_are_taken_up_from_the_start",
    ),
    Mutant(
        "the autoencoder's code is noisy",
        "explorer/models/autoencoder.py",
        "return -self.log_p(w, x, z).mean()",
        "return -self.log_p(w, x, z + 0.1 * torch.randn_like(z)).mean()",
        LOSSES + "test_an_autoencoders_loss_is_the_reconstruction_at_its_code_and_knows_no_noise",
    ),
    Mutant(
        "a linear VAE forgets what the width of q costs",
        LINEAR,
        "reconstruction = spread - self.log_p(w, x, mu)",
        "reconstruction = -self.log_p(w, x, mu)",
        LOSSES + "test_a_linear_loss_in_closed_form_is_the_mean_over_draws",
    ),
    Mutant(
        "a given noise is learned all the same",
        LINEAR,
        "return learned if self.config.noise == 0 else learned.detach()",
        "return learned",
        PCA + "test_its_rows_of_log_variance_stay_zero_and_a_given_noise_stays_as_it_is",
    ),
    Mutant(
        "what is shown is the last iterate",
        LOOP,
        "MEMORY = 0.98",
        "MEMORY = 0.0",
        TRAINING + "test_what_is_shown_is_the_running_mean",
    ),
    Mutant(
        "the encoder sees every other pixel of colour images",
        LOOP,
        "squares.mean(dim=(2, 4))",
        "squares[:, :, 0, :, 0]",
        NETWORKS + "test_a_frames_flat_numbers_are_the_whole_model",
    ),
    Mutant(
        "all blocks draw the same noise",
        LOOP,
        "self.latent, self.seed, block)",
        "self.latent, self.seed, 0)",
        TRAINING + "test_no_two_steps_have_the_same_batch_or_noise",
    ),
    Mutant(
        "a loaded model of images forgets Adam's moments",
        LOOP,
        "self.optimizer.state[flat] = moments",
        "pass",
        CONTRACT + "test_a_loaded_state_has_the_same_future",
    ),
    Mutant(
        "a kept model is not rounded",
        LOOP,
        "storage.rounded(self.mean[name].numpy())",
        "self.mean[name].numpy()",
        TRAINING + "test_a_kept_model_is_what_the_film_holds",
    ),
)
