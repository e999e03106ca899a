"""The view of the demo war: claims, incidents, control, the truce and its findings, written down by hand."""

from war import (  # noqa: I001 - the building blocks beside this file
    ARMY, ARTICLES, BRIDGE, DALMERE, DEFENCE, FRONT, GOVERNMENT, HEALTH, ISKMOOR, KAINO, KELVARY, LANTERN, MARREC,
    MARREC_DENIES, MISSION, ORLUNE, OSTREL, QUELL, QUELLIN, REBELS, RESIDENTS, STATE, TESSARO, VESSEN,
    AccessRestriction, Agreement, AgreementClass, AgreementState, ClaimKind, Claim, Control, ControlChange,
    ControlClaim, ControlStatus, Coverage, Disagreement, EventType, FigureKind, FigureScope, Finding, HarmGrade,
    Incident, Link, Reason, ReportedFigure, Responsibility, Skipped, SpeakerType, Stance, Term, TermKind, TermStatus, View,
    VictimClass, When, Where, claim, count, cut, day, who,
)  # fmt: skip

K, I, D = FigureKind.KILLED, FigureKind.INJURED, FigureKind.DETAINED
FIFTH, SIXTH, SEVENTH, EIGHTH = day("2024-03-05"), day("2024-03-06"), day("2024-03-07"), day("2024-03-08")
ELEVENTH, TWELFTH, THIRTEENTH = day("2024-03-11"), day("2024-03-12"), day("2024-03-13")

FIRST_TOLL = "killing at least 12 people and wounding more than 40"


def _first_toll(article: str) -> Claim:
    figures = (count(article, "at least 12 people", K, 12, None), count(article, "more than 40", I, 40, None))
    return claim(
        article, FIRST_TOLL, ClaimKind.CASUALTY, ORLUNE, mode="heavy-weapons", figures=figures, when=FIFTH, where=KELVARY
    )


MARKET = {
    "toll": _first_toll("halyard-0305"),
    "toll_ledger": _first_toll("ledger-0306"),
    "toll_mirror": _first_toll("mirror-0306"),
    "blame": claim(
        "halyard-0305",
        "government guns on the ridge at Iskmoor fired six rounds at the covered market shortly after 10 a.m.",
        ClaimKind.EVENT, TESSARO, mode="heavy-weapons", actors=(ARMY,), when=FIFTH, where=KELVARY, weapon="guns",
    ),
    "state_toll": claim(
        "ssna-0306",
        "Seven citizens were killed on Tuesday when an armed terrorist group fired mortar bombs at the market in Kelvary",
        ClaimKind.CASUALTY, HEALTH, mode="heavy-weapons", actors=(REBELS,), when=FIFTH, where=KELVARY,
        weapon="mortar bombs", figures=(count("ssna-0306", "Seven citizens", K, 7, 7, whom=VictimClass.CIVILIANS),),
    ),
    "risen": claim(
        "courier-0306",
        "The number of people killed when shells fell on the market in Kelvary rose to 19 on Wednesday",
        ClaimKind.CASUALTY, ORLUNE, mode="heavy-weapons", when=FIFTH, where=KELVARY, weapon="shells",
        figures=(count("courier-0306", "19", K, 19, 19),),
    ),
    "treated": claim(
        "courier-0306", "46 people had been treated for wounds", ClaimKind.CASUALTY, ORLUNE, mode="heavy-weapons",
        when=FIFTH, where=KELVARY, figures=(count("courier-0306", "46 people", I, 46, 46),),
    ),
    "lantern": claim(
        "lantern-31", "Between 19 and 21 civilians were killed in the attack on the Kelvary market on 5 March",
        ClaimKind.CASUALTY, Link(speaker=who("health workers supported by the Network"), speaker_type=SpeakerType.MEDICS),
        mode="heavy-weapons", when=FIFTH, where=KELVARY,
        figures=(count("lantern-31", "Between 19 and 21 civilians", K, 19, 21, whom=VictimClass.CIVILIANS),),
    ),
}  # fmt: skip
MARKET_DENIED = {
    "denial": claim(
        "halyard-0305", "Our forces did not fire on Kelvary today", ClaimKind.DENIAL, MARREC_DENIES, event=None,
        when=FIFTH, where=KELVARY, about=MARKET["blame"].id,
    ),
    "rejected": claim(
        "rfu-0306", "rejected the claim that our own gunners fired on the market", ClaimKind.DENIAL,
        Link(speaker=TESSARO.speaker, speaker_type=TESSARO.speaker_type, stance=Stance.DENIES),
        event=None, when=FIFTH, where=KELVARY, about=MARKET["state_toll"].id,
    ),
}  # fmt: skip

