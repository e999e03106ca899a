import json
import re

from reportedly.book import Book
from reportedly.cli.show import answers
from reportedly.show import address, application, listening, reply


def test_get_prints_one_page_and_exits_0(run, told):
    ran = run("show", told[0], "--get", "/incidents.json")
    assert ran.code == 0
    assert [row["id"] for row in json.loads(ran.out)] == ["feedfacefeedface"]


def test_get_exits_1_where_the_page_is_a_refusal(run, told):
    assert run("show", told[0], "--get", "/?since=lately").code == 1
    assert run("show", told[0], "--get", "/incident/ffffffff").code == 1


def test_get_of_what_is_no_path_cannot_run(run, told):
    ran = run("show", told[0], "--get", "http://elsewhere.example/")
    assert (ran.code, ran.out) == (2, "")
    assert "is no path" in ran.err


def test_a_port_that_is_taken_is_said(run, told):
    with listening(0) as taken:
        taken.listen()
        ran = run("show", told[0], "--port", str(taken.getsockname()[1]))
    assert ran.code == 2
    assert "nothing can listen on port" in ran.err


def test_only_this_machine_is_listened_to():
    with listening(0) as at:
        assert at.getsockname()[0] == "127.0.0.1"
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address(at))


def test_what_is_read_meanwhile_is_shown(told, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Rebels killed 4 soldiers in an ambush near Marda on Monday, the army said.", "utf-8")
    with Book(told[0], create=False) as shown, Book(told[0], create=False) as reading:
        app = application(answers(shown))
        before = reply(app, "/incident/feedfacefeedface.json").status
        reading.read(story, published="2026-03-10")
        fresh = [claim.id for claim in reading.claims(search="ambush")]
        assert before == 200
        assert fresh
        assert {reply(app, f"/claim/{name}").status for name in fresh} == {200}
