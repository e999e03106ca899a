"""The view of the demo war: incidents, control, the truce and its findings, put together by hand."""

from tests.demo.war import (
    ARMY,
    ARTICLES,
    BRIDGE,
    DALMERE,
    FRONT,
    GOVERNMENT,
    ISKMOOR,
    KELVARY,
    OSTREL,
    QUELLIN,
    REBELS,
    STATE,
    VESSEN,
    cut,
    day,
    who,
)
from tests.demo.war_claims import (
    BRIDGE_DENIED,
    CLAUSES,
    CONVOY,
    DETAINED,
    DRONE,
    DRONE_DENIED,
    EIGHTH,
    ELEVENTH,
    FIFTH,
    FIGHT,
    GUNS,
    HOLDING,
    HURT,
    KILLED,
    MARCH,
    MARKET,
    MARKET_DENIED,
    RELEASE,
    ROCKETS,
    ROCKETS_DENIED,
    SEVENTH,
    SIXTH,
    TAKEN_AWAY,
    TALKS,
    THIRTEENTH,
    TOLLS,
    TRUCE,
    TWELFTH,
)

from reportedly.records import (
    AccessRestriction,
    Agreement,
    Claim,
    Control,
    Coverage,
    Disagreement,
    Finding,
    Incident,
    Reason,
    ReportedFigure,
    Skipped,
    Term,
    View,
    When,
    Where,
)
from reportedly.records.terms import (
    AgreementClass,
    AgreementState,
    ControlChange,
    ControlStatus,
    EventType,
    FigureKind,
    FigureScope,
    HarmGrade,
    Responsibility,
    TermKind,
    TermStatus,
)


