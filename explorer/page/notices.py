"""Sentences: what was wrong with a link, and how a run is doing. What happened, and what to do about it."""

from explorer.page.address import Complaint
from explorer.page.concept import Concept
from explorer.page.words.first_few import first_few
from explorer.page.words.language import _
from explorer.runs.engine.watch import Watch

__all__ = ["MOST", "complaint_sentence", "complaint_sentences", "status_sentence"]

MOST = 4  # sentences about one link


def complaint_sentences(complaints: tuple[Complaint, ...], concept: Concept) -> list[str]:
    """Return one sentence a complaint, the same one once, the first few and a count of the others."""
    said = dict.fromkeys(concept.complaint(complaint) or complaint_sentence(complaint) for complaint in complaints)
    return first_few(list(said), MOST, lambda n: _("{n} more parts of the link were left out.", n=n))


def complaint_sentence(complaint: Complaint) -> str:
    """Return what was wrong with one part of the link and what the page shows instead."""
    name, instead = f"`{complaint.name}`", f"`{complaint.instead}`"
    match complaint.problem, complaint.name:
        case "unknown", _name:
            return _("The link holds something that this page does not know; it was left out.")
        case "crowd", _name:
            return _("The link holds too many parts; only the first ones were read.")
        case "elsewhere", _name:
            return _("The link is about data that only their owner has; the page shows {instead}.", instead=instead)
        case "stale" | "unreadable" | "range" | "unlisted", "frame":
            return _("The frame that the link asks for does not exist in these films, so they rest at their end.")
        case "moved", _name:
            return _(
                "The change in the link stands at a step that is no frame of this film; it was moved to step "
                "{instead}, the nearest.",
                instead=complaint.instead,
            )
        case "absent", _name:
            return _("This server can’t show what was asked for; the page shows {instead}.", instead=instead)
        case _, branch if branch.endswith(".branch"):
            return _("The branch {name} in the link does not fit this film any more; it was left out.", name=name)
        case "unreadable" | "range" | "unlisted", _name if not complaint.instead:
            return _("The link’s {name} does not fit here; it was left out.", name=name)
        case "unreadable", _name:
            return _("The link’s {name} can’t be read; the page shows {instead}.", name=name, instead=instead)
        case "unlisted", _name:
            return _("The link’s {name} does not exist here; the page shows {instead}.", name=name, instead=instead)
    return _("The link’s {name} is out of range; the page shows {instead}.", name=name, instead=instead)


def status_sentence(watch: Watch) -> str:
    """Return how a run is doing, or nothing where there is nothing to say."""
    match watch.status:
        case "queued":
            return _queued(watch.position)
        case "starting":
            return _("A worker takes up the training.")
        case "running":
            return _running(watch.seconds_left)
        case "cancelled":
            return _("Stopped. What was recorded can be played; try again to train on.")
        case "unreachable":
            return _(
                "Training can’t be reached. Finished films still play; the page goes on by itself once it is back."
            )
        case "failed":
            return _failed(watch)
    return _kept(watch.reason)


def _queued(position: int | None) -> str:
    if position is None:
        return _("Waiting for a free place to train.")
    return _("Waiting to train: number {position} in the queue.", position=position)


def _running(seconds: float | None) -> str:
    return _("Training.") if seconds is None else _("Training, about {seconds} s left.", seconds=max(1, round(seconds)))


def _kept(reason: str | None) -> str:
    if reason in ("store_full", "store_failed"):
        return _("The film is complete but could not be saved; it is kept while the app runs.")
    return ""


def _failed(watch: Watch) -> str:
    match watch.reason:
        case "diverged":
            return _(watch.film.spec.config.diverged, step=watch.step or 0)
        case "too_many_steps":
            return _("This server does not train that many steps. Choose fewer.")
        case "too_many_points":
            return _("This server does not train on that many points. Choose fewer.")
        case "film_too_large":
            return _("The film would grow too large for this server. Choose a smaller model or fewer steps.")
        case "queue_full":
            return _("Too many trainings are waiting. Try again in a minute.")
        case "worker_lost":
            return _("The worker was lost again and again in this training. Try again, or change a setting.")
        case "worker_outdated":
            return _("The worker processes run other code than this page. Whoever runs the server must update them.")
    return _("The training failed; the reason is in the server’s log. Try again, or change a setting.")
