"""`python -m game` is `somnus`."""

from game.cli import main

raise SystemExit(main())
