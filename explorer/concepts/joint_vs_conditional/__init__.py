"""p(y | x) against p(x, y): two models, one of each, learn from the same points of the plane."""

from explorer.concepts.joint_vs_conditional.concept import CONCEPT

__all__ = ["CONCEPT"]
