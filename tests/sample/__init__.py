"""A concept for tests only: one film, no points, two timelines. What every page shares is tested on it."""
