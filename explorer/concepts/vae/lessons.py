"""Lessons that ship with the page: views in an order, told in assets/lessons/{language}/vae/."""

from collections.abc import Mapping

from explorer.page.state import PageState

__all__ = ["LESSONS"]

LESSONS: dict[str, Mapping[str, PageState]] = {}
