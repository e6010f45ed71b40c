/** The script of each shell; each asks `rollcall __complete` for words. */
export const scripts = {
  bash: `# Completion of rollcall for bash.
_rollcall() {
  local line word files=0
  local -a words
  COMPREPLY=()
  local IFS=$' \\t\\n'
  # Bash takes --flag=value for three words.
  local at
  for ((at = 1; at <= COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    if [[ $word == = && \${#words[@]} -gt 0 ]]; then
      words[\${#words[@]}-1]+==
    elif [[ \${#words[@]} -gt 0 && \${words[\${#words[@]}-1]} == --*= ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
  done
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      files=1
    else
      word=\${line%%$'\\t'*}
      [[ $word == --*=* ]] && word=\${word#*=}
      COMPREPLY+=("$word")
    fi
  done < <("\${COMP_WORDS[0]}" __complete "\${words[@]}" 2>/dev/null)
  if [[ $files == 1 ]]; then
    local current=\${COMP_WORDS[COMP_CWORD]}
    [[ $current == = ]] && current=
    while IFS= read -r line; do
      COMPREPLY+=("$line")
    done < <(compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
  fi
}
complete -F _rollcall rollcall
`,
  zsh: `#compdef rollcall
# Completion of rollcall for zsh.
_rollcall() {
  local line files=0
  local -a candidates
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      files=1
    else
      candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done < <("\${words[1]}" __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( \${#candidates} )) && _describe rollcall candidates
  (( files )) && _files
}
if [[ $funcstack[1] == _rollcall ]]; then
  _rollcall "$@"
else
  compdef _rollcall rollcall
fi
`,
  fish: `# Completion of rollcall for fish.
function __rollcall_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in ($words[1] __complete $words[2..-1] 2>/dev/null)
    if test "$line" = ":files"
      __fish_complete_path (commandline -ct)
    else
      echo $line
    end
  end
end
complete -c rollcall -f -a '(__rollcall_complete)'
`,
  powershell: `# Completion of rollcall for PowerShell.
Register-ArgumentCompleter -Native -CommandName rollcall -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($wordToComplete -eq '') { $words += '""' }
  & rollcall __complete @words 2>$null | ForEach-Object {
    if ($_ -ne ':files') {
      $word, $about = $_ -split "\`t", 2
      if (-not $about) { $about = $word }
      [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
    }
  }
}
`,
} as const;

/** A shell that has a script. */
export type Shell = keyof typeof scripts;

export const shells = Object.keys(scripts) as readonly Shell[];
