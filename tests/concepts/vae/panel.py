"""The panel of the page about the VAE as it opens."""

from tests.panel import Panel

__all__ = ["PANEL"]

PANEL = Panel(
    first=frozenset({"family", "beside", "vae-latent", "vae-beta"}),
    groups={
        "world": frozenset({"data-images"}),
        "model": frozenset({"vae-likelihood", "vae-noise", "vae-hidden", "vae-width", "start-seed"}),
        "training": frozenset({"vae-steps", "vae-learning_rate", "vae-batch"}),
    },
    turns={
        "family": ("autoencoder", {"family": "autoencoder"}),
        "beside": (True, {"beside": "1"}),
        "vae-latent": (5, {"vae.latent": "5"}),
        "vae-beta": (4.0, {"vae.beta": "4.0"}),
        "data-images": (500, {"data.images": "500"}),
        "vae-likelihood": ("gaussian", {"vae.likelihood": "gaussian"}),
        "vae-noise": (0.2, {"vae.noise": "0.2"}),
        "vae-hidden": (256, {"vae.hidden": "256"}),
        "vae-width": (32, {"vae.width": "32"}),
        "start-seed": (4, {"seed": "4"}),
        "vae-steps": (300, {"vae.steps": "300"}),
        "vae-learning_rate": (0.001, {"vae.learning_rate": "0.001"}),
        "vae-batch": (32, {"vae.batch": "32"}),
    },
)