TAKEN = ControlClaim(holder=REBELS, former=ARMY, change=ControlChange.CAPTURED, status=ControlStatus.CLAIMED)
HELD = ControlClaim(holder=ARMY, change=ControlChange.HELD, status=ControlStatus.CLAIMED)
HANDED = ControlClaim(holder=who("Observer Mission"), former=REBELS, change=ControlChange.TRANSFERRED)
COMMAND = Link(speaker=who("command of the Upland Front", family=FRONT), speaker_type=SpeakerType.ARMED_GROUP)
THE_FRONT = Link(speaker=REBELS, speaker_type=SpeakerType.ARMED_GROUP)
FIGHT = {
    "captured": claim(
        "rfu-0306", "Our fighters have captured the Tamsen Bridge", ClaimKind.CONTROL, COMMAND, actors=(REBELS,),
        when=SIXTH, where=BRIDGE, control=TAKEN,
    ),
    "thirty": claim(
        "rfu-0306", "at least 30 government soldiers were killed and nine taken prisoner", ClaimKind.CASUALTY,
        THE_FRONT, actors=(REBELS,), when=SIXTH, where=BRIDGE,
        figures=(
            count("rfu-0306", "at least 30 government soldiers", K, 30, None, whom=VictimClass.COMBATANTS),
            count("rfu-0306", "nine", D, 9, 9, whom=VictimClass.COMBATANTS),
        ),
    ),
    "fourteen": claim(
        "ssna-0306", "14 terrorists were killed and three pickup trucks destroyed at dawn on Wednesday",
        ClaimKind.CASUALTY, MARREC, actors=(ARMY,), when=SIXTH, where=BRIDGE,
        figures=(
            count("ssna-0306", "14 terrorists", K, 14, 14, whom=VictimClass.COMBATANTS),
            count("ssna-0306", "three pickup trucks", FigureKind.VEHICLES, 3, 3),
        ),
    ),
    "four": claim(
        "rfu-0306", "We lost four of our brothers", ClaimKind.CASUALTY, QUELL, when=SIXTH, where=BRIDGE,
        figures=(count("rfu-0306", "four of our brothers", K, 4, 4, whom=VictimClass.COMBATANTS),),
    ),
}  # fmt: skip
BRIDGE_DENIED = {
    "held": claim(
        "ssna-0306", "denied that the terrorists had taken the Tamsen Bridge", ClaimKind.DENIAL, MARREC_DENIES,
        event=None, when=SIXTH, where=BRIDGE, about=FIGHT["captured"].id,
    ),
}  # fmt: skip
HOLDING = {
    "army_holds": claim(
        "ssna-0306", "The bridge is in the hands of the army", ClaimKind.CONTROL, MARREC, event=EventType.COERCE,
        mode="seize", when=SIXTH, where=BRIDGE, control=HELD,
    ),
    "handed": claim(
        "courier-0315", "the Front had freed 35 soldiers and given up the Tamsen Bridge", ClaimKind.CONTROL, MISSION,
        event=EventType.RETREAT, mode="withdraw", when=THIRTEENTH, where=BRIDGE, control=HANDED,
    ),
    "ridge": claim(
        "courier-0306", "the army holds the ridge at Iskmoor", ClaimKind.CONTROL, event=EventType.COERCE, mode="seize",
        where=ISKMOOR, control=HELD,
    ),
}  # fmt: skip

