"""Diffusion: noise paths, what a network may predict, solvers of the way back, and the network that learns it."""
