"""Sentences: what was wrong with a lesson that a link or a file brought, and what is there now."""

from explorer.page.lesson.lesson import MOST, NOTE, TITLE
from explorer.page.lesson.text import Problem
from explorer.page.words.first_few import first_few
from explorer.page.words.language import _

__all__ = ["problem_sentence", "problem_sentences"]

FEW = 3  # sentences about one lesson


def problem_sentences(problems: tuple[Problem, ...]) -> list[str]:
    """Return one sentence a problem, the first few and a count of the others."""
    said = [problem_sentence(problem) for problem in problems]
    return first_few(said, FEW, lambda n: _("{n} more parts of the lesson were left out.", n=n))


def problem_sentence(problem: Problem) -> str:
    """Return what was wrong, and what follows from it."""
    match problem.kind, problem.stop:
        case "big", _stop:
            return _("The lesson is too large to be read here; the page stays as it is.")
        case "version", _stop:
            return _("The lesson was made by another version of this page and can’t be read; the page stays as it is.")
        case "shape", _stop:
            return _("What came is not a lesson of this page; the page stays as it is.")
        case "count", _stop:
            return _("A lesson has 1 to {most} stops; this one doesn’t. The page stays as it is.", most=MOST)
        case "text", 0:
            return _("The lesson’s title is longer than {title} characters; the page stays as it is.", title=TITLE)
        case "text", stop:
            return _(
                "Stop {n} has no title, or one over {title} or a note over {note} characters; the page stays as it is.",
                n=stop, title=TITLE, note=NOTE,
            )  # fmt: skip
    return _part_sentence(problem)


def _part_sentence(problem: Problem) -> str:
    match problem.kind, problem.stop:
        case "unknown", _stop:
            return _("The lesson holds something that this page does not know; it was left out.")
        case "view", stop:
            return _("Part of the view at stop {n} isn’t available here; it was left out.", n=stop)
        case "upload", _stop:
            return _("This view can’t go into a lesson: an upload stays with its owner. The list stays as it is.")
        case "name", _stop:
            return _("The link names a lesson that this page does not have, so the plain page is shown.")
        case "stop", _stop:
            return _("The lesson has no stop with the number in the link, so its first is shown.")
    return _("The lesson can’t be read: it is damaged or cut off. The page stays as it is.")
