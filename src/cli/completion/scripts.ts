/**
 * What a shell needs in order to complete: it hands the words before the cursor to `shopwright completion words` and
 * takes what comes back, lines of `value<TAB>description`, or `:files` and `:folders` for what the shell finds itself.
 * Words are passed on as words and never evaluated, so that pressing Tab behind `$(…)` runs nothing.
 */

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** Bash 3.2 and newer, which macOS has; without the package bash-completion. It takes `--env=local` for three words. */
const bash = `# Completion of shopwright for bash.
_shopwright() {
  local current="\${COMP_WORDS[COMP_CWORD]}" word line tab=$'\\t'
  local -a words=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    [[ "$word" == "=" ]] || words+=("$word")
  done
  if [[ "$current" == "=" ]]; then current="" words+=(""); fi
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      :files | :folders)
        compopt -o filenames 2>/dev/null # bash 3.2 has none
        local action=-f
        [[ "$line" == ":folders" ]] && action=-d
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$action" -- "$current")
        ;;
      *) COMPREPLY+=("\${line%%"$tab"*}") ;;
    esac
  done < <(shopwright completion words -- "\${words[@]}" 2>/dev/null)
}
complete -F _shopwright shopwright
`;

const zsh = `#compdef shopwright
# Completion of shopwright for zsh.
_shopwright() {
  local line tab=$'\\t'
  local -a found
  while IFS= read -r line; do
    case "$line" in
      :files) _files && return ;;
      :folders) _files -/ && return ;;
      *) found+=("\${\${line%%$tab*}//:/\\\\:}:\${line#*$tab}") ;;
    esac
  done < <(shopwright completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  _describe -t shopwright shopwright found
}
if [[ "\${funcstack[1]}" == _shopwright ]]; then _shopwright "$@"; else compdef _shopwright shopwright; fi
`;

const fish = `# Completion of shopwright for fish.
function __shopwright_words
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (shopwright completion words -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current" ""
            case '*'
                echo $line
        end
    end
end
complete -c shopwright -f -a '(__shopwright_words)'
`;

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
