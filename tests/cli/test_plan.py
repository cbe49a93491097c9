"""coprod plan: a plan to fill in; of one that cannot be used, one sentence for each thing that is wrong."""

import os
from datetime import UTC, datetime
from typing import get_args

import pytest

from coprod_tui.domain.plan.plan import StepKind
from coprod_tui.system_clock import SystemClock

STEP = '[[steps]]\nkind = "round"\nprompt = "How are you?"\nshare = "45s"\n'
GOOD = 'title = "Coming home"\nvoices = ["Amina", "Ben"]\n' + STEP


def test_a_new_plan_is_a_good_plan(coprod, tmp_path):
    """What plan new writes, plan check finds in order."""
    file = tmp_path / "plan.toml"
    done = coprod("plan", "new", file)
    assert (done.code, done.out) == (0, "")
    checked = coprod("plan", "check", file)
    assert checked.code == 0
    assert checked.err.startswith("title: “The title of our session” still stands there from the example;")
    assert [line.split(":")[0] for line in checked.err.splitlines()] == ["title", "purpose", "group"]
    assert coprod("plan", "new").out == file.read_text(encoding="utf-8")


def test_a_plan_of_ones_own_is_not_taken_for_the_example(coprod, tmp_path):
    """Only words that nobody has changed are pointed out."""
    file = tmp_path / "plan.toml"
    file.write_text('title = "Coming home"\n[[steps]]\nkind = "break"\n')
    assert (coprod("plan", "check", file).code, coprod("plan", "check", file).err) == (0, "")


def test_a_new_plan_names_every_kind_of_step(coprod):
    """With a line for each, so that nobody has to look elsewhere."""
    text = coprod("plan", "new").out
    assert all(f"#   {kind} " in text for kind in get_args(StepKind))


def test_a_new_plan_takes_nobodys_place(coprod, tmp_path):
    """A plan that is filled in is not written over."""
    file = tmp_path / "plan.toml"
    file.write_text("mine")
    done = coprod("plan", "new", file)
    assert (done.code, done.out) == (2, "")
    assert file.read_text() == "mine"


def with_step(line: str) -> str:
    return f'title = "T"\n[[steps]]\nkind = "round"\nprompt = "How?"\n{line}\n'


def with_voices(names: str) -> str:
    return f'title = "T"\nvoices = {names}\n{STEP}'


