"""The weights that ship are what the code would train, and no others are taken for them."""

import hashlib

import pytest
import torch

from explorer import pretrain
from explorer.models.diffusion import digit_training
from explorer.models.diffusion.digit_digest import DIGEST
from explorer.models.diffusion.digit_weights import PATH, BrokenWeights, label_of, network, opened, packed
from explorer.runs import RunSpec
from explorer.runs.fingerprint import modules_of

MEGABYTE = 1_000_000


def stale():
    """Return what of the label is not as today's code would write it; torch may be another."""
    label, today = label_of(), pretrain.made(digit_training.STEPS)
    return [name for name in today if name != "torch" and label[name] != today[name]]


def test_the_weights_are_not_out_of_date():
    assert not stale(), "the code that trains them has changed since; run `make weights`"


def test_stale_weights_would_be_named(monkeypatch):
    monkeypatch.setattr(pretrain, "code", lambda: "0" * 16)
    assert stale() == ["code"]


def test_the_file_is_small_and_the_one_that_is_meant():
    file = PATH.read_bytes()
    assert len(file) < MEGABYTE
    assert hashlib.sha256(file).hexdigest() == DIGEST


def test_other_weights_make_other_films():
    """Their digest stands in a module that a sampling computes with, so it is in the film's fingerprint."""
    spec = RunSpec(model="digit_sampling", world="mnist")
    assert "explorer.models.diffusion.digit_digest" in modules_of(spec.model, spec.world)


@pytest.mark.parametrize("change", [lambda file: b"", lambda file: file[:-1] + bytes([file[-1] ^ 1])])
def test_no_other_file_is_taken_for_it(change):
    with pytest.raises(BrokenWeights, match=r"explorer\.pretrain"):
        opened(change(PATH.read_bytes()), DIGEST)


def test_packing_what_was_read_gives_the_same_file():
    weights = network().state_dict()
    assert all(values.dtype == torch.float32 and not values.requires_grad for values in weights.values())
    file = packed({name: weights[name] for name in reversed(weights)}, label_of())
    assert opened(file, hashlib.sha256(file).hexdigest()).state_dict().keys() == weights.keys()
    assert file == packed(weights, label_of()) == PATH.read_bytes()


def test_the_command_makes_the_same_file_again():
    """A few steps of it, twice."""
    assert pretrain.file_of(2) == pretrain.file_of(2)


def test_weights_that_their_code_still_makes_are_not_trained_anew(monkeypatch):
    def refused(*_arguments):
        raise AssertionError("it trains")

    monkeypatch.setattr(pretrain, "file_of", refused)
    assert pretrain.main(["--if-stale"]) == 0
    monkeypatch.setattr(pretrain, "code", lambda: "another")
    with pytest.raises(AssertionError, match="it trains"):
        pretrain.main(["--if-stale"])
