"""Lines that say how to reach somebody: an address of electronic mail or a telephone number, and little else."""

import re

from reportedly.clean.units import Unit

MAIL = re.compile(r"[\w.+#-]{1,60}@[\w-]{1,60}\.[\w.]{2,40}|\[email[ \xa0]protected\]")
PHONE = re.compile(r"\+\d[\d ()-]{6,20}|\b(?:tel|phone|call|mob)[. :]{1,3}[\d ()-]{6,20}|\b\d{3}-\d{4}\b", re.I)
LABELS = re.compile(
    r"\W*(?:(?:for|media|press|public|news|further|more|editorial|general|all) )*"
    r"(?:contacts?|e-?mail|tel|phone|call|reach|enquir|inquir|information|letters|write|send|tips?|press|questions|queries|correspondence|whatsapp|editor)\b",
    re.I,
)  # fmt: skip
MAX_WORDS = 20


def is_address(unit: Unit) -> bool:
    """Whether the unit gives an address or a number and begins as such lines do.

    >>> from reportedly.clean.units import units
    >>> is_address(units("For media enquiries: press@mission.example")[0])
    True
    >>> is_address(units("The order came from ops@fifth.example, an officer who saw the mail told investigators.")[0])
    False
    """
    if len(unit.words) > MAX_WORDS:
        return False
    mail, number = MAIL.search(unit.text), PHONE.search(unit.text)
    if mail is None and number is None:
        return False
    # A title or a name may stand in front, but no sentence.
    return LABELS.match(unit.text) is not None or (mail is not None and unit.is_line and unit.little <= 1)
