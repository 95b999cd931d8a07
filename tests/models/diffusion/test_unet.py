"""The UNet of digits: what it draws, what it is told, and who sees whom."""

import numpy as np
import pytest
import torch

from explorer.models.diffusion.digit_training import SIZE
from explorer.models.diffusion.unet import Block, Size, UNet, drawn, empty

SMALL = Size(side=8, channels=8, told=16, classes=3)


def stirred(size: Size = SMALL, seed: int = 3) -> UNet:
    """Return a network none of whose numbers is 0, so that all that it sees tells."""
    network, generator = drawn(size, torch.Generator().manual_seed(seed)), torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for values in network.parameters():
            values.add_(0.1 * torch.randn(values.shape, generator=generator))
    return network.requires_grad_(False)


def asked(n, seed=1, side=8):
    rng = np.random.default_rng(seed)
    x = torch.tensor(rng.standard_normal((n, side**2)), dtype=torch.float32)
    return x, torch.tensor(rng.uniform(0, 1.57, n), dtype=torch.float32), torch.tensor(rng.integers(0, 4, n))


def test_the_network_that_ships_is_small():
    assert sum(values.numel() for values in empty(SIZE).parameters()) < 480_000


def test_it_begins_from_its_own_generator_and_says_nothing_yet():
    shared = torch.get_rng_state()
    first, again, other = (drawn(SMALL, torch.Generator().manual_seed(seed)) for seed in (3, 3, 4))
    assert torch.equal(torch.get_rng_state(), shared), "the global generator belongs to nobody"
    weights = [network.down.weight for network in (first, again, other)]
    assert torch.equal(weights[0], weights[1])
    assert not torch.equal(weights[0], weights[2])
    assert not first(*asked(5)).any()
    assert all(torch.isfinite(values).all() for values in first.parameters())


def test_convolutions_begin_at_the_scale_that_keeps_what_goes_through():
    weight = drawn(SIZE, torch.Generator().manual_seed(3)).coarse.first.weight
    assert weight.std().item() == pytest.approx((weight[0].numel()) ** -0.5, rel=0.02)


def test_an_image_is_answered_alone():
    """Nothing is normalized over a batch."""
    network, (x, angle, label) = stirred(), asked(6)
    together = network(x, angle, label)
    assert together.shape == x.shape
    alone = torch.cat([network(x[i : i + 1], angle[i : i + 1], label[i : i + 1]) for i in range(6)])
    assert torch.allclose(together, alone, atol=1e-4)


def test_it_is_told_the_angle_and_the_class():
    network, (x, angle, label) = stirred(), asked(6)
    value = network(x, angle, label)
    for other in (network(x, angle + 0.02, label), network(x, angle, (label + 1) % 4)):
        assert ((other - value).abs().amax(dim=1) > 1e-3).all()


def test_every_pixel_sees_every_other():
    """Attention at a quarter of the side; without it a pixel sees no further than its convolutions reach."""
    size = Size(side=28, channels=8, told=16, classes=3)
    network, (x, angle, label) = stirred(size), asked(1, side=28)
    touched = x.clone()
    touched[0, 0] += 5
    reached = (network(touched, angle, label) - network(x, angle, label)).abs()[0] > 0
    assert reached.float().mean() > 0.95


def test_a_block_leads_past_itself():
    block = Block(8, 8, 4)
    with torch.no_grad():
        block.last.weight.zero_()
        block.last.bias.zero_()
    x = torch.randn(2, 8, 4, 4, generator=torch.Generator().manual_seed(1))
    assert torch.equal(block(x, torch.zeros(2, 4)), x)
