"""``python -m maps`` does what ``reportmap`` does."""

from maps.cli import main

if __name__ == "__main__":
    main(prog_name="reportmap")
