"""Runs a command line. The only place that turns failures into sentences and exit codes."""

import os
from collections.abc import Mapping, Sequence

import click

from coprod_tui.cli.commands import coprod
from coprod_tui.cli.letters import use_readable_letters
from coprod_tui.cli.output import say
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.shell import usage

FAILED = 1
WRONG_USE = 2

COMPLETION = "_COPROD_COMPLETE"
"""The environment variable with which a shell asks Click for completions."""


def outcome(arguments: Sequence[str] | None) -> int:
    """Run a command line; returns 0 done, 1 failed, 2 wrong use, 3 damaged record or 4 open elsewhere.

    Every failure is one plain sentence on standard error, never a traceback.
    """
    use_readable_letters()
    try:
        _must_be_a_shell(os.environ.get(COMPLETION), os.environ)
        code = coprod.main(arguments, prog_name="coprod", standalone_mode=False)
    except Failure as trouble:
        return _failed(sentence_of(trouble), trouble.exit_code)
    except click.UsageError as error:
        return _failed(_usage_sentence(error), WRONG_USE)
    except click.ClickException as error:
        return _failed(error.format_message(), error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        return _failed(usage.STOPPED, FAILED)
    except OSError as error:
        return _failed(_system_sentence(error), FAILED)
    except Exception as error:  # a bug: reported without any text that people typed
        return _failed(_own_mistake(error), FAILED)
    return code if isinstance(code, int) else 0


def _must_be_a_shell(asked: str | None, environ: Mapping[str, str]) -> None:
    """Raises ``WrongUse`` if Click is told to complete a command line, but not by a shell after Tab was pressed."""
    if not asked:
        return
    from click.shell_completion import get_completion_class

    shell, _, what = asked.partition("_")
    word = environ.get("COMP_CWORD", "")
    is_completing = "COMP_WORDS" in environ and (word.isdigit() or (shell == "fish" and "COMP_CWORD" in environ))
    if get_completion_class(shell) is None or not {"source": True, "complete": is_completing}.get(what):
        raise WrongUse(usage.NO_SHELL.format(variable=COMPLETION, value=asked))


def _failed(sentence: str, exit_code: int) -> int:
    say(sentence)
    return exit_code


def _usage_sentence(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "coprod"
    message = error.format_message()
    problem = message if message.endswith((".", "?")) else f"{message}."
    return usage.HOW_IT_IS_WRITTEN.format(problem=problem, command=command)


def _system_sentence(error: OSError) -> str:
    sentence = usage.SYSTEM_OF_FILE if error.filename else usage.SYSTEM
    return sentence.format(error=error.strerror or type(error).__name__, file=error.filename)


def _own_mistake(error: Exception) -> str:
    import traceback

    place = traceback.extract_tb(error.__traceback__)[-1]
    return usage.OWN_MISTAKE.format(error=type(error).__name__, function=place.name, line=place.lineno)
