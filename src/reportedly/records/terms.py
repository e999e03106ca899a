"""The field's closed vocabularies, by their exact tokens.

Sources: PLOVER 2.0 (event types, modes, contexts), ACLED and UCDP codebooks (precision), Airwars (harm grades,
responsibility), PAM and the ETH/PRIO ceasefire dataset (agreements). The wording is FIELD.md's.
"""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from types import MappingProxyType


class ClaimKind(StrEnum):
    """What sort of assertion a claim is (FIELD.md section 1)."""

    EVENT = "event"
    CASUALTY = "casualty"
    CONTROL = "control"
    STATEMENT = "statement"
    DENIAL = "denial"
    AGREEMENT = "agreement"
    COMPLIANCE = "compliance"


class EventType(StrEnum):
    """The sixteen PLOVER 2.0 events."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class QuadClass(IntEnum):
    """Verbal or material, co-operation or conflict."""

    VERBAL_COOPERATION = 1
    MATERIAL_COOPERATION = 2
    VERBAL_CONFLICT = 3
    MATERIAL_CONFLICT = 4


QUAD_CLASS: Mapping[EventType, QuadClass] = MappingProxyType(
    {
        EventType.AGREE: QuadClass.VERBAL_COOPERATION,
        EventType.CONSULT: QuadClass.VERBAL_COOPERATION,
        EventType.SUPPORT: QuadClass.VERBAL_COOPERATION,
        EventType.CONCEDE: QuadClass.VERBAL_COOPERATION,
        EventType.COOPERATE: QuadClass.MATERIAL_COOPERATION,
        EventType.AID: QuadClass.MATERIAL_COOPERATION,
        EventType.RETREAT: QuadClass.MATERIAL_COOPERATION,
        EventType.REQUEST: QuadClass.VERBAL_CONFLICT,
        EventType.ACCUSE: QuadClass.VERBAL_CONFLICT,
        EventType.REJECT: QuadClass.VERBAL_CONFLICT,
        EventType.THREATEN: QuadClass.VERBAL_CONFLICT,
        EventType.PROTEST: QuadClass.MATERIAL_CONFLICT,
        EventType.SANCTION: QuadClass.MATERIAL_CONFLICT,
        EventType.MOBILIZE: QuadClass.MATERIAL_CONFLICT,
        EventType.COERCE: QuadClass.MATERIAL_CONFLICT,
        EventType.ASSAULT: QuadClass.MATERIAL_CONFLICT,
    }
)

MODES: Mapping[EventType, tuple[str, ...]] = MappingProxyType(
    {
        EventType.AGREE: (),
        EventType.CONSULT: ("visit", "third-party", "multilateral", "phone"),
        EventType.SUPPORT: (),
        EventType.CONCEDE: (),
        EventType.COOPERATE: (),
        EventType.AID: (),
        EventType.RETREAT: ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
        EventType.REQUEST: ("assist", "change", "yield", "meet"),
        EventType.ACCUSE: ("disapprove", "investigate", "allege"),
        EventType.REJECT: ("assist", "change", "yield", "meet"),
        EventType.THREATEN: ("restrict", "arrest", "relations", "expel", "territory", "violence"),
        EventType.PROTEST: ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
        EventType.SANCTION: ("convict", "expel", "withdraw", "discontinue"),
        EventType.MOBILIZE: ("troops", "weapons", "police", "militia"),
        EventType.COERCE: (
            "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
            "cyber",
        ),
        EventType.ASSAULT: (
            "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
            "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
        ),
    }
)  # fmt: skip


class Context(StrEnum):
    """What an event is about (PLOVER contexts; any number of them)."""

    MILITARY = "military"
    INTELLIGENCE = "intelligence"
    EXECUTIVE = "executive"
    LEGISLATIVE = "legislative"
    ELECTION = "election"
    POLITICAL_INSTITUTIONS = "political_institutions"
    PRO_DEMOCRACY = "pro_democracy"
    PRO_AUTOCRACY = "pro_autocracy"
    ECONOMIC = "economic"
    LEGAL = "legal"
    REPARATIONS = "reparations"
    HUMAN_RIGHTS = "human_rights"
    RIGHTS_FREEDOMS = "rights_freedoms"
    REPRESSION = "repression"
    HUMAN_SECURITY = "human_security"
    GENDER = "gender"
    LGBT = "lgbt"
    RELIGION_ETHNICITY = "religion_ethnicity"
    INEQUALITY = "inequality"
    DIPLOMATIC = "diplomatic"
    TERRITORY = "territory"
    PEACEKEEPING = "peacekeeping"
    HEALTH = "health"
    ASYLUM = "asylum"
    MIGRATION = "migration"
    DISASTERS = "disasters"
    NATURAL_RESOURCE = "natural_resource"
    ENVIRONMENT = "environment"
    TECHNOLOGY = "technology"
    TERRORISM = "terrorism"
    CBRN = "cbrn"
    CYBER = "cyber"
    MISINFORMATION = "misinformation"
    CRIME = "crime"
    CORRUPTION = "corruption"
    ILLEGAL_DRUGS = "illegal_drugs"
    TRAFFICKING = "trafficking"


class Modality(StrEnum):
    """Whether it happened, as the words put it (FIELD.md section 2)."""

    ACTUAL = "actual"
    ONGOING = "ongoing"
    HISTORICAL = "historical"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"

    @property
    def is_real(self) -> bool:
        """Whether such a claim may become part of an incident (FIELD.md rule 11)."""
        return self in (Modality.ACTUAL, Modality.ONGOING)


class Stance(StrEnum):
    """What a speaker does with the content, by the cue word."""

    ASSERTS = "asserts"
    CLAIMS = "claims"
    ESTIMATES = "estimates"
    REPORTS = "reports"
    DENIES = "denies"
    DOUBTS = "doubts"
    ACCUSES = "accuses"
    CALLS_FOR = "calls_for"
    PROMISES = "promises"
    PREDICTS = "predicts"


class SpeakerType(StrEnum):
    """Who speaks (FIELD.md section 3)."""

    OUTLET = "outlet"
    NEWS_AGENCY = "news_agency"
    STATE_MEDIA = "state_media"
    GOVERNMENT = "government"
    ARMED_FORCES = "armed_forces"
    ARMED_GROUP = "armed_group"
    POLITICAL_PARTY = "political_party"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    NGO = "ngo"
    ACTIVISTS = "activists"
    WITNESSES = "witnesses"
    RESIDENTS = "residents"
    MEDICS = "medics"
    OFFICIALS = "officials"
    ANALYST = "analyst"
    MONITOR = "monitor"
    INDIVIDUAL = "individual"
    REPORTS = "reports"
    OTHER = "other"


class Access(StrEnum):
    """How the speaker knows."""

    WITNESSED = "witnessed"
    TOLD = "told"
    DEDUCED = "deduced"
    INDUCED = "induced"
    CANNOT_BE_JUDGED = "cannot_be_judged"


class Verification(StrEnum):
    """What the article itself says about checking the claim."""

    NONE = "none"
    UNVERIFIED = "unverified"
    CONFIRMED = "confirmed"


class FigureKind(StrEnum):
    """What was counted."""

    KILLED = "killed"
    INJURED = "injured"
    DISPLACED = "displaced"
    DETAINED = "detained"
    MISSING = "missing"
    MUNITIONS = "munitions"
    VEHICLES = "vehicles"
    STRUCTURES = "structures"
    OTHER = "other"

    @property
    def is_people(self) -> bool:
        """Whether the figure counts people who came to harm."""
        return self in (
            FigureKind.KILLED,
            FigureKind.INJURED,
            FigureKind.DISPLACED,
            FigureKind.DETAINED,
            FigureKind.MISSING,
        )


class FigureScope(StrEnum):
    """What a count covers; the three never mix (FIELD.md rule 8)."""

    EVENT = "event"
    PERIOD = "period"
    CUMULATIVE = "cumulative"


class VictimClass(StrEnum):
    """Whom a count counts, as reported."""

    CIVILIANS = "civilians"
    COMBATANTS = "combatants"
    WOMEN = "women"
    CHILDREN = "children"
    WOMEN_AND_CHILDREN = "women_and_children"
    MEDICAL_WORKERS = "medical_workers"
    AID_WORKERS = "aid_workers"
    JOURNALISTS = "journalists"
    PEACEKEEPERS = "peacekeepers"
    PRISONERS = "prisoners"
    UNDETERMINED = "undetermined"


class Extent(StrEnum):
    """Whether something happened at some time within an interval or throughout it."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


