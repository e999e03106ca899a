"""Round steps for axes, scale bars and graticules, and how wide words are about to be."""

from math import ceil, floor, log10

CHARACTER = 6.6  # pixels that a character of a 12-pixel sans-serif face takes on average


def nice_step(reach: float, *, parts: int) -> float:
    """A round step (1, 2 or 5 times a power of ten) that cuts the reach into about that many parts.

    >>> nice_step(21, parts=5), nice_step(0.8, parts=4)
    (5.0, 0.2)
    """
    if reach <= 0:
        return 1.0
    rough = reach / parts
    power = 10 ** floor(log10(rough))
    step = next(factor for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
    return float(round(step * power, 10))


def ticks(low: float, high: float, step: float) -> list[float]:
    """The multiples of the step from low to high.

    >>> ticks(0.3, 1.1, 0.5)
    [0.5, 1.0]
    """
    return [round(number * step, 10) for number in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]


def text_width(text: str, *, size: float = 12) -> float:
    """About how many pixels wide the words will be."""
    return len(text) * CHARACTER * size / 12
