"""Standard output and named files, for data; standard error, for messages; and the error of the shell itself.

Characters that an encoding lacks are replaced by what people would write instead.
"""

import codecs
import io
import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from coprod_tui.domain.words import cells, clean
from coprod_tui.presentation.shell import usage

FAILED = 1
WRONG_USE = 2

READABLE = "coprod-readable"
"""The name under which the replacement of characters is registered with Python's codecs."""

_SIGNS = dict(zip("▁▂▃▄▅▆▇█░", "1234567#.", strict=True))

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control and bidirectional characters, which can manipulate a terminal; even a folder's name may contain them."""

_WORD = re.compile(r"(?:“coprod [^”]*”|\(coprod [^()]*\)|[^ ])+")


class Stop(Exception):
    """Ends the command with a sentence that only the shell has to say, by default about what was typed."""

    def __init__(self, sentence: str, exit_code: int = WRONG_USE) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.exit_code = exit_code


def put(data: bytes) -> None:
    """Write all of ``data`` to standard output. Raises ``Stop`` if it cannot be written.

    If the reader closes the pipe early, as ``head`` does, the rest is discarded and the command continues.
    """
    if sys.stdout is None:
        raise Stop(usage.NO_OUTPUT, FAILED)
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _let_go(sys.stdout)
    except OSError as error:
        _let_go(sys.stdout)
        raise Stop(usage.OUTPUT_FAILED.format(error=error.strerror), FAILED) from None


def put_lines(lines: Iterable[str]) -> None:
    """Write lines of text to standard output, replacing characters it cannot encode.

    Removes control characters on a terminal; a pipe gets the lines unchanged.
    """
    encoding = sys.stdout.encoding if sys.stdout else "utf-8"
    if sys.stdout and sys.stdout.isatty():
        lines = (_STEERING.sub("", line) for line in lines)
    put("".join(f"{line}\n" for line in lines).encode(encoding, READABLE))


def padded(text: str, width: int, *, right: bool = False) -> str:
    """The text, filled up with spaces to ``width`` cells, at the ``right`` or the left; a wider one as it is."""
    spaces = " " * (width - cells(text))
    return spaces + text if right else text + spaces


def put_json(plain: Any) -> None:
    """Write a value as JSON, indented. Bytes of a file's name that are no text are replaced, as in ``put_lines``."""
    import msgspec

    put(msgspec.json.format(msgspec.json.encode(_whole(plain)), indent=2) + b"\n")


def _whole(plain: Any) -> Any:
    """The value with no half character in it, of which JSON has none (https://peps.python.org/pep-0383/)."""
    match plain:
        case str():
            return plain.encode(errors=READABLE).decode()
        case dict():
            return {key: _whole(value) for key, value in plain.items()}
        case list() | tuple():
            return [_whole(value) for value in plain]
        case _:
            return plain


def write(file: Path, data: bytes, *, overwrite: bool, advice: str) -> None:
    """Write ``file`` atomically, private to its user. Pipes and devices are written to directly.

    Raises ``Stop`` if it exists and may not be overwritten (``advice`` says what to do instead), or cannot
    be written; an existing file is then unchanged.
    """
    from coprod_tui.files import Files, write_whole

    if file.is_dir():
        raise Stop(usage.NO_FILE_IN_FOLDER.format(file=file))
    try:
        if file.exists() and not file.is_file():  # replacing /dev/null by a file would harm the whole machine
            file.write_bytes(data)
        else:
            write_whole(file, data, files=Files(), overwrite=overwrite)
    except FileExistsError:
        raise Stop(usage.IS_THERE.format(file=file, advice=advice)) from None
    except OSError as error:
        raise Stop(usage.NOT_WRITTEN.format(file=file, error=error.strerror), FAILED) from None


def say(sentence: str, command: str = "") -> None:
    """Print a sentence on standard error, without control characters.

    On a terminal it is wrapped between words; a pipe gets one line. A ``command`` at its end is never broken, so that
    it can be copied: if it does not fit it gets its own line.
    """
    if sys.stderr is None:
        return
    text, command = clean(sentence).text, clean(command).text
    whole = f"{text} {command}" if command else text
    columns = _columns(sys.stderr)
    lines = [whole] if cells(whole) <= columns else [*wrapped(text, columns), *filter(None, (command,))]
    try:
        print("\n".join(lines), file=sys.stderr, flush=True)
    except OSError:  # the terminal is closed
        _let_go(sys.stderr)


def wrapped(text: str, columns: int) -> list[str]:
    """Wrap ``text`` at ``columns`` cells, without breaking longer words.

    A command in quotes or brackets is one word, so that it can be copied.
    """
    first, *words = _WORD.findall(text) or [text]
    lines = [first]
    for word in words:
        longer = f"{lines[-1]} {word}"
        if cells(longer) <= columns:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _columns(stream: TextIO) -> int:
    """The width of the stream's terminal; without end if it is not a terminal or has no known width."""
    with suppress(OSError):
        if stream.isatty():
            return os.get_terminal_size(stream.fileno()).columns or sys.maxsize
    return sys.maxsize


def _let_go(stream: TextIO) -> None:
    """Redirect the stream to the null device after a failed write, so that Python's flush at exit does not fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def use_readable_letters() -> None:
    """Print no character as an escape on standard output and error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=READABLE)


def _readable(error: UnicodeError) -> tuple[str, int]:
    """The codec error handler: replaces each missing character, by a question mark if there is no substitute."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from anyascii import anyascii

    missing = error.object[error.start : error.end]
    return "".join(_SIGNS.get(each) or anyascii(each) or "?" for each in missing), error.end


codecs.register_error(READABLE, _readable)
