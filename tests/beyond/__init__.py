"""For tests only: pictures instead of points, two networks, rounded arrays, an axis; a family with close-ups."""