ORGANISERS = Link(speaker=who("Organisers"), speaker_type=SpeakerType.ACTIVISTS)
POLICE = Link(speaker=who("Police of Sarrova", family=STATE), speaker_type=SpeakerType.GOVERNMENT)
MARCH = {
    "march": claim(
        "courier-0306", "several thousand people marched from the university to the gates of parliament on Wednesday",
        ClaimKind.EVENT, event=EventType.PROTEST, mode="demo", when=SIXTH, where=DALMERE,
    ),
    "organisers": claim(
        "courier-0306", "23 people had been detained", ClaimKind.CASUALTY, ORGANISERS, event=EventType.PROTEST,
        when=SIXTH, where=DALMERE, figures=(count("courier-0306", "23 people", D, 23, 23),),
    ),
    "police": claim(
        "courier-0306", "they had arrested six", ClaimKind.CASUALTY, POLICE, event=EventType.PROTEST, when=SIXTH,
        where=DALMERE, figures=(count("courier-0306", "six", D, 6, 6),),
    ),
}  # fmt: skip
CONVOY = {
    "turned": claim(
        "estuary-live-0307", "soldiers at the Quellin checkpoint turned back 14 lorries", ClaimKind.EVENT, LANTERN,
        event=EventType.COERCE, mode="restrict", actors=(ARMY,), when=SEVENTH, where=QUELLIN,
    ),
    "refused": claim(
        "lantern-31", "a convoy of 14 lorries was refused passage at Quellin by soldiers of the Sarrovan army",
        ClaimKind.EVENT, event=EventType.COERCE, mode="restrict", actors=(ARMY,), when=SEVENTH, where=QUELLIN,
    ),
    "barred": claim(
        "lantern-31", "Journalists and Network staff have been barred from the western bank of the Vessen since 6 March",
        ClaimKind.EVENT, event=EventType.COERCE, mode="restrict", when=When(start=None, not_before="2024-03-06"),
        where=VESSEN,
    ),
    "roadblock": claim(
        "estuary-0311", "the patrol was not allowed past an army roadblock", ClaimKind.EVENT, KAINO,
        event=EventType.COERCE, mode="restrict", actors=(ARMY,), when=ELEVENTH, where=OSTREL,
    ),
}  # fmt: skip
ROCKETS = {
    "farm": claim(
        "halyard-0308", "government helicopters fired rockets at a farm on Friday evening, killing a farmer and his son",
        ClaimKind.CASUALTY, RESIDENTS, mode="aerial", actors=(ARMY,), when=EIGHTH, where=OSTREL, weapon="rockets",
        figures=(count("halyard-0308", "a farmer and his son", K, 2, 2),),
    ),
}  # fmt: skip
ROCKETS_DENIED = {
    "no_aircraft": claim(
        "halyard-0308", "it had no aircraft in the area", ClaimKind.DENIAL,
        Link(speaker=ARMY, speaker_type=SpeakerType.ARMED_FORCES, stance=Stance.DENIES), event=None, when=EIGHTH,
        where=OSTREL, about=ROCKETS["farm"].id,
    ),
}  # fmt: skip
DRONE = {
    "four": claim(
        "estuary-0311", "four of its fighters were killed", ClaimKind.CASUALTY, THE_FRONT, mode="drone", when=ELEVENTH,
        where=OSTREL, figures=(count("estuary-0311", "four of its fighters", K, 4, 4, whom=VictimClass.COMBATANTS),),
    ),
    "accused": claim(
        "estuary-0311", "accused the army of having used the first night of quiet to fly its drones to Quellin",
        ClaimKind.STATEMENT, Link(speaker=TESSARO.speaker, speaker_type=TESSARO.speaker_type, stance=Stance.ACCUSES),
        actors=(ARMY,), where=OSTREL, when=ELEVENTH, mode="drone",
    ),
    "heard": claim(
        "estuary-0311", "one of its patrols heard 14 explosions east of Kelvary between 6 and 9 a.m. on Monday",
        ClaimKind.EVENT, MISSION, when=ELEVENTH, where=OSTREL,
    ),
    "aide": claim(
        "estuary-0311", "the rebels had staged the incident", ClaimKind.EVENT,
        Link(speaker=GOVERNMENT, speaker_type=SpeakerType.GOVERNMENT, stance=Stance.CLAIMS),
        actors=(REBELS,), when=ELEVENTH, where=OSTREL,
    ),
}  # fmt: skip
DRONE_DENIED = {
    "ammunition": claim(
        "ssna-0312", "denied that a drone of the armed forces had struck a vehicle near Ostrel", ClaimKind.DENIAL,
        MARREC_DENIES, event=None, when=ELEVENTH, where=OSTREL, about=DRONE["four"].id,
    ),
}  # fmt: skip
FAMILIES = Link(speaker=who("Prisoners' Families Committee"), speaker_type=SpeakerType.NGO)
RELEASE = {
    "freed": claim(
        "ssna-0312", "The government released 120 detainees on Tuesday", ClaimKind.COMPLIANCE, DEFENCE,
        event=EventType.RETREAT, mode="release", actors=(GOVERNMENT,), when=TWELFTH,
        figures=(count("ssna-0312", "120 detainees", FigureKind.OTHER, 120, 120),),
    ),
    "counted": claim(
        "rfu-0313", "The buses from Harrowick stopped at Quellin yesterday with 80 men on board", ClaimKind.COMPLIANCE,
        FAMILIES, event=EventType.RETREAT, mode="release", when=TWELFTH, where=QUELLIN,
        figures=(count("rfu-0313", "80 men", FigureKind.OTHER, 80, 80),),
    ),
}  # fmt: skip
GUNS = {
    "column": claim(
        "ssna-0312", "A column of 22 howitzers left the Iskmoor ridge in the presence of the observers",
        ClaimKind.COMPLIANCE, DEFENCE, event=EventType.RETREAT, mode="withdraw", actors=(ARMY,), when=TWELFTH,
        where=ISKMOOR, figures=(count("ssna-0312", "22 howitzers", FigureKind.OTHER, 22, 22),),
    ),
    "eight": claim(
        "courier-0315", "passed at noon on Friday with eight guns still on the Iskmoor ridge", ClaimKind.COMPLIANCE,
        MISSION, event=EventType.RETREAT, mode="withdraw", actors=(ARMY,), when=day("2024-03-15"), where=ISKMOOR,
        figures=(count("courier-0315", "eight guns", FigureKind.OTHER, 8, 8),),
    ),
}  # fmt: skip
ELDERS = Link(speaker=who("Community leaders in Ostrel"), speaker_type=SpeakerType.RESIDENTS)
TAKEN_AWAY = {
    "eight_men": claim(
        "lantern-31", "fighters of the Upland Front took away eight young men on 2 March to dig trenches",
        ClaimKind.CASUALTY, LANTERN, ELDERS, mode="abduct", actors=(REBELS,), when=day("2024-03-02"), where=OSTREL,
        figures=(count("lantern-31", "eight young men", D, 8, 8),),
    ),
}  # fmt: skip
TALKS = {
    "met": claim(
        "estuary-live-0307", "Envoy Lucan Abara met President Velleray in Dalmere for two hours", ClaimKind.EVENT,
        event=EventType.CONSULT, mode="visit", when=SEVENTH, where=DALMERE,
    ),
}  # fmt: skip
TOLLS = {
    "province": claim(
        "lantern-31", "The Network has recorded 212 civilian deaths in Kelvary Province since 1 January",
        ClaimKind.CASUALTY, LANTERN,
        figures=(count("lantern-31", "212 civilian deaths", K, 212, None, scope=FigureScope.PERIOD),),
    ),
    "war": claim(
        "halyard-0305", "It has killed some 3,100 people", ClaimKind.CASUALTY, LANTERN,
        figures=(count("halyard-0305", "some 3,100 people", K, 3100, 3100, scope=FigureScope.CUMULATIVE),),
    ),
    "country": claim(
        "lantern-31", "3,118 deaths across the country since the conflict began in 2022", ClaimKind.CASUALTY, LANTERN,
        figures=(count("lantern-31", "3,118 deaths", K, 3118, None, scope=FigureScope.CUMULATIVE),),
    ),
    "fled": claim(
        "lantern-31", "An estimated 4,300 people were displaced from Kelvary and the villages along the Vessen",
        ClaimKind.CASUALTY,
        figures=(count("lantern-31", "4,300 people", FigureKind.DISPLACED, 4300, 4300, scope=FigureScope.PERIOD),),
    ),
}  # fmt: skip
CLAUSES = (
    (TermKind.CEASEFIRE, "The parties shall cease all firing, by whatever means, from 06:00 on 10 March 2024 for a "
     "period of thirty days."),
    (TermKind.WITHDRAW_HEAVY_WEAPONS, "The armed forces shall withdraw artillery and mortars of more than 82 "
     "millimetres to a distance of not less than 20 kilometres from Kelvary by 12:00 on 15 March."),
    (TermKind.WITHDRAW_TROOPS, "The Upland Front shall transfer the Tamsen Bridge to the Observer Mission within five "
     "days."),
    (TermKind.RELEASE_DETAINEES, "The government shall release 200 persons detained in connection with the conflict"),
    (TermKind.HUMANITARIAN_ACCESS, "The parties shall allow humanitarian convoys to pass through Quellin every day, "
     "except where the Observer Mission finds arms on board."),
    (TermKind.POLITICAL_DIALOGUE, "Subject to observance of the above, the parties shall open talks on elections in "
     "the Uplands before 10 April."),
)  # fmt: skip
TRUCE = {
    f"term_{kind}": claim("courier-0309", clause, ClaimKind.AGREEMENT, event=EventType.AGREE)
    for kind, clause in CLAUSES
}