BAD = {
    "unknown key": ('purpos = "x"\n' + GOOD, ["purpos: unknown, did you mean purpose?"]),
    "unknown key in a step": (with_step('shar = "2m"\nshare = "2m"'), ["steps[1].shar: unknown, did you mean share?"]),
    "unknown key like nothing known": ("zzz = 1\n" + GOOD, ["zzz: unknown; what is known here: title"]),
    "a key that is only misspelt": (with_step('shar = "2m"'), ["steps[1].shar: unknown, did you mean share?"]),
    "minutes that are only misspelt": (with_step("minuts = 10"), ["steps[1].minuts: unknown, did you mean minutes?"]),
    "every key misspelt": (
        'titel = "T"\n[[steps]]\nkynd = "round"\n[[steps]]\nkind = "round"\npromt = "How?"\nshare = "2m"',
        [
            "titel: unknown, did you mean title?",
            "steps[1].kynd: unknown, did you mean kind?",
            "steps[2].promt: unknown, did you mean prompt?",
        ],
    ),
    "the steps misspelt": ('title = "T"\n[[step]]\nkind = "break"', ["step: unknown, did you mean steps?"]),
    "a number too long to be read": (
        with_step("minutes = " + "1" * 5_000),
        ["line 5: this number is too long; please write a smaller one"],
    ),
    "title of a wrong type": ("title = 3\n" + STEP, ["title: must be text in quotes, not 3"]),
    "prompt of a wrong type": (
        'title = "T"\n[[steps]]\nkind = "round"\nprompt = ["a"]\nshare = "2m"',
        ["steps[1].prompt: must be text in quotes, not a list"],
    ),
    "order of a wrong type": ("order = true\n" + GOOD, ['order: must be "drawn" or "listed", not true']),
    "order as a list": ('order = ["drawn"]\n' + GOOD, ['order: must be "drawn" or "listed", not a list']),
    "unknown even_out": ('even_out = "next"\n' + GOOD, ['even_out: must be "next-round" or "off", not “next”']),
    "voices of a wrong type": (with_voices('"Amina"'), ["voices: must be a list of names"]),
    "voice of a wrong type": (with_voices('["Amina", 7]'), ["voices[2]: must be a name in quotes, not 7"]),
    "steps of a wrong type": ('title = "T"\nsteps = "x"', ["steps: must be written as [[steps]] blocks"]),
    "steps as a list of texts": ('title = "T"\nsteps = ["x"]', ["steps: must be written as [[steps]] blocks"]),
    "steps as one table": ('title = "T"\n[steps]\nkind = "round"', ["line 2: please write [[steps]], with two"]),
    "negative share": (with_step('share = "-2m"'), ["steps[1].share: “-2m” must be longer than nothing"]),
    "negative number": (with_step("share = -2"), ["steps[1].share: -2 must be longer than nothing"]),
    "share of nothing": (with_step("share = 0"), ["steps[1].share: 0 must be longer than nothing"]),
    "share of no seconds": (with_step('share = "0s"'), ["steps[1].share: “0s” must be longer than nothing"]),
    "share longer than a day": (with_step('share = "1441m"'), ["steps[1].share: “1441m” is longer than a day"]),
    "share that is not a number": (with_step("share = nan"), ["steps[1].share: nan is no length of time"]),
    "share without an end": (with_step("share = inf"), ["steps[1].share: so large a number is longer than a day"]),
    "share in no known way": (with_step('share = "a while"'), ["steps[1].share: “a while” is no length of time"]),
    "share as a date": (with_step("share = 2026-11-22"), ["steps[1].share: a date or time is no length of time"]),
    "no share at all": (with_step(""), ["steps[1].share: missing"]),
    "share and minutes": (with_step('share = "2m"\nminutes = 5'), ["steps[1].share: both given"]),
    "no title": (STEP, ["title: missing; give the session a name"]),
    "empty title": ('title = " "\n' + STEP, ["title: empty; give the session a name"]),
    "no steps": ('title = "T"', ["steps: missing"]),
    "empty steps": ('title = "T"\nsteps = []', ["steps: missing"]),
    "unknown kind": (
        'title = "T"\n[[steps]]\nkind = "debate"',
        ['steps[1].kind: must be "round" or "dialogue" or "break"'],
    ),
    "no kind": ('title = "T"\n[[steps]]\nprompt = "x"', ["steps[1].kind: missing"]),
    "two of one name": (with_voices('["Ben", "ben"]'), ["voices[2]: There are two called ben."]),
    "nothing to be seen": (with_voices('["\\u200d"]'), ["voices[1]: There is no name here."]),
    "a table for a name": (
        with_voices('[{name = "Amina", role = "carer"}]'),
        ["voices[1]: must be a name only, as coprod keeps no roles"],
    ),
    "thinking misspelt": (with_step('share = "2m"\nthnk = "30s"'), ["steps[1].thnk: unknown, did you mean think?"]),
    "the end misspelt": ('end = "15:30"\n' + GOOD, ["end: unknown, did you mean ends?"]),
    "an end that is none": (
        'ends = "25:30"\n' + GOOD,
        ['ends: “25:30” is no time of day; write it like "15:30"'],
    ),
    "an end in words": ('ends = "late"\n' + GOOD, ['ends: “late” is no time of day; write it like "15:30"']),
    "an end without quotes": ("ends = 15:30:00\n" + GOOD, ["ends: a date or time is no time of day"]),
    "an end that is a number": ("ends = 1530\n" + GOOD, ["ends: 1530 is no time of day"]),
    "a pause in minutes": (
        "pause = 5\n" + GOOD,
        ['pause: 5 minutes is long after every turn; write up to 3 minutes, like "5s"'],
    ),
    "no pause at all": ("pause = 0\n" + GOOD, ["pause: 0 must be longer than nothing"]),
    "support in a list": ('support = ["Sam"]\n' + GOOD, ["support: must be text in quotes, not a list"]),
    "kept in words": (
        with_step('share = "2m"\nkept = "no"'),
        ["steps[1].kept: must be true or false, without quotes, not “no”"],
    ),
    "thinking before a break": (
        'title = "T"\n[[steps]]\nkind = "break"\nthink = "30s"',
        ["steps[1].think: nobody thinks before a break; leave it out"],
    ),
    "thinking for nothing": (with_step('share = "2m"\nthink = "0s"'), ["steps[1].think: “0s” must be longer than"]),
    "not TOML": ("{}", ["this is not TOML"]),
    "no quotes": ("title = Coming home", ['line 1: please put quotes (") around what follows the =']),
    "nested deeply": ("x = " + "[" * 100_000, ["this is not"]),
    "empty": ("", ["the plan is empty"]),
    "only space": (" \n\t\n", ["the plan is empty"]),
    "several things": (
        'voices = ["Ann", "Ann"]\n[[steps]]\nkind = "round"\nshare = 0',
        ["title: missing", "voices[2]: There are two called Ann", "steps[1].share: 0", "steps[1].prompt: missing"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("command", [("run",), ("plan", "check")], ids=" ".join)
@pytest.mark.parametrize("name", BAD)
def test_each_thing_that_is_wrong_is_named(coprod, home, tmp_path, name, command):
    """A line for each problem, with the file, the place, and what to write; exit 2; no home folder comes about."""
    text, sentences = BAD[name]
    plan = tmp_path / "plan.toml"
    plan.write_text(text, encoding="utf-8")
    done = coprod(*command, plan)
    assert done.code == 2
    assert done.out == ""
    lines = done.err.splitlines()
    assert len(lines) == len(sentences)
    for sentence in sentences:
        assert any(line.startswith(f"plan.toml: {sentence}") for line in lines), done.err
    assert not home.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b'title = "Caf\xe9"\n' + STEP.encode(), "plan.toml: this is not UTF-8 text"),
        ('title = "T"\n'.encode("utf-16"), "plan.toml: this is not UTF-8 text"),
        (b"#" * 2_000_000, "plan.toml: this is too large to be a plan"),
        (b'title = "\x00"\n' + STEP.encode(), "plan.toml: this is not TOML"),
    ],
    ids=["latin-1", "utf-16", "too large", "a null byte"],
)
def test_bytes_that_are_no_plan(coprod, home, tmp_path, data, sentence):
    """What no editor would save as a plan is said in one sentence too."""
    plan = tmp_path / "plan.toml"
    plan.write_bytes(data)
    done = coprod("run", plan)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(sentence)
    assert done.err.count("\n") == 1
    assert not home.exists()


