/** `gouji suggest`: how tables with rounding differences could be made to tie exactly. */
import type { Command } from 'commander';
import { gather } from '../host/files/index.js';
import { type Grouping, suggest } from '../index.js';
import { renderSuggestions } from '../report/index.js';
import { chosen } from './choice.js';
import { type ConfigOptions, configOptions, configured } from './configured.js';
import { convert } from './convert.js';
import { colourOption, languageOption, option, setOption } from './options.js';
import { complain, onStdout, type Session, STATUS } from './session.js';

const FORMATS = ['terminal', 'json'] as const;

interface Options extends ConfigOptions {
  readonly format?: (typeof FORMATS)[number];
  readonly set?: Grouping;
  readonly color: boolean;
}

export function defineSuggest(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  const command = program
    .command('suggest')
    .summary(zh ? '编表时：怎样移动末位可消除尾差' : 'for authors: which last digits would make the tables tie')
    .description(
      zh
        ? '对有尾差的合计，找出移动末位最少的办法，使各表各项合计完全相等。只是建议，不改动任何文件；有差错的合计不在其列，先用 check 核对。'
        : 'For sums with a rounding difference, the fewest last digits that have to move so that every sum ties exactly. A proposal: no file is changed. What is discrepant is left alone; run check first.',
    )
    .argument('<paths...>', zh ? '文件、文件夹、通配符或“-”' : 'files, folders, patterns, or -')
    .action((paths: string[], options: Options) => run(paths, options, session));
  option(
    command,
    '--format <FORMAT>',
    { zh: 'terminal（默认）或 json', en: 'terminal (default) or json' },
    session,
  ).argParser((value: string) => chosen({ zh: '格式', en: 'format' }, value, FORMATS));
  setOption(command, session);
  configOptions(command, session);
  colourOption(command, session);
  languageOption(command, session);
}

async function run(names: readonly string[], options: Options, session: Session): Promise<void> {
  const { settings } = await configured(names, options, session);
  const { inputs, unread } = await gather(names, session.io);
  const found = await suggest(inputs, { ...settings, unread, grouping: options.set ?? 'auto', convert });
  const text =
    options.format === 'json'
      ? `${JSON.stringify(found, null, 2)}\n`
      : await renderSuggestions(found, onStdout(session, options.color));
  if (found.documents.length > 0 || options.format === 'json') await session.io.stdout(text);
  for (const input of found.summary.unread) await complain(session, input.message);
  if (found.summary.unread.length > 0 || found.documents.length === 0) session.status = STATUS.unread;
}
