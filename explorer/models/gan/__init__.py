"""Generative adversarial networks: losses, cures, networks, and the training that holds them together."""