def test_a_file_that_is_missing(coprod, home, tmp_path):
    """The sentence names the whole path, since a path is what was mistyped."""
    done = coprod("run", tmp_path / "nope.toml")
    assert (done.code, done.err) == (2, f"{tmp_path}/nope.toml: there is no such file.\n")
    assert not home.exists()


def test_a_folder_for_a_plan(coprod, home, tmp_path):
    """A folder is said to be one."""
    done = coprod("run", tmp_path)
    assert (done.code, done.err) == (2, f"{tmp_path}: this is a folder, not a plan.\n")
    assert not home.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_plan_that_may_not_be_read(coprod, home, tmp_path):
    """The system's reason is passed on."""
    plan = tmp_path / "plan.toml"
    plan.write_text(GOOD)
    plan.chmod(0)
    done = coprod("run", plan)
    assert (done.code, done.err) == (2, f"{plan}: it cannot be read (Permission denied).\n")


@pytest.fixture
def at_two(monkeypatch):
    """It is two in the afternoon."""
    here = datetime(2026, 11, 22, 14).astimezone()
    monkeypatch.setattr(SystemClock, "now", lambda _: here.astimezone(UTC))


@pytest.mark.usefixtures("at_two")
def test_a_good_plan_is_told_in_a_few_lines(coprod, home, tmp_path):
    """Checking says how long it will take and when it would end, and creates nothing."""
    plan = tmp_path / "plan.toml"
    plan.write_text("\ufeff" + GOOD.replace("\n", "\r\n"), encoding="utf-8", newline="")
    done = coprod("plan", "check", plan)
    assert done.out == (
        "plan.toml: “Coming home” is in order: 1 step, 2 people, about 2 minutes when everyone uses their share.\n"
        "plan.toml: If it began now: ends about 14:01.\n"
    )
    assert (done.code, done.err) == (0, "")
    assert not home.exists()


