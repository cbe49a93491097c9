"""coprod answer: what became of somebody's words."""

import pytest


def test_every_voice_gets_an_answer(coprod, played):
    """Acted on, partly, not, or still open; and it is said how many wait."""
    assert coprod("answer", "last", "3", "--acted-on", "1").err == "Kept. 23 contributions wait for an answer.\n"
    assert coprod("answer", "last", "c4", "--partly").code == 0
    assert coprod("answer", "last", "C5", "--partly", "d1").code == 0
    assert coprod("answer", "last", "c6", "--not-acted-on", "--because", "The line is not ours.").code == 0
    assert "21 contributions wait" in coprod("answer", "last", "c6", "--open").err
    shown = coprod("show", "last").out
    assert "21 contributions wait for an answer." in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["c3"], "What became of these words?"),
        (["c3", "--open", "--not-acted-on"], "What became of these words?"),
        (["c3", "--not-acted-on"], "Please say why it was not acted on"),
        (["c3", "--acted-on", "d7"], "There is no decision d7"),
        (["c99", "--open"], "These words are not in this session"),
    ],
    ids=" ".join,
)
def test_an_answer_that_does_not_fit(coprod, played, arguments, sentence):
    """One sentence, exit code 2."""
    done = coprod("answer", "last", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert sentence in done.err
