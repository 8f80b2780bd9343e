"""`samestory completion`."""

from __future__ import annotations

from types import MappingProxyType
from typing import Annotated, Final

from typer import Argument

from samestory.app.options import Writing
from samestory.app.proposing import SHELLS
from samestory.app.values import nearest_of
from samestory.errors import UsageError

HELP = """Print what teaches a shell to complete commands, options and values.

\b
Examples:
  samestory completion bash
  samestory completion zsh
  samestory completion fish

For this shell alone: `source <(samestory completion bash)`, the same for zsh,
and `samestory completion fish | source`. For every new one write it to

\b
  bash  ~/.local/share/bash-completion/completions/samestory
  zsh   a file called _samestory in a folder of $fpath
  fish  ~/.config/fish/completions/samestory.fish

Besides options and their values it completes ids of events (of the catalogue
on the line) and sources (of the articles on the line).
"""

_BASH: Final = r"""# samestory: completion for bash, written by `samestory completion bash`
_samestory() {
    local cur=${COMP_WORDS[COMP_CWORD]} first=1 paths= value told
    COMPREPLY=()
    while IFS=$'\t' read -r value told; do
        if [[ $first ]]; then
            paths=$value first=
            continue
        fi
        case $cur in
            \"*) value=${value//\\/\\\\} value=${value//\"/\\\"}
                value=${value//\$/\\\$} value=${value//\`/\\\`} ;;
            \'*) value=${value//\'/\'\\\'\'} ;;
            *) printf -v value %q "$value" ;;
        esac
        COMPREPLY+=("$value")
    done < <(command samestory _complete bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    case $paths in
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
    esac
}
complete -F _samestory samestory
"""

_ZSH: Final = r"""#compdef samestory
# samestory: completion for zsh, written by `samestory completion zsh`
_samestory() {
    local -a lines values shown
    local line
    lines=("${(@f)$(command samestory _complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    for line in "${(@)lines[2,-1]}"; do
        values+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  }")
    done
    (( $#values )) && compadd -l -d shown -a -- values
    case $lines[1] in
        files) compset -P '--[^=]#='; _files ;;
        folders) compset -P '--[^=]#='; _files -/ ;;
    esac
}
if [[ $funcstack[1] == _samestory ]]; then
    _samestory "$@"
else
    compdef _samestory samestory
fi
"""

_FISH: Final = r"""# samestory: completion for fish, written by `samestory completion fish`
function __samestory_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command samestory _complete fish $words[2..-1] "$current" 2>/dev/null)
    set -l before (string match -r -- '^--[^=]*=' "$current")
    set -l path (string replace -r -- '^--[^=]*=' '' "$current")
    switch "$lines[1]"
        case files
            string replace -r -- '^' "$before" (__fish_complete_path "$path")
        case folders
            string replace -r -- '^' "$before" (__fish_complete_directories "$path")
    end
    if test (count $lines) -gt 1
        printf '%s\n' $lines[2..-1]
    end
end
complete -c samestory -f -a '(__samestory_complete)'
"""

SCRIPTS: Final = MappingProxyType({"bash": _BASH, "fish": _FISH, "zsh": _ZSH})


def completion(
    *,
    shell: Annotated[str | None, Argument(metavar="SHELL", help="bash, fish or zsh.")] = None,
    writing: Writing,
) -> int:
    """Print the script and return the exit status."""
    from samestory.app.output import write

    if shell is None:
        raise UsageError("completion takes the name of a shell", hint=f"known: {', '.join(SHELLS)}")
    if shell not in SCRIPTS:
        raise UsageError(f"no such shell: {shell}", hint=nearest_of(shell, SHELLS))
    write([SCRIPTS[shell].encode()], writing.output)
    return 0
