"""The page about diffusion: a network learns to see noise, and step by step it is taken out."""

from explorer.concepts.diffusion.concept import CONCEPT

__all__ = ["CONCEPT"]
