"""A world and a family for tests only: pictures instead of points, two networks, rounded arrays, an axis of its own."""
