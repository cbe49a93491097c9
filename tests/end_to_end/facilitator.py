"""Somebody at the keys, who looks at the screen after each key as a person does."""

from pathlib import Path

from tests.end_to_end.reading import clock_on, paused_at, speaker_on, voices_on
from tests.end_to_end.terminal import Terminal

WELCOME = "n opens the first step"
READY = "when you are ready"


class Facilitator:
    """Runs a session in a terminal with a wide room. Knows the circle from the screen, as everyone in the room does."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.circle = list(voices_on(terminal.wait_for(WELCOME)))

    @property
    def speaker(self) -> str:
        """Whose turn is open; empty when nobody's is."""
        return speaker_on(self.terminal.screen)

    @property
    def order(self) -> list[str]:
        """The voices as the running round offers them their turns."""
        return list(voices_on(self.terminal.screen))

    def standing(self, name: str) -> str:
        """The word beside a name."""
        return voices_on(self.terminal.screen)[name]

    def standing_becomes(self, name: str, word: str) -> None:
        """Wait until the word beside a name is ``word``."""
        self.terminal.wait_until(lambda: self.standing(name) == word or None, f"{name} {word}")

    def sees_numbers(self) -> None:
        """The group chooses to see the clock in numbers, also where offers differ."""
        self.terminal.press("v")
        self.terminal.wait_for("How we work together", "1 as it suits")
        self.terminal.press("2")
        self.terminal.press("Enter")
        self.terminal.wait_for("This is how we work together from now on.")

    # --- turns

    def opens_first_turn(self) -> None:
        """Open the first step, a round; whose turn it is may begin when they are ready."""
        self.terminal.press("n")
        self.terminal.wait_for(READY)

    def start(self) -> None:
        self.terminal.press(" ")
        self._wait_for_word("their turn")

    def hold(self) -> str:
        """Hold the clock; gives where it stands."""
        self.terminal.press(" ")
        self._wait_for_word("paused")
        return paused_at(self.terminal.wait_for("paused at"))

    def next(self) -> str:
        """End what is open and open what comes next; gives the screen then."""
        self.terminal.press("n")
        return self._wait_for_next_turn()

    def speak(self) -> None:
        """Whose turn it is says a little, and the next turn opens."""
        self.start()
        self.next()

    def speaks_last(self) -> None:
        """Whose turn it is says a little, as the last of the round; then what comes next opens."""
        self.start()
        self.terminal.press("n")
        self.terminal.wait_for("Everyone was heard. Thank you.")
        self.terminal.press("n")

    def passes(self) -> str:
        name = self.speaker
        self.terminal.press("p")
        self.terminal.wait_for(f"{name}: ")
        return name

    def wait_for_clock(self, text: str) -> None:
        """Wait until the large digits show ``text``."""
        self.terminal.wait_until(lambda: clock_on(self.terminal.screen) == text or None, f"the clock {text}")

    def sees_the_clock_go_on(self) -> str:
        """Wait until the large digits show another second; gives the screen then."""
        stood = clock_on(self.terminal.screen)
        return self.terminal.wait_until(lambda: self._with_another_clock(stood), f"another second than {stood}")

    def _with_another_clock(self, stood: str) -> str | None:
        screen = self.terminal.screen
        return screen if clock_on(screen) not in ("", stood) else None

    # --- voices

    def joins(self, name: str) -> None:
        self.terminal.press("j")
        self.terminal.wait_for("Who joins us?")
        self.terminal.type(name)
        self.terminal.wait_for(f"Shown as {name}.")
        self.terminal.press("Enter")
        self.terminal.wait_for(f"Welcome, {name}.")
        self.circle.append(name)

    def steps_out(self, name: str) -> None:
        self._choose_voice(name)
        self.terminal.wait_for(f"{name} is away.")

    def comes_back(self, name: str) -> None:
        self._choose_voice(name)
        self.terminal.wait_for(f"Welcome, {name}.")

    # --- words and decisions

    def writes_down(self, words: str) -> None:
        """The words of whose turn it is, read back."""
        self.terminal.press("w")
        self.terminal.wait_for("Who said this?")
        self.terminal.type(words)
        self.terminal.press("Enter")
        self.terminal.wait_for("Written down. Check it with", without="Who said this?")

    def reads_back(self) -> None:
        self.terminal.press("y")
        self.terminal.wait_for("Checked with")

    def decides(self, sentence: str) -> None:
        """A decision, put into words afresh."""
        self.terminal.press("d")
        self._puts_into_words(sentence)

    def decides_from_last_words(self, sentence: str) -> None:
        """A decision that comes from what was heard last: tab goes there, Enter opens it."""
        self.terminal.press("Tab")
        self.terminal.wait_for("choose · Enter opens it")
        self.terminal.press("Enter")
        self.terminal.wait_for("a decision comes from it")
        self.terminal.press("d")
        self._puts_into_words(sentence)

    def _puts_into_words(self, sentence: str) -> None:
        self.terminal.wait_for("A decision, in words that everyone can share")
        self.terminal.type(sentence)
        self.terminal.press("Enter")
        self.terminal.wait_for("In words. Reword it together, then c to settle it.")

    def agree(self, agreeing: int, concern: str) -> None:
        """Everyone shows: so many yes, one yes with a worry, nobody no; then it is settled as agreed."""
        self.terminal.press("c")
        self.terminal.wait_for("○ in words, not settled", "thumb up: Yes")
        self.terminal.press("c")
        self.terminal.wait_for("Can we all live with this?", f"then all {agreeing + 1} show together")
        self.terminal.type(str(agreeing))
        self.terminal.wait_for("1 did not show")
        self.terminal.go_to_next_field("Enter")
        self.terminal.type("1")
        self.terminal.wait_for("Everyone has shown.")
        self.terminal.go_to_next_field("Enter", "Enter")
        self.terminal.type(concern)
        self.terminal.wait_for(concern)
        self.terminal.go_to_next_field("Enter")
        self.terminal.press("Enter")
        self.terminal.wait_for(f"Can we all live with this? {agreeing} yes, 1 yes with a worry, nobody no", concern)
        self.terminal.press("a")
        self.terminal.wait_for("Who will do it?")
        self.terminal.press("Escape")
        self.terminal.wait_for("What we have decided", without="Who will do it?")
        self._wait_until_settled("Agreed")

    def parks(self) -> None:
        self.terminal.press("c")
        self.terminal.wait_for("Can we all live with this?", "not decided yet (and when)")
        self.terminal.press("p")
        self.terminal.wait_for("When do we come back to it?")
        self.terminal.press("Enter")
        self._wait_until_settled("Not decided yet; we come back to it")

    def _wait_until_settled(self, state: str) -> None:
        self.terminal.wait_for(f"{state}. It stands on the screen and on the disk.")

    # --- the end

    def closes(self) -> str:
        """Close the session together; gives the closing screen."""
        self.terminal.press("q")
        self.terminal.wait_for("Close the session together?")
        self.terminal.press("y")
        return self.terminal.wait_for("What we take away")

    def leaves(self) -> int:
        """Leave the program; gives its exit code."""
        self.terminal.press("C-q")
        return self.terminal.wait_for_end()

    def _choose_voice(self, name: str) -> None:
        """In the list of all, by the letters of their name."""
        self.terminal.press("a")
        self.terminal.wait_for("Who goes away, or comes back?")
        self.terminal.type(name)
        self.terminal.press("Enter")

    def _wait_for_word(self, word: str) -> None:
        self.terminal.wait_until(lambda: word in voices_on(self.terminal.screen).values() or None, f"somebody {word}")

    def _wait_for_next_turn(self) -> str:
        def found() -> str | None:
            screen = self.terminal.screen
            open_turn = speaker_on(screen)
            return screen if not open_turn or voices_on(screen)[open_turn] == "when ready" else None

        return self.terminal.wait_until(found, "the next turn")


def a_plan(path: Path, *shares: str, voices: str, steps: str = "") -> Path:
    """A plan of one round for each share, in the listed order; ``voices`` are parted by spaces."""
    names = ", ".join(f'"{name}"' for name in voices.split())
    rounds = "".join(
        f'[[steps]]\nkind = "round"\nprompt = "Question {number}?"\nshare = "{share}"\n'
        for number, share in enumerate(shares, start=1)
    )
    path.write_text(f'title = "Buses that wait"\nvoices = [{names}]\norder = "listed"\n{rounds}{steps}')
    return path
