"""The page about the variational autoencoder: latent space under the fingertip."""

from explorer.concepts.vae.concept import CONCEPT

__all__ = ["CONCEPT"]
