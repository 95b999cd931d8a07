"""Which weights the network of digits has. Written by `python -m explorer.pretrain`, so that films know of others."""

__all__ = ["DIGEST"]

DIGEST = "9f649dbe06a89ae1a1188ca3794e6c60914fc14cac3fa1ebd9f1127752aac56d"  # SHA-256 of the file
