"""One visitor between runs: the session, and within it what each page keeps."""

from explorer.page.session.entering import current, enter
from explorer.page.session.session import KEY, SESSIONS, PageSession, Session, offer_sockets

__all__ = ["KEY", "SESSIONS", "PageSession", "Session", "current", "enter", "offer_sockets"]
