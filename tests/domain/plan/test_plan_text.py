"""Writing plans: what is written is read back as the same plan."""

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.plan.plan import DAY, LIMIT_STEPS, LONGEST_PAUSE_MS, Plan, Step, StepKind
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.plan.plan_text import plan_text
from coprod_tui.domain.words import clean, is_visible

ANY = st.text(st.characters(codec="utf-8") | st.sampled_from("\"\\'#[]{}=,\n\r\t\x00\x1b\x7f\u2028”"), max_size=60)
TEXT = ANY.map(lambda text: clean(text).text)
SEEN = TEXT.filter(is_visible)
LENGTHS = st.integers(1, DAY)
NAMES = st.lists(st.sampled_from(["Ann [/]", 'Jo "JJ" Stone', "O’Neil", "김지민", "🌻", "Amina\\", "Ben"]), unique=True)
NOT_ROUNDS: st.SearchStrategy[StepKind] = st.sampled_from(["dialogue", "look-back", "reflection"])
THINK = st.none() | LENGTHS
STEPS = st.one_of(
    st.builds(Step, st.just("round"), SEEN, LENGTHS, st.none(), think_ms=THINK, kept=st.booleans()),
    st.builds(Step, st.just("round"), SEEN, st.none(), LENGTHS, think_ms=THINK, kept=st.booleans()),
    st.builds(Step, NOT_ROUNDS, TEXT, st.none(), st.none() | LENGTHS, think_ms=THINK, kept=st.booleans()),
    st.builds(Step, st.just("break"), TEXT, st.none(), st.none() | LENGTHS, kept=st.booleans()),
)
PLANS = st.builds(
    Plan,
    SEEN,
    st.lists(STEPS, min_size=1, max_size=5).map(tuple),
    TEXT,
    TEXT,
    NAMES.map(tuple),
    st.sampled_from(["drawn", "listed"]),
    st.sampled_from(["next-round", "off"]),
    st.none() | st.times().map("{:%H:%M}".format),
    st.integers(0, LONGEST_PAUSE_MS),
    TEXT,
)


@given(PLANS)
def test_a_written_plan_is_read_back_as_it_was(plan: Plan) -> None:
    """Whatever stands in it: quotes, backslashes, brackets, every length of time to the millisecond."""
    read = read_plan(plan_text(plan))
    assert (read.plan, read.notes) == (plan, ())


@given(ANY)
def test_any_text_is_written_so_that_it_can_be_read(text: str) -> None:
    """New lines and controls too; the reader cleans them as it does in every plan."""
    plan = Plan("x", (Step("break"),), purpose=text)
    assert read_plan(plan_text(plan)).plan.purpose == clean(text).text


def test_the_longest_plan_is_read_back() -> None:
    """A hundred steps."""
    plan = Plan("x", (Step("round", "How?", 90_000),) * LIMIT_STEPS)
    assert read_plan(plan_text(plan)).plan == plan


def test_a_written_plan_looks_as_people_write_one() -> None:
    """Names below each other, lengths in minutes and seconds, whole numbers without a point."""
    steps = (Step("round", 'What does "home" mean?', 90_000), Step("break", total_ms=600_000))
    assert plan_text(Plan("Home", steps, group="Riverside", voices=("Amina", "Ben"))) == (
        'title = "Home"\ngroup = "Riverside"\nvoices = [\n    "Amina",\n    "Ben",\n]\n'
        'order = "drawn"\neven_out = "next-round"\n\n'
        '[[steps]]\nkind = "round"\nprompt = "What does \\"home\\" mean?"\nshare = "1m30s"\n\n'
        '[[steps]]\nkind = "break"\nminutes = 10\n'
    )


def test_what_may_be_left_out_is_written_only_where_it_says_something() -> None:
    """The end, the pause, support and principles below the choices; thinking, and nothing kept, below the length."""
    step = Step("dialogue", think_ms=30_000, kept=False)
    plan = Plan("Home", (step,), ends="15:30", pause_ms=5_000, support="Sam is next door.", principles=("Ask.",))
    assert plan_text(plan) == (
        'title = "Home"\nvoices = [\n]\norder = "drawn"\neven_out = "next-round"\n'
        'ends = "15:30"\npause = "5s"\nsupport = "Sam is next door."\nprinciples = [\n    "Ask.",\n]\n\n'
        '[[steps]]\nkind = "dialogue"\nthink = "30s"\nkept = false\n'
    )
