/** `gouji extract`: what was read, so that the user can see that it was read right. */
import type { Command } from 'commander';
import { gather, prepare, write } from '../host/files/index.js';
import { extract, type Grouping, toCsv } from '../index.js';
import { chosen } from './choice.js';
import { convert } from './convert.js';
import { languageOption, option, setOption } from './options.js';
import { complain, type Session, STATUS } from './session.js';

const FORMATS = ['json', 'csv'] as const;

interface Options {
  readonly format?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly force?: boolean;
  readonly set?: Grouping;
}

export function defineExtract(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  const command = program
    .command('extract')
    .summary(zh ? '导出读取到的表格和数字' : 'write what was read')
    .description(
      zh
        ? '导出读取到的全部表格、说明和数字，供人工核对读取是否正确；导出的 JSON 可改正后再核对。'
        : 'Writes all tables, sentences and figures as they were read; the JSON can be corrected and checked again.',
    )
    .argument('<paths...>', zh ? '文件、文件夹、通配符或“-”' : 'files, folders, patterns, or -')
    .action((paths: string[], options: Options) => run(paths, options, session));
  option(
    command,
    '--format <FORMAT>',
    { zh: 'json（默认）或 csv（每个数字一行）', en: 'json (default) or csv (one amount a line)' },
    session,
  ).argParser((value: string) => chosen({ zh: '格式', en: 'format' }, value, FORMATS));
  setOption(command, session);
  option(command, '--output <FILE>', { zh: '写入文件', en: 'write to a file' }, session);
  option(command, '--force', { zh: '允许覆盖已有的输出文件', en: 'overwrite an output file that exists' }, session);
  languageOption(command, session);
}

async function run(names: readonly string[], options: Options, session: Session): Promise<void> {
  const { inputs, unread, paths } = await gather(names, session.io);
  const output =
    options.output === undefined ? null : { name: options.output, force: options.force ?? false, inputs: paths };
  if (output) await prepare(output, session.io);
  const extracted = await extract(inputs, {
    unread,
    grouping: options.set ?? 'auto',
    convert,
  });
  const text = options.format === 'csv' ? toCsv(extracted) : `${JSON.stringify(extracted, null, 2)}\n`;
  if (output) await write(output, text, session.io);
  else await session.io.stdout(text);
  for (const input of extracted.summary.unread) await complain(session, input.message);
  if (extracted.summary.unread.length > 0 || extracted.documents.length === 0) session.status = STATUS.unread;
}
