"""Configs of the families whose learners import torch: apart, so that a page can read them without it."""
