"""coprod cards: cards to print and cut out."""


def test_they_are_written_to_a_file_or_to_standard_output(coprod, home, tmp_path):
    """The same bytes, never over what is there unless that is said, nor among the sessions."""
    file = tmp_path / "cards.html"
    printed = coprod("cards")
    assert printed.code == 0
    assert printed.out.startswith("<!DOCTYPE html>")
    done = coprod("cards", "-o", file)
    assert (done.code, done.out) == (0, "")
    assert done.err == f"{file}: cards to print and cut out, a page for each person.\n"
    assert file.read_text(encoding="utf-8") == printed.out
    file.write_text("mine")
    done = coprod("cards", "-o", file)
    assert (done.code, "--force" in done.err, file.read_text()) == (2, True, "mine")
    assert coprod("cards", "-o", file, "--force").code == 0
    assert file.read_text(encoding="utf-8") == printed.out
    assert not home.exists()


def test_they_do_not_go_among_the_sessions(coprod, home, played):
    """The record is coprod’s own."""
    assert coprod("cards", "-o", home / "sessions" / "cards.html").code == 2
    assert not (home / "sessions" / "cards.html").exists()
