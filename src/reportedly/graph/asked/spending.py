"""What asking a language model took: requests, tokens, time, money, and quotations that were not in the text."""

from dataclasses import dataclass, replace

from reportedly.graph.asked.endpoint import Prices
from reportedly.graph.asked.replies import Answer

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """What a run took so far. `unmetered` answers came without a count of tokens; `dropped` counts quotations."""

    answers: int = 0
    unmetered: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    dropped: int = 0

    def plus(self, answer: Answer) -> "Spending":
        """After one more answer."""
        is_metered = answer.tokens_in is not None and answer.tokens_out is not None
        return replace(
            self,
            answers=self.answers + 1,
            unmetered=self.unmetered + (not is_metered),
            tokens_in=self.tokens_in + (answer.tokens_in or 0),
            tokens_out=self.tokens_out + (answer.tokens_out or 0),
        )

    def cost(self, prices: Prices) -> float:
        """In the money of the prices."""
        return (self.tokens_in * prices.tokens_in + self.tokens_out * prices.tokens_out) / _MILLION

    def told(self, model: str, prices: Prices | None) -> str:
        """All of it in one line, for the person who pays.

        >>> spent = Spending(answers=3, tokens_in=5200, tokens_out=1800, seconds=41.26, dropped=2)
        >>> spent.told("small", Prices(tokens_in=0.5, tokens_out=1.5))
        'Asked small: 3 answers in 41.3 s, 5,200 tokens in, 1,800 out, cost 0.0053; 2 quotations were not there.'
        """
        answers = f"{self.answers:,} answer{'' if self.answers == 1 else 's'}"
        parts = [f"{answers} in {self.seconds:.1f} s", f"{self.tokens_in:,} tokens in", f"{self.tokens_out:,} out"]
        parts.append(f"cost {self.cost(prices):.4f}" if prices else "cost unknown (no --prices)")
        unmetered = f"; {self.unmetered:,} came without a count of tokens" if self.unmetered else ""
        quotations = f"{self.dropped:,} quotation{'' if self.dropped == 1 else 's'}"
        dropped = f"; {quotations} {'was' if self.dropped == 1 else 'were'} not there" if self.dropped else ""
        return f"Asked {model}: {', '.join(parts)}{unmetered}{dropped}."
