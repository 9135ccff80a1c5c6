/** `gouji rules`: every rule with its formula, severity and basis. */
import type { Command } from 'commander';
import { type Rule, rules } from '../index.js';
import { listRules } from '../report/index.js';
import { chosen } from './choice.js';
import { colourOption, languageOption, option } from './options.js';
import { onStdout, type Session } from './session.js';

const FORMATS = ['terminal', 'json'] as const;

interface Options {
  readonly format?: (typeof FORMATS)[number];
  readonly color: boolean;
}

export function defineRules(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  const text = zh ? '列出全部规则及其公式、级别和依据' : 'list every rule with formula, severity and basis';
  const command = program
    .command('rules')
    .description(text)
    .action((options: Options) => run(options, session));
  option(
    command,
    '--format <FORMAT>',
    { zh: 'terminal（默认）或 json', en: 'terminal (default) or json' },
    session,
  ).argParser((value: string) => chosen({ zh: '格式', en: 'format' }, value, FORMATS));
  colourOption(command, session);
  languageOption(command, session);
}

async function run({ color, format }: Options, session: Session): Promise<void> {
  const text =
    format === 'json'
      ? `${JSON.stringify(rules.map(plain), null, 2)}\n`
      : await listRules(rules, onStdout(session, color));
  await session.io.stdout(text);
}

/** What a rule says of itself, without how it is worked out. */
function plain({ id, family, severity, title, formula, exceptions, basis }: Rule): object {
  return { id, family, severity, title, formula, ...(exceptions ? { exceptions } : {}), basis };
}