class TimePrecision(StrEnum):
    """How exact a time is."""

    INSTANT = "instant"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    OTHER = "other"


class TimeAnchor(StrEnum):
    """What a time was reckoned from."""

    EXPRESSION = "expression"
    DISCOURSE = "discourse"
    PUBLICATION = "publication"
    NONE = "none"


class Tense(StrEnum):
    """Tense of the verb group that governs an expression; it decides which Friday "Friday" is."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class PublishedBasis(StrEnum):
    """Where a publication time came from."""

    META = "meta"
    URL = "url"
    DATELINE = "dateline"
    POSTED_LINE = "posted_line"
    GIVEN = "given"
    NONE = "none"


class WherePrecision(StrEnum):
    """How exact a place is; the exports turn it into ACLED's and UCDP's codes."""

    SITE = "site"
    TOWN = "town"
    DISTRICT = "district"
    NEAR = "near"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    REGION = "region"
    COUNTRY = "country"
    SEA = "sea"


class ControlChange(StrEnum):
    """What happened to the control of a place (FIELD.md rule 10)."""

    CAPTURED = "captured"
    TRANSFERRED = "transferred"
    PRESENT = "present"
    INFILTRATED = "infiltrated"
    HELD = "held"
    LOST = "lost"


class ControlStatus(StrEnum):
    """On whose word control of a place rests."""

    ASSESSED = "assessed"
    CLAIMED = "claimed"
    REPORTED = "reported"
    DENIED = "denied"


class HarmGrade(StrEnum):
    """How well an incident is supported (FIELD.md rule 3); `discounted` is a human's word only."""

    SINGLE_SOURCE = "single_source"
    REPEATED = "repeated"
    CORROBORATED = "corroborated"
    DISCOUNTED = "discounted"


