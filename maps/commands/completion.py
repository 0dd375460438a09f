"""``reportmap completion``: complete commands and options with the Tab key."""

from __future__ import annotations

import os
from pathlib import Path

import click

_VARIABLE = "_REPORTMAP_COMPLETE"
_PROGRAM = "reportmap"


@click.command(short_help="Complete commands and options with the Tab key.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.option("--install", is_flag=True, help="Write it to where the shell looks, instead of printing it.")
def command(shell: str, install: bool) -> None:
    r"""Print the completion script of a shell, or install it.

    \b
    Examples:
      reportmap completion bash --install
      eval "$(reportmap completion zsh)"
    """
    script = _script(shell)
    if not install:
        click.echo(script)
        return
    from geo.files import write_text

    path = _place(shell)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, script)
    click.echo(f"written: {path}; it works in every shell that is started from now on", err=True)
    if shell == "zsh":
        click.echo(
            f"where ~/.zshrc does not do so yet: fpath+={path.parent}; autoload -U compinit; compinit",
            err=True,
        )


def _script(shell: str) -> str:
    from click.shell_completion import get_completion_class

    from maps.cli import main

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"click knows no completion for {shell}.")
    return completion(main, {}, _PROGRAM, _VARIABLE).source()


def _place(shell: str) -> Path:
    """Give the file that the shell (for bash, its package bash-completion) loads by itself."""
    home = Path.home()
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return {
        "bash": data / "bash-completion" / "completions" / _PROGRAM,
        "zsh": home / ".zfunc" / f"_{_PROGRAM}",
        "fish": settings / "fish" / "completions" / f"{_PROGRAM}.fish",
    }[shell]
