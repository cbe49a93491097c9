"""Runs a command line. The only place that turns failures into sentences and exit codes."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from coprod_tui.cli import base
from coprod_tui.cli.commands import coprod
from coprod_tui.cli.output import FAILED, WRONG_USE, Stop, say, use_readable_letters
from coprod_tui.errors import Failure
from coprod_tui.presentation.shell import usage

COMPLETION = "_COPROD_COMPLETE"
"""The environment variable with which a shell asks Click for completions."""


def outcome(arguments: Sequence[str] | None) -> int:
    """Run a command line; returns 0 done, 1 failed, 2 wrong use, 3 damaged record or 4 open elsewhere.

    Every failure is one plain sentence on standard error, never a traceback.
    """
    use_readable_letters()
    given = base.Given()
    try:
        _must_be_a_shell(os.environ.get(COMPLETION), os.environ)
        code = coprod.main(arguments, prog_name="coprod", standalone_mode=False, obj=given)
    except (KeyboardInterrupt, Exception) as error:
        sentence, code = _said(error, given.home)
        say(sentence)
    return code if isinstance(code, int) else 0


def _said(error: BaseException, home: Path | None) -> tuple[str, int]:
    """The sentence for an error, and the exit code."""
    # loaded only where something went wrong
    import traceback

    from coprod_tui.domain.rejection import Rejection
    from coprod_tui.presentation.failures import sentence_of

    match error:
        case Failure() | Rejection():
            sentence = base.as_typed(sentence_of(error), home)
            return sentence, error.exit_code if isinstance(error, Failure) else WRONG_USE
        case Stop():
            return base.as_typed(error.sentence, home), error.exit_code
        case click.UsageError():
            return _usage_sentence(error), WRONG_USE
        case click.ClickException():
            return error.format_message(), error.exit_code
        case KeyboardInterrupt() | click.Abort():
            return usage.STOPPED, FAILED
        case OSError():
            said = usage.SYSTEM_OF_FILE if error.filename else usage.SYSTEM
            return said.format(error=error.strerror or type(error).__name__, file=error.filename), FAILED
    # a bug: reported without any text that people typed
    place = traceback.extract_tb(error.__traceback__)[-1]
    return usage.OWN_MISTAKE.format(error=type(error).__name__, function=place.name, line=place.lineno), FAILED


def _must_be_a_shell(asked: str | None, environ: Mapping[str, str]) -> None:
    """Raises ``Stop`` if Click is told to complete a command line, but not by a shell after Tab was pressed."""
    if not asked:
        return
    from click.shell_completion import get_completion_class

    shell, _, what = asked.partition("_")
    word = environ.get("COMP_CWORD", "")
    is_completing = "COMP_WORDS" in environ and (word.isdigit() or (shell == "fish" and "COMP_CWORD" in environ))
    if get_completion_class(shell) is None or not {"source": True, "complete": is_completing}.get(what):
        raise Stop(usage.NO_SHELL.format(variable=COMPLETION, value=asked))


def _usage_sentence(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "coprod"
    message = error.format_message()
    problem = message if message.endswith((".", "?")) else f"{message}."
    return usage.HOW_IT_IS_WRITTEN.format(problem=problem, command=command)
