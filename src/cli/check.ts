/** `gouji check`: reads, ties out, reports, and says by its status what came of it. */
import type { Command } from 'commander';
import { gather } from '../files.js';
import { type CheckOptions, check, type Grouping, type Result, rules } from '../index.js';
import { chosen } from './choice.js';
import { convert } from './convert.js';
import { collect, option, outputOptions, setOption } from './options.js';
import { deliver, type OutputOptions, type Outputs, outputsOf, prepareAll } from './outputs.js';
import { complain, Refusal, type Session, STATUS } from './session.js';

const LEVELS = ['off', 'note', 'warning', 'error'] as const;
const THRESHOLDS = ['error', 'warning', 'note', 'never'] as const;
type Threshold = (typeof THRESHOLDS)[number];

interface Options extends OutputOptions {
  readonly rule?: readonly string[];
  readonly strict?: boolean;
  readonly set?: Grouping;
  readonly failOn?: Threshold;
}

export function defineCheck(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  const command = program
    .command('check')
    .summary(zh ? '核对预算公开文本的勾稽关系' : 'tie out published budgets')
    .description(
      zh
        ? '读取文件、文件夹或通配符所指的预算公开文件（PDF、Word、Excel、网页、CSV、文本、zip），逐项核对勾稽关系。“-”表示标准输入。'
        : 'Reads published budgets (PDF, Word, Excel, web pages, CSV, text, zip; files, folders, patterns, - for stdin) and ties out their figures.',
    )
    .argument('<paths...>', zh ? '文件、文件夹、通配符或“-”' : 'files, folders, patterns, or -')
    .action((paths: string[], options: Options) => run(paths, options, session));
  outputOptions(command, session);
  option(
    command,
    '--rule <ID=LEVEL>',
    {
      zh: '规则级别 off、note、warning 或 error，可重复',
      en: 'level of a rule: off, note, warning or error; repeatable',
    },
    session,
  ).argParser(collect);
  setOption(command, session);
  option(command, '--strict', { zh: '尾差一律列为须更正', en: 'every rounding difference is an error' }, session);
  option(
    command,
    '--fail-on <LEVEL>',
    {
      zh: '达到此级别时退出码为 1：error（默认）、warning、note 或 never',
      en: 'status 1 from this level on: error (default), warning, note or never',
    },
    session,
  ).argParser((value: string) => chosen({ zh: '级别', en: 'level' }, value, THRESHOLDS));
  command.addHelpText('after', zh ? STATUSES.zh : STATUSES.en);
}

const STATUSES = {
  zh: `
退出码：
  0  已核对，没有达到级别的问题
  1  有达到 --fail-on 级别的问题
  2  未能运行（用法、规则编号、输出文件）
  3  有输入未能读取、未识别出预算，或表式未填`,
  en: `
Status:
  0  checked, nothing at or above the level
  1  findings at or above --fail-on
  2  could not run (usage, rule ids, output files)
  3  an input could not be read, is no budget, or is an empty form`,
};

async function run(paths: readonly string[], options: Options, session: Session): Promise<void> {
  const outputs = outputsOf(options, session);
  const levels = levelsOf(options.rule ?? []);
  const { inputs, unread, skipped, paths: read } = await gather(paths, session.io);
  await prepareAll(outputs, options, read, session);
  const result = await check(inputs, {
    strict: options.strict ?? false,
    rules: levels,
    unread,
    skipped,
    grouping: options.set ?? 'auto',
    convert,
  });
  await deliver(result, outputs, options, read, session);
  await complainOfUnread(result, outputs, session);
  session.status = statusOf(result, options.failOn ?? 'error');
}

function levelsOf(settings: readonly string[]): NonNullable<CheckOptions['rules']> {
  const ids = rules.map((rule) => rule.id);
  return Object.fromEntries(
    settings.map((setting) => {
      const at = setting.lastIndexOf('=');
      if (at < 0)
        throw new Refusal({
          zh: `“${setting}”应写成“规则编号=级别”，如 footing/columns=warning。`,
          en: `“${setting}” must be ID=LEVEL, such as footing/columns=warning.`,
        });
      const id = chosen({ zh: '规则', en: 'rule' }, setting.slice(0, at), ids);
      return [id, chosen({ zh: '级别', en: 'level' }, setting.slice(at + 1), LEVELS)];
    }),
  );
}

/** On a terminal the report has just said it; whoever redirects or silences the report still hears of it. */
async function complainOfUnread({ summary }: Result, { stdout }: Outputs, session: Session): Promise<void> {
  if (stdout === 'terminal' && session.io.isTTY) return;
  for (const input of summary.unread) await complain(session, input.message);
}

function statusOf({ documents, summary }: Result, failOn: Threshold): Session['status'] {
  if (summary.unread.length > 0 || documents.length === 0) return STATUS.unread;
  const { errors, warnings, notes } = summary;
  const counted = { error: errors, warning: errors + warnings, note: errors + warnings + notes, never: 0 }[failOn];
  return counted > 0 ? STATUS.findings : STATUS.clean;
}