class Responsibility(StrEnum):
    """Where the question of who did it stands (FIELD.md rules 3 and 4)."""

    UNSTATED = "unstated"
    ALLEGED = "alleged"
    CONTESTED = "contested"
    CONCEDED = "conceded"
    OBSERVED = "observed"


class TermKind(StrEnum):
    """Kinds of obligation in a plan, truce or resolution (FIELD.md section 6)."""

    HALT_VIOLENCE = "halt_violence"
    CEASEFIRE = "ceasefire"
    CEASEFIRE_MONITORING_MECHANISM = "ceasefire_monitoring_mechanism"
    WITHDRAW_TROOPS = "withdraw_troops"
    WITHDRAW_HEAVY_WEAPONS = "withdraw_heavy_weapons"
    HUMANITARIAN_ACCESS = "humanitarian_access"
    RELEASE_DETAINEES = "release_detainees"
    POLITICAL_DIALOGUE = "political_dialogue"
    NO_FOREIGN_INTERVENTION = "no_foreign_intervention"
    JOURNALISTS_ACCESS = "journalists_access"
    OTHER = "other"


class AgreementClass(IntEnum):
    """ETH/PRIO classes of ceasefire."""

    CESSATION = 1
    WITH_COMPLIANCE_MECHANISM = 2
    DEFINITIVE = 3


class AgreementState(StrEnum):
    """Whether a text binds anybody; a vetoed text stays proposed for ever."""

    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    ENDED = "ended"


class TermStatus(StrEnum):
    """What the record says of a term in a period (FIELD.md section 6): one-off duties, then continuing ones."""

    NOT_DUE = "not_due"
    NOT_INITIATED = "not_initiated"
    MINIMUM = "minimum"
    INTERMEDIATE = "intermediate"
    FULL = "full"
    NO_VIOLATION_REPORTED = "no_violation_reported"
    ALLEGED_VIOLATION = "alleged_violation"
    CORROBORATED_VIOLATION = "corroborated_violation"
    RECIPROCAL_VIOLATIONS = "reciprocal_violations"
    NOT_VERIFIABLE = "not_verifiable"
    SUSPENDED = "suspended"
    DISPUTED_INTERPRETATION = "disputed_interpretation"


class Reliability(StrEnum):
    """Source reliability A-F (people set it); F means it cannot be judged and is neutral."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Verdict(StrEnum):
    """What a human's judgement does."""

    SAME = "same"
    DIFFERENT = "different"
    CORRECT = "correct"
    DISCOUNT = "discount"
    ADD = "add"


class Sector(StrEnum):
    """PLOVER actor sectors and international bodies."""

    COP = "COP"
    GOV = "GOV"
    JUD = "JUD"
    LEG = "LEG"
    MIL = "MIL"
    PRM = "PRM"
    PTY = "PTY"
    REB = "REB"
    SPY = "SPY"
    UAF = "UAF"
    UNK = "UNK"
    AGR = "AGR"
    BUS = "BUS"
    CRM = "CRM"
    CVL = "CVL"
    EDU = "EDU"
    ELI = "ELI"
    JRN = "JRN"
    LAB = "LAB"
    MED = "MED"
    REF = "REF"
    OPP = "OPP"
    PRE = "PRE"
    REL = "REL"
    SOC = "SOC"
    IGO = "IGO"
    UNO = "UNO"
    EUR = "EUR"
    NGO = "NGO"
    ISM = "ISM"
    IMG = "IMG"
    MNC = "MNC"
