"""What a careful reader writes down from some of the demo articles: the claims, group by group."""

from tests.demo.war import (
    ARMY,
    BRIDGE,
    DALMERE,
    DEFENCE,
    FRONT,
    GOVERNMENT,
    HEALTH,
    ISKMOOR,
    KAINO,
    KELVARY,
    LANTERN,
    MARREC,
    MARREC_DENIES,
    MISSION,
    ORLUNE,
    OSTREL,
    QUELL,
    QUELLIN,
    REBELS,
    RESIDENTS,
    STATE,
    TESSARO,
    VESSEN,
    claim,
    count,
    day,
    who,
)

from reportedly.records import Claim, ControlClaim, Link, When
from reportedly.records.terms import (
    ClaimKind,
    ControlChange,
    ControlStatus,
    EventType,
    FigureKind,
    FigureScope,
    SpeakerType,
    Stance,
    TermKind,
    VictimClass,
)

KILLED, HURT, DETAINED = FigureKind.KILLED, FigureKind.INJURED, FigureKind.DETAINED
FIFTH, SIXTH, SEVENTH, EIGHTH = day("2024-03-05"), day("2024-03-06"), day("2024-03-07"), day("2024-03-08")
ELEVENTH, TWELFTH, THIRTEENTH = day("2024-03-11"), day("2024-03-12"), day("2024-03-13")

FIRST_TOLL = "killing at least 12 people and wounding more than 40"


def _first_toll(article: str) -> Claim:
    figures = (count(article, "at least 12 people", KILLED, 12, None), count(article, "more than 40", HURT, 40, None))
    return claim(
        article,
        FIRST_TOLL,
        ClaimKind.CASUALTY,
        ORLUNE,
        mode="heavy-weapons",
        figures=figures,
        when=FIFTH,
        where=KELVARY,
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
        "Seven citizens were killed on Tuesday when an armed terrorist group fired mortar bombs at the market in "
        "Kelvary",
        ClaimKind.CASUALTY, HEALTH, mode="heavy-weapons", actors=(REBELS,), when=FIFTH, where=KELVARY,
        weapon="mortar bombs",
        figures=(count("ssna-0306", "Seven citizens", KILLED, 7, 7, whom=VictimClass.CIVILIANS),),
    ),
    "risen": claim(
        "courier-0306",
        "The number of people killed when shells fell on the market in Kelvary rose to 19 on Wednesday",
        ClaimKind.CASUALTY, ORLUNE, mode="heavy-weapons", when=FIFTH, where=KELVARY, weapon="shells",
        figures=(count("courier-0306", "19", KILLED, 19, 19),),
    ),
    "treated": claim(
        "courier-0306", "46 people had been treated for wounds", ClaimKind.CASUALTY, ORLUNE, mode="heavy-weapons",
        when=FIFTH, where=KELVARY, figures=(count("courier-0306", "46 people", HURT, 46, 46),),
    ),
    "lantern": claim(
        "lantern-31", "Between 19 and 21 civilians were killed in the attack on the Kelvary market on 5 March",
        ClaimKind.CASUALTY,
        Link(speaker=who("health workers supported by the Network"), speaker_type=SpeakerType.MEDICS),
        mode="heavy-weapons", when=FIFTH, where=KELVARY,
        figures=(count("lantern-31", "Between 19 and 21 civilians", KILLED, 19, 21, whom=VictimClass.CIVILIANS),),
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
            count("rfu-0306", "at least 30 government soldiers", KILLED, 30, None, whom=VictimClass.COMBATANTS),
            count("rfu-0306", "nine", DETAINED, 9, 9, whom=VictimClass.COMBATANTS),
        ),
    ),
    "fourteen": claim(
        "ssna-0306", "14 terrorists were killed and three pickup trucks destroyed at dawn on Wednesday",
        ClaimKind.CASUALTY, MARREC, actors=(ARMY,), when=SIXTH, where=BRIDGE,
        figures=(
            count("ssna-0306", "14 terrorists", KILLED, 14, 14, whom=VictimClass.COMBATANTS),
            count("ssna-0306", "three pickup trucks", FigureKind.VEHICLES, 3, 3),
        ),
    ),
    "four": claim(
        "rfu-0306", "We lost four of our brothers", ClaimKind.CASUALTY, QUELL, when=SIXTH, where=BRIDGE,
        figures=(count("rfu-0306", "four of our brothers", KILLED, 4, 4, whom=VictimClass.COMBATANTS),),
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
        when=SIXTH, where=DALMERE, figures=(count("courier-0306", "23 people", DETAINED, 23, 23),),
    ),
    "police": claim(
        "courier-0306", "they had arrested six", ClaimKind.CASUALTY, POLICE, event=EventType.PROTEST, when=SIXTH,
        where=DALMERE, figures=(count("courier-0306", "six", DETAINED, 6, 6),),
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
        "lantern-31",
        "Journalists and Network staff have been barred from the western bank of the Vessen since 6 March",
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
        "halyard-0308",
        "government helicopters fired rockets at a farm on Friday evening, killing a farmer and his son",
        ClaimKind.CASUALTY, RESIDENTS, mode="aerial", actors=(ARMY,), when=EIGHTH, where=OSTREL, weapon="rockets",
        figures=(count("halyard-0308", "a farmer and his son", KILLED, 2, 2),),
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
        where=OSTREL,
        figures=(count("estuary-0311", "four of its fighters", KILLED, 4, 4, whom=VictimClass.COMBATANTS),),
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
        figures=(count("lantern-31", "eight young men", DETAINED, 8, 8),),
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
        figures=(count("lantern-31", "212 civilian deaths", KILLED, 212, None, scope=FigureScope.PERIOD),),
    ),
    "war": claim(
        "halyard-0305", "It has killed some 3,100 people", ClaimKind.CASUALTY, LANTERN,
        figures=(count("halyard-0305", "some 3,100 people", KILLED, 3100, 3100, scope=FigureScope.CUMULATIVE),),
    ),
    "country": claim(
        "lantern-31", "3,118 deaths across the country since the conflict began in 2022", ClaimKind.CASUALTY, LANTERN,
        figures=(count("lantern-31", "3,118 deaths", KILLED, 3118, None, scope=FigureScope.CUMULATIVE),),
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