def told(key: FigureKind, origin: str, words: str, low: int | None, high: int | None, *claims: Claim, **more: object) -> ReportedFigure:
    return ReportedFigure(
        kind=key, scope=FigureScope.EVENT, origin=origin, as_written=words, min=low, max=high,
        claims=tuple(item.id for item in claims), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def ids(*groups: dict[str, Claim]) -> tuple[str, ...]:
    return tuple(item.id for group in groups for item in group.values())


def incident(number: int, event: EventType, mode: str | None, when: When, where: Where | None, **more: object) -> Incident:
    defaults: dict[str, object] = {"grade": HarmGrade.SINGLE_SOURCE, "responsibility": Responsibility.UNSTATED}
    return Incident(
        id=f"I{number:04d}", event_type=event, event_mode=mode, when=when, where=where, **{**defaults, **more}  # type: ignore[arg-type]
    )


HOSPITAL = "Kelvary General Hospital"
INCIDENTS = (
    incident(
        1, EventType.ASSAULT, "abduct", day("2024-03-02"), OSTREL, claims=ids(TAKEN_AWAY), actors=(REBELS,),
        responsibility=Responsibility.ALLEGED,
        figures=(told(D, "Community leaders in Ostrel", "eight young men", 8, 8, TAKEN_AWAY["eight_men"]),),
    ),
    incident(
        2, EventType.ASSAULT, "heavy-weapons", FIFTH, KELVARY, claims=ids(MARKET), denials=ids(MARKET_DENIED),
        actors=(ARMY, REBELS), grade=HarmGrade.CORROBORATED, responsibility=Responsibility.CONTESTED, origins=3,
        figures=(
            told(K, "Sefa Orlune", "19", 19, 19, MARKET["risen"], family=HOSPITAL),
            told(K, "Ministry of Health", "Seven citizens", 7, 7, MARKET["state_toll"], family=STATE),
            told(K, "health workers supported by the Network", "Between 19 and 21 civilians", 19, 21, MARKET["lantern"]),
            told(I, "Sefa Orlune", "46 people", 46, 46, MARKET["treated"], family=HOSPITAL),
            told(I, "Halyard News Agency", "more than 40", 41, None, MARKET["toll"], approximate=True),
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
            told(K, "Upland Front", "at least 30 government soldiers", 30, None, FIGHT["thirty"], family=FRONT,
                 victim_class="combatants"),
            told(K, "Ivo Marrec", "14 terrorists", 14, 14, FIGHT["fourteen"], family=STATE, victim_class="combatants"),
            told(D, "Upland Front", "nine", 9, 9, FIGHT["thirty"], family=FRONT),
        ),
    ),
    incident(
        4, EventType.PROTEST, "demo", SIXTH, DALMERE, claims=ids(MARCH), responsibility=Responsibility.UNSTATED,
        figures=(
            told(D, "Organisers", "23 people", 23, 23, MARCH["organisers"]),
            told(D, "Police of Sarrova", "six", 6, 6, MARCH["police"], family=STATE),
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
        figures=(told(K, "Residents of Ostrel", "a farmer and his son", 2, 2, ROCKETS["farm"]),),
    ),
    incident(
        8, EventType.ASSAULT, "drone", ELEVENTH, OSTREL, claims=ids(DRONE), denials=ids(DRONE_DENIED), actors=(ARMY,),
        grade=HarmGrade.CORROBORATED, responsibility=Responsibility.CONTESTED, observed=True, origins=2,
        figures=(told(K, "Upland Front", "four of its fighters", 4, 4, DRONE["four"], family=FRONT),),
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
