"""Every error the product raises, as one drawn tree. No I/O, imports nothing of the package.

ReportedlyError                 R000  the root; catch this to catch everything of ours
├── InputError                  R100  something given cannot be read; becomes a Skipped row in a run
│   ├── MissingInput            R101  no such file, folder or address
│   ├── EmptyInput              R102  nothing in it to read
│   ├── NotText                 R103  binary, or no known encoding
│   ├── TooLarge                R104  over a limit that protects the run
│   ├── BadRow                  R105  a JSON Lines row that is no article
│   ├── BadDate                 R106  a date given by a person that is no date
│   ├── NotEnglish              R107  kept, but not read: later stages know English only
│   ├── Unreachable             R108  an address that gave nothing to read
│   └── NotAllowed              R109  an address that may not be visited
├── AssetError                  R200  a file the product needs is missing or altered
│   ├── MissingAsset            R201
│   └── AlteredAsset            R202
├── BookError                   R300  the book cannot be opened or does not hold what was asked for
│   ├── NotABook                R301
│   ├── NewerBook               R302  written by a newer version
│   ├── BookBusy                R303  another process is writing
│   └── NotInBook               R304  no claim, incident or agreement of that name
├── UsageError                  R400  a command or argument that cannot be carried out
│   ├── UnknownFormat           R401
│   └── BadFilter               R402
├── Fault                       R500  an error of ours at one article; the rest of the run goes on
└── EndpointError               R600  the language model that was asked to read
    ├── NoEndpoint              R601  not named, or not as it must be
    ├── EndpointRefused         R602  turns every question away: key, model, address, credit
    ├── EndpointSilent          R603  nobody answers, or it fails again and again
    └── UnusableAnswer          R604  no answer to use for one article; the rest of the run goes on

Each carries what happened and where (`what`), why it matters (`why`) and what to type next (`remedy`).
"""


class ReportedlyError(Exception):
    """Something went wrong that a person can act on.

    >>> str(ReportedlyError("the disk is full", why="nothing more can be kept", remedy="free some space"))
    'R000 the disk is full: nothing more can be kept. Next: free some space'
    """

    code = "R000"

    def __init__(self, what: str, *, why: str = "", remedy: str = "") -> None:
        self.what = what
        self.why = why
        self.remedy = remedy
        super().__init__(what)

    def __str__(self) -> str:
        """Code, what, why and what to do next, on one line."""
        because = f": {self.why}" if self.why else ""
        following = f". Next: {self.remedy}" if self.remedy else ""
        return f"{self.code} {self.what}{because}{following}"


class InputError(ReportedlyError):
    """Something given cannot be read."""

    code = "R100"


class MissingInput(InputError):
    """No such file, folder or address."""

    code = "R101"


class EmptyInput(InputError):
    """Nothing in it to read."""

    code = "R102"


class NotText(InputError):
    """Binary, or no known encoding."""

    code = "R103"


class TooLarge(InputError):
    """Over a limit that protects the run."""

    code = "R104"


class BadRow(InputError):
    """A JSON Lines row that is no article."""

    code = "R105"


class BadDate(InputError):
    """A date given by a person that is no date."""

    code = "R106"


class NotEnglish(InputError):
    """Kept, but not read: later stages know English only."""

    code = "R107"


class Unreachable(InputError):
    """An address that gave nothing to read."""

    code = "R108"


class NotAllowed(InputError):
    """An address that may not be visited: private, or closed to programs by its own robots.txt."""

    code = "R109"


class AssetError(ReportedlyError):
    """A file the product needs is missing or altered."""

    code = "R200"


class MissingAsset(AssetError):
    """An asset is not installed."""

    code = "R201"


class AlteredAsset(AssetError):
    """An asset's bytes are not the ones that were tested."""

    code = "R202"


class BookError(ReportedlyError):
    """The book cannot be opened, or does not hold what was asked for."""

    code = "R300"


class NotABook(BookError):
    """The file is no book."""

    code = "R301"


class NewerBook(BookError):
    """The book was written by a newer version."""

    code = "R302"


class BookBusy(BookError):
    """Another process is writing to the book."""

    code = "R303"


class NotInBook(BookError):
    """The book holds no claim, incident or agreement of that name."""

    code = "R304"


class UsageError(ReportedlyError):
    """A command or argument that cannot be carried out."""

    code = "R400"


class UnknownFormat(UsageError):
    """No writer for that format."""

    code = "R401"


class BadFilter(UsageError):
    """A filter value that cannot be understood."""

    code = "R402"


class Fault(ReportedlyError):
    """An error of ours at one article; the rest of the run goes on."""

    code = "R500"


class EndpointError(ReportedlyError):
    """The language model that was asked to read gives nothing to work with."""

    code = "R600"


class NoEndpoint(EndpointError):
    """The language model is not named, or not as it must be."""

    code = "R601"


class EndpointRefused(EndpointError):
    """It turns every question away: the key, the model, the address or the credit is wrong."""

    code = "R602"


class EndpointSilent(EndpointError):
    """Nobody answers, or it fails again and again."""

    code = "R603"


class UnusableAnswer(EndpointError):
    """No answer to use for one article; the rest of the run goes on."""

    code = "R604"
