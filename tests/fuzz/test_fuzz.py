"""A short piece of the fuzz, the same in every run."""

import pytest
from hypothesis import HealthCheck, given, settings
from tests.fuzz.promises import PROMISES

EXAMPLES = 25


@pytest.mark.parametrize("name", PROMISES)
def test_the_promise_holds_on_made_up_input(name: str) -> None:
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(PROMISES[name].on)
    def hold(example: object) -> None:
        PROMISES[name].check(example)

    hold()
