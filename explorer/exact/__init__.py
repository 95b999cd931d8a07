"""Closed-form answers: what a perfect model would say."""

from explorer.exact import crossing, missing
from explorer.exact.bayes import Limits, bayes_error, label_entropy, limits, log_posterior, posterior
from explorer.exact.efron import are
from explorer.exact.noising import noised, speciation
from explorer.exact.sketch import Sketch, sketch_error, sketch_error_on

__all__ = [
    "Limits",
    "Sketch",
    "are",
    "bayes_error",
    "crossing",
    "label_entropy",
    "limits",
    "log_posterior",
    "missing",
    "noised",
    "posterior",
    "sketch_error",
    "sketch_error_on",
    "speciation",
]
