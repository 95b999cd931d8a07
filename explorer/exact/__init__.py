"""Closed-form answers: what a perfect model would say."""

from explorer.exact.bayes import bayes_error, label_entropy, log_posterior, posterior

__all__ = ["bayes_error", "label_entropy", "log_posterior", "posterior"]
