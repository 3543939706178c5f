"""``python -m soplint``."""

from .cli import main

main()
