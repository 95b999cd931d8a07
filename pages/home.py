"""What this is, and a card per concept."""

from explorer.page.frame import cards, frame

frame.page_frame("home")
cards.cards()