@pytest.mark.usefixtures("at_two")
def test_a_plan_that_names_nobody_is_reckoned_for_eight(coprod, tmp_path):
    """Whoever plans before they know who comes wants to know, too."""
    plan = tmp_path / "plan.toml"
    plan.write_text('title = "T"\n' + STEP)
    assert coprod("plan", "check", plan).out.splitlines() == [
        "plan.toml: “T” is in order: 1 step; the names are still to be added.",
        "plan.toml: With 8 people, for example, it takes about 8 minutes; if it began now: ends about 14:07.",
    ]


TALK = '[[steps]]\nkind = "dialogue"\nminutes = {}\n'


@pytest.mark.usefixtures("at_two")
def test_the_end_is_compared_with_what_is_meant(coprod, tmp_path):
    """And it is said by when to begin; what has no length is named; two who wait for a name count."""
    plan = tmp_path / "plan.toml"
    plan.write_text('ends = "3.30pm"\n' + GOOD.replace('"Ben"', '"Patient 2"') + TALK.format(90) + TALK.format('"1h"'))
    plan.write_text(plan.read_text() + '[[steps]]\nkind = "reflection"\n')
    done = coprod("plan", "check", plan)
    assert done.code == 0
    assert done.out.splitlines()[1:] == [
        "plan.toml: If it began now: ends about 16:31 … and the reflection"
        " · meant: 15:30, so 1 hour 1 minute too long.",
        "plan.toml: To end at 15:30, begin by 12:58.",
    ]


@pytest.mark.usefixtures("at_two")
def test_a_plan_that_ends_tomorrow_says_so(coprod, tmp_path):
    """It is in order all the same; that it can't end on its day is one sentence."""
    plan = tmp_path / "plan.toml"
    plan.write_text(
        'ends = "17:30"\n' + GOOD + TALK.format(11 * 60) + '[[steps]]\nkind = "break"\n' + TALK.format(1) * 2
    )
    done = coprod("plan", "check", plan)
    assert done.code == 0
    assert "If it began now: ends tomorrow, about 01:03 … and the break · meant: 17:30, so" in done.out
    plan.write_text(plan.read_text().replace('"17:30"', '"09:00"'))
    assert "It is too long to end at 09:00 on the day it begins." in coprod("plan", "check", plan).out


def test_more_than_an_hour_without_a_break_is_pointed_out(coprod, tmp_path):
    """By its steps, on standard error; the plan is in order all the same."""
    plan = tmp_path / "plan.toml"
    plan.write_text(GOOD + TALK.format(70) + '[[steps]]\nkind = "break"\n' + TALK.format(61) + TALK.format(5))
    done = coprod("plan", "check", plan)
    assert done.code == 0
    assert done.err.splitlines() == [
        f"{part} without a break; most people need one within an hour."
        for part in (
            "steps[1] to steps[2]: with 2 people, about 1 hour 12 minutes",
            "steps[4] to steps[5]: with 2 people, about 1 hour 6 minutes",
        )
    ]
    plan.write_text(GOOD + TALK.format(10) + '[[steps]]\nkind = "break"\n' + TALK.format(60))
    assert coprod("plan", "check", plan).err == ""


def test_a_long_plan_is_told_in_hours_and_days(coprod, tmp_path):
    """Nobody reads thousands of minutes; what is begun of a minute counts as a whole one."""
    plan = tmp_path / "plan.toml"
    for minutes, told in ((61.5, "1 hour 2 minutes"), (1_440, "1 day")):
        plan.write_text(f'title = "Home"\nvoices = ["Amina"]\n[[steps]]\nkind = "break"\nminutes = {minutes}\n')
        assert f"about {told} when everyone uses their share.\n" in coprod("plan", "check", plan).out


def test_titles_and_roles_are_taken_off_openly(coprod, tmp_path):
    """What was put right while reading is said on standard error."""
    plan = tmp_path / "plan.toml"
    plan.write_text(with_voices('["Dr Ben Okafor", "Chloë (carer)"]'), encoding="utf-8")
    done = coprod("plan", "check", plan)
    assert done.code == 0
    assert done.err.splitlines() == [
        "voices[1]: Ben Okafor; left off: Dr.",
        "voices[2]: Chloë; left off: carer.",
    ]
    assert "Dr" not in done.out