def told(
    key: FigureKind, origin: str, words: str, low: int | None, high: int | None, *claims: Claim, **more: object
) -> ReportedFigure:
    return ReportedFigure(
        kind=key, scope=FigureScope.EVENT, origin=origin, as_written=words, min=low, max=high,
        claims=tuple(item.id for item in claims), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def ids(*groups: dict[str, Claim]) -> tuple[str, ...]:
    return tuple(item.id for group in groups for item in group.values())


def incident(
    number: int, event: EventType, mode: str | None, when: When, where: Where | None, **more: object
) -> Incident:
    defaults: dict[str, object] = {"grade": HarmGrade.SINGLE_SOURCE, "responsibility": Responsibility.UNSTATED}
    return Incident(
        id=f"I{number:04d}",
        event_type=event,
        event_mode=mode,
        when=when,
        where=where,
        **{**defaults, **more},  # type: ignore[arg-type]
    )


HOSPITAL = "Kelvary General Hospital"
INCIDENTS = (
    incident(
        1, EventType.ASSAULT, "abduct", day("2024-03-02"), OSTREL, claims=ids(TAKEN_AWAY), actors=(REBELS,),
        responsibility=Responsibility.ALLEGED,
        figures=(told(DETAINED, "Community leaders in Ostrel", "eight young men", 8, 8, TAKEN_AWAY["eight_men"]),),
    ),
    incident(
        2, EventType.ASSAULT, "heavy-weapons", FIFTH, KELVARY, claims=ids(MARKET), denials=ids(MARKET_DENIED),
        actors=(ARMY, REBELS), grade=HarmGrade.CORROBORATED, responsibility=Responsibility.CONTESTED, origins=3,
        figures=(
            told(KILLED, "Sefa Orlune", "19", 19, 19, MARKET["risen"], family=HOSPITAL),
            told(KILLED, "Ministry of Health", "Seven citizens", 7, 7, MARKET["state_toll"], family=STATE),
            told(
                KILLED, "health workers supported by the Network", "Between 19 and 21 civilians", 19, 21,
                MARKET["lantern"],
            ),
            told(HURT, "Sefa Orlune", "46 people", 46, 46, MARKET["treated"], family=HOSPITAL),
            told(HURT, "Halyard News Agency", "more than 40", 41, None, MARKET["toll"], approximate=True),
        ),
        disagreements=(
            Disagreement(
                about="killed", sides=("Sefa Orlune: 19", "Ministry of Health: Seven citizens"),
                claims=(MARKET["risen"].id, MARKET["state_toll"].id),
            ),
            Disagreement(
                about="actor", sides=("Mirel Tessaro: the army", "Ministry of Health: an armed terrorist group"),
                claims=(MARKET["blame"].id, MARKET["state_toll"].id),
            ),
        ),
        reasons=(
            Reason(rule="independent", text="the hospital and the Ministry of Health are of different families"),
            Reason(rule="contested", text="the army denies it and blames the Upland Front"),
        ),
    ),
    incident(
        3, EventType.ASSAULT, None, SIXTH, BRIDGE, claims=ids(FIGHT), denials=ids(BRIDGE_DENIED), actors=(REBELS, ARMY),
        grade=HarmGrade.CORROBORATED, responsibility=Responsibility.CONTESTED, origins=2,
        figures=(
            told(KILLED, "Upland Front", "at least 30 government soldiers", 30, None, FIGHT["thirty"], family=FRONT,
                 victim_class="combatants"),
            told(KILLED, "Ivo Marrec", "14 terrorists", 14, 14, FIGHT["fourteen"], family=STATE,
                 victim_class="combatants"),
            told(DETAINED, "Upland Front", "nine", 9, 9, FIGHT["thirty"], family=FRONT),
        ),
    ),
    incident(
        4, EventType.PROTEST, "demo", SIXTH, DALMERE, claims=ids(MARCH), responsibility=Responsibility.UNSTATED,
        figures=(
            told(DETAINED, "Organisers", "23 people", 23, 23, MARCH["organisers"]),
            told(DETAINED, "Police of Sarrova", "six", 6, 6, MARCH["police"], family=STATE),
        ),
    ),
    incident(
        5, EventType.COERCE, "restrict", SEVENTH, QUELLIN, claims=(CONVOY["turned"].id, CONVOY["refused"].id),
        actors=(ARMY,), grade=HarmGrade.REPEATED, responsibility=Responsibility.ALLEGED,
    ),
    incident(6, EventType.CONSULT, "visit", SEVENTH, DALMERE, claims=ids(TALKS)),
    incident(
        7, EventType.ASSAULT, "aerial", EIGHTH, OSTREL, claims=ids(ROCKETS), denials=ids(ROCKETS_DENIED),
        actors=(ARMY,), responsibility=Responsibility.CONTESTED,
        figures=(told(KILLED, "Residents of Ostrel", "a farmer and his son", 2, 2, ROCKETS["farm"]),),
    ),
    incident(
        8, EventType.ASSAULT, "drone", ELEVENTH, OSTREL, claims=ids(DRONE), denials=ids(DRONE_DENIED), actors=(ARMY,),
        grade=HarmGrade.CORROBORATED, responsibility=Responsibility.CONTESTED, observed=True, origins=2,
        figures=(told(KILLED, "Upland Front", "four of its fighters", 4, 4, DRONE["four"], family=FRONT),),
    ),
    incident(9, EventType.RETREAT, "release", TWELFTH, None, claims=ids(RELEASE), origins=2),
    incident(
        10, EventType.RETREAT, "withdraw", day("2024-03-12", "2024-03-15"), ISKMOOR, claims=ids(GUNS), actors=(ARMY,),
        grade=HarmGrade.CORROBORATED, responsibility=Responsibility.OBSERVED, observed=True, origins=2,
    ),
)  # fmt: skip

CONTROLS = (
    Control(
        place=BRIDGE, holder=REBELS, former=ARMY, change=ControlChange.CAPTURED, status=ControlStatus.CLAIMED,
        said_by=("command of the Upland Front",), since=SIXTH, claims=(FIGHT["captured"].id,),
    ),
    Control(
        place=BRIDGE, holder=REBELS, change=ControlChange.CAPTURED, status=ControlStatus.DENIED,
        said_by=("Ivo Marrec",), since=SIXTH, claims=(BRIDGE_DENIED["held"].id,),
    ),
    Control(
        place=BRIDGE, holder=ARMY, change=ControlChange.HELD, status=ControlStatus.CLAIMED, said_by=("Ivo Marrec",),
        since=SIXTH, claims=(HOLDING["army_holds"].id,),
    ),
    Control(
        place=BRIDGE, holder=who("Observer Mission"), former=REBELS, change=ControlChange.TRANSFERRED,
        status=ControlStatus.ASSESSED, said_by=("Observer Mission",), since=THIRTEENTH, claims=(HOLDING["handed"].id,),
    ),
    Control(
        place=ISKMOOR, holder=ARMY, change=ControlChange.HELD, status=ControlStatus.REPORTED,
        said_by=("The Dalmere Courier",), claims=(HOLDING["ridge"].id,),
    ),
)  # fmt: skip


def _term(number: int, kind: TermKind, clause: str, **more: object) -> Term:
    return Term(
        id=f"T{number}", agreement_id="A1", kind=kind, clause=cut("courier-0309", clause),
        article_id=ARTICLES["courier-0309"].id, claims=(TRUCE[f"term_{kind}"].id,), **more,  # type: ignore[arg-type]
    )  # fmt: skip


DETAILS: tuple[dict[str, object], ...] = (
    {"obligors": (GOVERNMENT, REBELS), "window": day("2024-03-10", "2024-04-08")},
    {"obligors": (ARMY,), "deadline": day("2024-03-15"), "area": KELVARY},
    {"obligors": (REBELS,), "deadline": day("2024-03-15"), "area": BRIDGE},
    {"obligors": (GOVERNMENT,), "deadline": day("2024-03-14")},
    {
        "obligors": (GOVERNMENT, REBELS), "area": QUELLIN,
        "exception": cut("courier-0309", "except where the Observer Mission finds arms on board"),
    },
    {
        "obligors": (GOVERNMENT, REBELS), "deadline": day("2024-04-10"),
        "condition": cut("courier-0309", "Subject to observance of the above"),
    },
)  # fmt: skip
AGREEMENT = Agreement(
    id="A1", name="Saltgate truce", parties=(GOVERNMENT, REBELS), mediators=(who("Lucan Abara"),), declared=EIGHTH,
    effective=day("2024-03-10"), ends=day("2024-04-08"), is_written=True,
    agreement_class=AgreementClass.WITH_COMPLIANCE_MECHANISM, state=AgreementState.IN_FORCE,
    terms=tuple(
        _term(number, kind, clause, **DETAILS[number - 1]) for number, (kind, clause) in enumerate(CLAUSES, start=1)
    ),
)  # fmt: skip
COVERAGE = Coverage(start="2024-03-05", end="2024-03-15", articles=14, outlets=8, families=7)


def _finding(number: int, status: TermStatus, **more: object) -> Finding:
    return Finding(
        id=f"F{number}", term_id=f"T{number}", start="2024-03-10", end="2024-03-15", status=status,
        coverage=Coverage(start="2024-03-10", end="2024-03-15", articles=4, outlets=4, families=4), **more,  # type: ignore[arg-type]
    )  # fmt: skip


FINDINGS = (
    _finding(
        1, TermStatus.ALLEGED_VIOLATION, claims_against=(DRONE["four"].id, DRONE["heard"].id),
        party_statements=(DRONE_DENIED["ammunition"].id,),
    ),
    _finding(
        2, TermStatus.INTERMEDIATE, is_overdue=True, claims_for=(GUNS["column"].id,), claims_against=(GUNS["eight"].id,)
    ),
    _finding(3, TermStatus.FULL, claims_for=(HOLDING["handed"].id,)),
    _finding(4, TermStatus.INTERMEDIATE, is_overdue=True, claims_for=ids(RELEASE)),
    _finding(5, TermStatus.NO_VIOLATION_REPORTED),
    _finding(6, TermStatus.NOT_DUE),
)  # fmt: skip
RESTRICTIONS = (
    AccessRestriction(claim=CONVOY["refused"].id, by=(ARMY,), where=QUELLIN, when=SEVENTH),
    AccessRestriction(claim=CONVOY["barred"].id, where=VESSEN),
    AccessRestriction(claim=CONVOY["roadblock"].id, by=(ARMY,), where=OSTREL, when=ELEVENTH),
)
ALL = (
    MARKET, MARKET_DENIED, FIGHT, BRIDGE_DENIED, HOLDING, MARCH, CONVOY, ROCKETS, ROCKETS_DENIED, DRONE, DRONE_DENIED,
    RELEASE, GUNS, TAKEN_AWAY, TALKS, TOLLS, TRUCE,
)  # fmt: skip


def war_view() -> View:
    return View(
        articles=tuple(ARTICLES.values()),
        claims=tuple(item for group in ALL for item in group.values()),
        incidents=INCIDENTS,
        controls=CONTROLS,
        agreements=(AGREEMENT,),
        findings=FINDINGS,
        restrictions=RESTRICTIONS,
        skipped=(Skipped(source="broken.jsonl line 3", stage="read", error="R105 the row has no text"),),
        coverage=COVERAGE,
        period=("2024-03-05", "2024-03-15"),
        as_of="2024-03-15T20:00:00-08:00",
    )
