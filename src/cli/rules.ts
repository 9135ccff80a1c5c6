/** `gouji rules`: every rule with its formula, severity and basis; with `--check`, whether the own ones can do their work. */
import type { Command } from 'commander';
import { gather } from '../host/files/index.js';
import { type AllSettings, type Message, proveRules, type Rule, read, rules, toRule } from '../index.js';
import { listRules } from '../report/index.js';
import { chosen } from './choice.js';
import { type ConfigOptions, configOptions, configured } from './configured.js';
import { convert } from './convert.js';
import { ownRulesOf } from './levels.js';
import { colourOption, languageOption, option } from './options.js';
import { onStdout, quoting, Refusal, type Session, STATUS } from './session.js';

const FORMATS = ['terminal', 'json'] as const;

interface Options extends ConfigOptions {
  readonly format?: (typeof FORMATS)[number];
  readonly check?: boolean;
  readonly color: boolean;
}

export function defineRules(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  const command = program
    .command('rules')
    .summary(zh ? '列出全部规则，或检验自定义规则' : 'list every rule, or prove your own')
    .description(
      zh
        ? '列出全部规则（含配置中的自定义规则）及其公式、级别和依据；--check 检验自定义规则，可同时给出文件试算。'
        : 'Lists every rule, your own included, with formula, severity and basis; --check proves your own, on documents where some are given.',
    )
    .argument('[paths...]', zh ? '试算用的文件（与 --check 同用）' : 'documents to try own rules on, with --check')
    .action((paths: string[], options: Options) => run(paths, options, session));
  option(
    command,
    '--check',
    {
      zh: '检验自定义规则：名称、重复、矛盾、能否核对；退出码 0 可用、1 有问题、2 未能运行',
      en: 'prove own rules: names, duplicates, contradictions, whether they find anything; status 0 sound, 1 not, 2 could not run',
    },
    session,
  );
  option(
    command,
    '--format <FORMAT>',
    { zh: 'terminal（默认）或 json', en: 'terminal (default) or json' },
    session,
  ).argParser((value: string) => chosen({ zh: '格式', en: 'format' }, value, FORMATS));
  configOptions(command, session);
  colourOption(command, session);
  languageOption(command, session);
}

async function run(paths: readonly string[], options: Options, session: Session): Promise<void> {
  const { settings } = await configured(paths, options, session);
  if (options.check) return check(paths, settings, options, session);
  if (paths.length > 0) throw ONLY_WITH_CHECK;
  const all = [...rules, ...ownRulesOf(settings).map(toRule)];
  const text =
    options.format === 'json'
      ? `${JSON.stringify(all.map(plain), null, 2)}\n`
      : await listRules(all, onStdout(session, options.color));
  await session.io.stdout(text);
}

/** What a rule says of itself, without how it is worked out. */
function plain({ id, family, severity, title, formula, exceptions, example, basis }: Rule): object {
  const more = { ...(exceptions ? { exceptions } : {}), ...(example ? { example } : {}) };
  return { id, family, severity, title, formula, ...more, basis };
}

async function check(
  paths: readonly string[],
  settings: AllSettings,
  { format }: Options,
  session: Session,
): Promise<void> {
  const own = ownRulesOf(settings);
  if (own.length === 0) throw NO_RULES;
  const { inputs, unread } = await gather(paths, session.io);
  const { documents, unread: unknown } = await read(inputs, { convert });
  const failed = [...unread, ...unknown][0];
  if (failed) throw new Refusal(failed.message);
  const complaints = proveRules(documents, settings);
  const grave = complaints.filter((one) => one.grave).length;
  if (format === 'json') await session.io.stdout(`${JSON.stringify(complaints, null, 2)}\n`);
  else {
    const lines = complaints.map(({ rule, message }) =>
      quoting({ zh: `${rule} ${message.zh}`, en: `${rule} ${message.en}` }),
    );
    const all = [...lines, summary(own.length, grave, documents.length)];
    await session.io.stdout(all.map((line) => `${line[session.language]}\n`).join(''));
  }
  if (grave > 0) session.status = STATUS.findings;
}

function summary(count: number, grave: number, documents: number): Message {
  const on =
    documents === 0
      ? { zh: '未给出试算文件', en: 'no document to try them on' }
      : { zh: `试算文件 ${documents} 份`, en: `documents: ${documents}` };
  return {
    zh: `自定义规则 ${count} 条，须修改 ${grave} 处（${on.zh}）。`,
    en: `Own rules: ${count}, to change: ${grave} (${on.en}).`,
  };
}

const NO_RULES = new Refusal({
  zh: '配置中没有自定义规则（ownRules）；写法见 docs/configuration.md。',
  en: 'the configuration has no rules of its own (ownRules); see docs/configuration.md.',
});

const ONLY_WITH_CHECK = new Refusal({
  zh: '文件只与 --check 同用：gouji rules --check 文件。',
  en: 'documents are for --check only: gouji rules --check FILE.',
});
