"""`python -m reportedly` does what `reportedly` does."""

from reportedly.cli import main

if __name__ == "__main__":
    main()
