"""Made-up input for the readers and the cleaner: what comes in may be anything, what comes out keeps its promises.

A short, always equal piece runs with the tests (`test_fuzz.py`); `python -m tests.fuzz --minutes 60` goes on with new
input until the time is over and says what broke.
"""
