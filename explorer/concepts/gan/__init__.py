"""The page about generative adversarial networks: a forger and an expert learn against each other."""

from explorer.concepts.gan.concept import CONCEPT

__all__ = ["CONCEPT"]
