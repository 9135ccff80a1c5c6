/** `gouji explain`: a rule, or a finding of a saved result, in full. */
import type { Command } from 'commander';
import { gather } from '../host/files/index.js';
import { check, type Result, type Rule, rules, toRule } from '../index.js';
import { nearest } from '../names/nearest.js';
import { describeRule, explainFinding } from '../report/index.js';
import { type ConfigOptions, type Configured, configOptions, configured } from './configured.js';
import { convert } from './convert.js';
import { ownRulesOf } from './levels.js';
import { colourOption, languageOption, option } from './options.js';
import { savedResult } from './saved.js';
import { onStdout, Refusal, type Session } from './session.js';

interface Options extends ConfigOptions {
  readonly result?: string;
  readonly color: boolean;
}

export function defineExplain(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  const command = program
    .command('explain')
    .summary(zh ? '说明一条规则，或一项问题的全部数字' : 'a rule, or a finding with all its figures')
    .description(
      zh
        ? '规则：公式、级别、依据、例外和举例。问题：各数字及其位置、两边合计及其四舍五入区间、差额，以及怎样改才能相等。'
        : 'Of a rule: formula, severity, basis, exceptions, an example. Of a finding: every figure with its place, both sums and what they stand for, the gap, and what would close it.',
    )
    .argument('<id>', zh ? '规则编号，或结果中的问题编号' : 'id of a rule, or of a finding')
    .argument(
      '[paths...]',
      zh ? '问题所在的文件，先行核对；或用 --result' : 'the document that has the finding, checked first; or --result',
    )
    .action((id: string, paths: string[], options: Options) => run(id, paths, options, session));
  option(
    command,
    '--result <FILE>',
    {
      zh: '问题所在的结果文件（gouji check --format json=FILE）',
      en: 'the saved result that has the finding (gouji check --format json=FILE)',
    },
    session,
  );
  configOptions(command, session);
  colourOption(command, session);
  languageOption(command, session);
}

async function run(id: string, paths: readonly string[], options: Options, session: Session): Promise<void> {
  const view = onStdout(session, options.color);
  const configuration = await configured(paths, options, session);
  const all = [...rules, ...ownRulesOf(configuration.settings).map(toRule)];
  const rule = all.find((one) => one.id === id);
  if (rule) return session.io.stdout(await describeRule(rule, view));
  const result = await resultFor(paths, options, configuration, session);
  if (result === null) throw unknown(id, all);
  const text = await explainFinding(result, id, view);
  if (text === null) throw absent(id, options.result ?? paths.join(' '));
  return session.io.stdout(text);
}

/** The saved result, or what checking the documents gives; null where neither is named. */
async function resultFor(
  paths: readonly string[],
  { result }: Options,
  { settings }: Configured,
  session: Session,
): Promise<Result | null> {
  if (result !== undefined) return savedResult(result, session);
  if (paths.length === 0) return null;
  const { inputs, unread } = await gather(paths, session.io);
  const checked = await check(inputs, { ...settings, unread, convert });
  const failed = checked.summary.unread[0];
  if (failed) throw new Refusal(failed.message);
  return checked;
}

function unknown(id: string, all: readonly Rule[]): Refusal {
  const meant = nearest(
    id,
    all.map((rule) => rule.id),
  );
  const zh = meant ? `是否为“${meant}”？` : '规则编号见 gouji rules。';
  const en = meant ? `Did you mean “${meant}”?` : 'See gouji rules for the ids of rules.';
  return new Refusal({
    zh: `没有编号为“${id}”的规则。${zh}如为问题编号，请写明文件，或用 --result 指明结果文件。`,
    en: `no rule has the id “${id}”. ${en} For a finding, name the document, or the saved result with --result.`,
  });
}

function absent(id: string, name: string): Refusal {
  return new Refusal({
    zh: `“${name}”中没有编号为“${id}”的问题，也没有这样的规则。`,
    en: `“${name}” has no finding “${id}”, and there is no such rule.`,
  });
}
