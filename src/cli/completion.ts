/** `gouji completion`: a script for a shell, made of the commands and options that there are. */
import type { Command } from 'commander';
import { formats } from '../report/index.js';
import { chosen } from './choice.js';
import type { Session } from './session.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof SHELLS)[number];

interface Words {
  readonly commands: readonly string[];
  /** Long options of each command. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly formats: readonly string[];
}

export function defineCompletion(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  program
    .command('completion')
    .summary(zh ? '输出命令补全脚本' : 'print a completion script for a shell')
    .description(
      zh
        ? '输出命令补全脚本，如：gouji completion bash >> ~/.bashrc；PowerShell：gouji completion powershell >> $PROFILE'
        : 'Prints a completion script: gouji completion bash >> ~/.bashrc; PowerShell: gouji completion powershell >> $PROFILE',
    )
    .argument('<shell>', SHELLS.join('、'))
    .action(async (name: string) => {
      const shell = chosen({ zh: '命令解释器', en: 'shell' }, name, SHELLS);
      await session.io.stdout(SCRIPTS[shell](wordsOf(program)));
    });
}

function wordsOf(program: Command): Words {
  const longs = (command: Command): string[] => command.options.flatMap(({ long }) => long ?? []);
  const options = new Map(program.commands.map((command) => [command.name(), [...longs(command), '--help'].sort()]));
  return { commands: [...options.keys()].sort(), options, formats: Object.keys(formats) };
}

const SCRIPTS: Readonly<Record<Shell, (words: Words) => string>> = {
  bash: ({ commands, options, formats: names }) => `_gouji() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  if [ "$before" = --format ]; then COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$word")); return; fi
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${commands.join(' ')} --help --version" -- "$word")); return; fi
  case "$word" in -*) ;; *) COMPREPLY=($(compgen -f -- "$word")); return ;; esac
  case "\${COMP_WORDS[1]}" in
${[...options].map(([name, list]) => `    ${name}) COMPREPLY=($(compgen -W "${list.join(' ')}" -- "$word")) ;;`).join('\n')}
  esac
}
complete -o filenames -F _gouji gouji
`,
  zsh: ({ commands, options, formats: names }) => `#compdef gouji
_gouji() {
  if [[ \${words[CURRENT-1]} == --format ]]; then compadd -- ${names.join(' ')}; return; fi
  if (( CURRENT == 2 )); then compadd -- ${commands.join(' ')} --help --version; return; fi
  if [[ \${words[CURRENT]} != -* ]]; then _files; return; fi
  case \${words[2]} in
${[...options].map(([name, list]) => `    ${name}) compadd -- ${list.join(' ')} ;;`).join('\n')}
  esac
}
compdef _gouji gouji
`,
  fish: ({ commands, options, formats: names }) =>
    `${[
      `complete -c gouji -n __fish_use_subcommand -f -a "${commands.join(' ')}"`,
      ...[...options].flatMap(([name, list]) =>
        list.map((one) => {
          const values = one === '--format' ? ` -x -a "${names.join(' ')}"` : '';
          return `complete -c gouji -n "__fish_seen_subcommand_from ${name}" -l ${one.slice(2)}${values}`;
        }),
      ),
    ].join('\n')}\n`,
  powershell: ({
    commands,
    options,
    formats: names,
  }) => `Register-ArgumentCompleter -Native -CommandName gouji -ScriptBlock {
  param($word, $ast, $at)
  $words = $ast.CommandElements | ForEach-Object { $_.ToString() }
  $before = if ($word) { $words[-2] } else { $words[-1] }
  $options = @{
${[...options].map(([name, list]) => `    '${name}' = '${list.join(' ')}'`).join('\n')}
  }
  $list = if ($before -eq '--format') { '${names.join(' ')}' } elseif ($words.Count -le 1 -or ($words.Count -eq 2 -and $word)) { '${commands.join(' ')}' } elseif ($word -like '-*') { $options[$words[1]] }
  if ($list) { $list.Split(' ') | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) } }
}
`,
};
