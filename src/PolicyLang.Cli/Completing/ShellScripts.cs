namespace PolicyLang.Cli.Completing;

/// <summary>The completion scripts. All ask the hidden verb `complete`, so that they never fall behind the command.</summary>
public static class ShellScripts
{
    private const string Bash = """
        # policy: completion for bash
        _policy() {
            local word description current=${COMP_WORDS[COMP_CWORD]}
            COMPREPLY=()
            [[ $current == "=" ]] && current=
            while IFS=$'\t' read -r word description; do
                if [[ $word == ":files" ]]; then
                    compopt -o filenames 2>/dev/null
                    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
                else
                    COMPREPLY+=("$word")
                fi
            done < <("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
        }
        complete -F _policy policy

        """;

    private const string Zsh = """
        #compdef policy
        # policy: completion for zsh
        _policy() {
            local line
            local -a candidates
            for line in "${(@f)$(${words[1]} complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
                [[ -z $line ]] && continue
                if [[ $line == ":files" ]]; then
                    _files
                else
                    candidates+=("${${line//:/\\:}/$'\t'/:}")
                fi
            done
            (( ${#candidates} )) && _describe 'policy' candidates
        }
        if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
            _policy "$@"
        else
            compdef _policy policy
        fi

        """;

    private const string Fish = """
        # policy: completion for fish
        function __policy_complete
            set -l words (commandline -opc) (commandline -ct)
            for line in (command $words[1] complete -- $words[2..-1] 2>/dev/null)
                if test "$line" = ":files"
                    __fish_complete_path (commandline -ct)
                else
                    echo $line
                end
            end
        end
        complete -c policy -f -a '(__policy_complete)'

        """;

    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        _ => Fish,
    };
}
