/** `gouji check`: reads, ties out, reports, and says by its status what came of it. */
import type { Command } from 'commander';
import { gather, STDIN } from '../host/files/index.js';
import { nextChange } from '../host/watch.js';
import { type AllSettings, check, type Grouping, type Message, type Result } from '../index.js';
import { isUnchecked } from '../report/index.js';
import { annotateAll } from './annotate.js';
import { chosen } from './choice.js';
import { type ConfigOptions, type Configured, configOptions, configured, presetOption } from './configured.js';
import { convert } from './convert.js';
import { levelsOf } from './levels.js';
import { collect, option, outputOptions, setOption } from './options.js';
import { deliver, type OutputOptions, type Outputs, outputsOf, prepareAll } from './outputs.js';
import { progressBar } from './progress.js';
import { complain, Refusal, type Session, STATUS } from './session.js';
import { type WaiverOptions, waived, waiverOptions, waivingOf } from './waivers.js';

const THRESHOLDS = ['error', 'warning', 'note', 'never'] as const;
type Threshold = (typeof THRESHOLDS)[number];

interface Options extends OutputOptions, ConfigOptions, WaiverOptions {
  readonly rule?: readonly string[];
  readonly strict?: boolean;
  readonly set?: Grouping;
  readonly failOn?: Threshold;
  readonly printConfig?: boolean;
  readonly plausibility?: boolean;
  readonly watch?: boolean;
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
    .argument('[paths...]', zh ? '文件、文件夹、通配符或“-”' : 'files, folders, patterns, or -')
    .action((paths: string[], options: Options) => run(paths, options, session));
  outputOptions(command, session);
  ruleOptions(command, session);
  setOption(command, session);
  statusOption(command, session);
  option(command, '--watch', { zh: '文件保存后自动再核对', en: 'check again whenever a file is saved' }, session);
  waiverOptions(command, session);
  command.addHelpText('after', zh ? STATUSES.zh : STATUSES.en);
}

/** What is checked, and how gravely it is taken. */
function ruleOptions(command: Command, session: Session): void {
  option(
    command,
    '--rule <ID=LEVEL>',
    {
      zh: '规则级别 off、note、warning 或 error，可重复',
      en: 'level of a rule: off, note, warning or error; repeatable',
    },
    session,
  ).argParser(collect);
  presetOption(command, session);
  configOptions(command, session);
  option(
    command,
    '--print-config',
    { zh: '只输出所用的配置，不核对', en: 'print the configuration in use and check nothing' },
    session,
  );
  plausibilityOptions(command, session);
  option(command, '--strict', { zh: '尾差一律列为须更正', en: 'every rounding difference is an error' }, session);
}

function plausibilityOptions(command: Command, session: Session): void {
  option(
    command,
    '--plausibility',
    {
      zh: '作合理性提示（默认；持续集成环境中默认不作）',
      en: 'ask questions of plausibility (default, but not where CI is set)',
    },
    session,
  );
  option(command, '--no-plausibility', { zh: '不作合理性提示', en: 'ask none' }, session);
}

function statusOption(command: Command, session: Session): void {
  option(
    command,
    '--fail-on <LEVEL>',
    {
      zh: '达到此级别时退出码为 1：error（默认）、warning、note 或 never',
      en: 'status 1 from this level on: error (default), warning, note or never',
    },
    session,
  ).argParser((value: string) => chosen({ zh: '级别', en: 'level' }, value, THRESHOLDS));
}

const STATUSES = {
  zh: `
退出码：
  0  已核对，没有达到级别的问题
  1  有达到 --fail-on 级别的问题
  2  未能运行（用法、规则编号、输出文件）
  3  有输入未能读取、不是预算、表式未填，或没有一个数字能核对`,
  en: `
Status:
  0  checked, nothing at or above the level
  1  findings at or above --fail-on
  2  could not run (usage, rule ids, output files)
  3  an input could not be read, is no budget, is an empty form, or holds nothing that could be compared`,
};

/** Once; or again and again, whenever one of the files is saved. Outputs of the run before are then its own to replace. */
async function run(paths: readonly string[], options: Options, session: Session): Promise<void> {
  if (!options.watch) {
    await once(paths, options, session);
    return;
  }
  if (paths.includes(STDIN)) throw NO_STDIN;
  let own = options;
  for (;;) {
    const read = await once(paths, own, session);
    own = { ...options, force: true };
    await complain(session, WATCHING);
    if (!read || !(await nextChange(read))) return;
  }
}

