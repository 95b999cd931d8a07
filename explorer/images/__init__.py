"""What pages about images share: the choice of a world of images, its knobs, and what a scene holds of it."""
