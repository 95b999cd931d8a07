"""Closed-form answers: what a perfect model would say."""

from explorer.exact.bayes import Limits, bayes_error, label_entropy, limits, log_posterior, posterior

__all__ = ["Limits", "bayes_error", "label_entropy", "limits", "log_posterior", "posterior"]