const NO_STDIN = new Refusal({
  zh: '--watch 不能与标准输入“-”同用，请写出文件名。',
  en: '--watch cannot watch standard input; name files.',
});

const WATCHING: Message = {
  zh: '已核对完毕；文件保存后自动再核对，按 Ctrl+C 结束。',
  en: 'done; checks again when a file is saved, Ctrl+C ends it.',
};

/** The real paths of what was read; none where nothing was to be read. */
async function once(paths: readonly string[], options: Options, session: Session): Promise<ReadonlySet<string> | null> {
  const outputs = outputsOf(options, session);
  const configuration = await configured(paths, options, session);
  const settings = settingsOf(configuration, options, session);
  if (options.printConfig) {
    await printConfig(configuration, settings, session);
    return null;
  }
  if (paths.length === 0) throw NO_PATHS;
  const waiving = await waivingOf(options, configuration.baseline, session);
  const failOn = options.failOn ?? configuration.failOn ?? 'error';
  const { inputs, unread, skipped, paths: read } = await gather(paths, session.io);
  await prepareAll(outputs, options, read, session);
  const bar = progressBar(session);
  const grouping = options.set ?? 'auto';
  const checked = await check(inputs, {
    ...settings,
    unread,
    skipped,
    grouping,
    convert,
    onProgress: bar.show,
  }).finally(bar.end);
  const result = await waived(checked, waiving, options, COUNTED[failOn], session);
  await deliver(result, outputs, options, read, session);
  await annotateAll(result, options, read, session);
  await complainOfUnread(result, outputs, session);
  session.status = statusOf(result, failOn);
  return read;
}

/** What the command line says counts more than all that the configuration says, for whatever file. */
function settingsOf({ settings, plausibility }: Configured, options: Options, { io }: Session): AllSettings {
  const { preset, strict, rule = [] } = options;
  const said = levelsOf(rule, settings);
  const commandLine = {
    ...(preset ? { preset } : {}),
    ...(strict ? { strict } : {}),
    ...(rule.length > 0 ? { rules: said } : {}),
  };
  return {
    ...settings,
    ...((options.plausibility ?? plausibility ?? !isAutomatic(io.env))
      ? {}
      : { rules: { 'plausibility/*': 'off', ...settings.rules } }),
    ...(Object.keys(commandLine).length > 0 ? { overrides: [...(settings.overrides ?? []), commandLine] } : {}),
  };
}

/** Whether nobody is there to answer a question: continuous integration says so by CI. */
function isAutomatic({ CI }: Session['io']['env']): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

async function printConfig(
  { file, baseline, failOn }: Configured,
  settings: AllSettings,
  session: Session,
): Promise<void> {
  const printed = { file, ...settings, ...(baseline ? { baseline } : {}), ...(failOn ? { failOn } : {}) };
  await session.io.stdout(`${JSON.stringify(printed, null, 2)}\n`);
}

const NO_PATHS = new Refusal({
  zh: '缺少参数“paths”。用法见 gouji check --help',
  en: 'the argument “paths” is missing. See gouji check --help',
});

/** The severities that set the status, and that `--update-baseline` takes in. */
const COUNTED = {
  error: ['error'],
  warning: ['error', 'warning'],
  note: ['error', 'warning', 'note'],
  never: [],
} as const satisfies Record<Threshold, readonly string[]>;

/** On a terminal the report has just said it; whoever redirects or silences the report still hears of it. */
async function complainOfUnread({ summary }: Result, { stdout }: Outputs, session: Session): Promise<void> {
  if (stdout === 'terminal' && session.io.isTTY) return;
  for (const input of summary.unread) await complain(session, input.message);
}

function statusOf({ documents, summary }: Result, failOn: Threshold): Session['status'] {
  if (summary.unread.length > 0 || documents.length === 0 || documents.some(isUnchecked)) return STATUS.unread;
  const { errors, warnings, notes } = summary;
  const counted = { error: errors, warning: errors + warnings, note: errors + warnings + notes, never: 0 }[failOn];
  return counted > 0 ? STATUS.findings : STATUS.clean;
}
