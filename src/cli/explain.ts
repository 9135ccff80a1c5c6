/** `gouji explain`: a rule, or a finding of a saved result, in full. */
import type { Command } from 'commander';
import { rules } from '../index.js';
import { describeRule, explainFinding } from '../report/index.js';
import { nearest } from './nearest.js';
import { colourOption, languageOption, option } from './options.js';
import { savedResult } from './saved.js';
import { onStdout, Refusal, type Session } from './session.js';

interface Options {
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
        ? '规则：公式、级别、依据和例外。问题：各数字及其位置、两边合计、差额和四舍五入可解释的部分。'
        : 'Of a rule: formula, severity, basis, exceptions. Of a finding: every figure with its place, both sums, the gap, and what rounding explains.',
    )
    .argument('<id>', zh ? '规则编号，或结果中的问题编号' : 'id of a rule, or of a finding in a saved result')
    .action((id: string, options: Options) => run(id, options, session));
  option(
    command,
    '--result <FILE>',
    {
      zh: '问题所在的结果文件（gouji check --format json=FILE）',
      en: 'the saved result that has the finding (gouji check --format json=FILE)',
    },
    session,
  );
  colourOption(command, session);
  languageOption(command, session);
}

async function run(id: string, options: Options, session: Session): Promise<void> {
  const view = onStdout(session, options.color);
  const rule = rules.find((one) => one.id === id);
  if (rule) return session.io.stdout(await describeRule(rule, view));
  if (options.result === undefined) throw unknown(id);
  const text = await explainFinding(await savedResult(options.result, session), id, view);
  if (text === null) throw absent(id, options.result);
  return session.io.stdout(text);
}

function unknown(id: string): Refusal {
  const meant = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  const zh = meant ? `是否为“${meant}”？` : '规则编号见 gouji rules。';
  const en = meant ? `Did you mean “${meant}”?` : 'See gouji rules for the ids of rules.';
  return new Refusal({
    zh: `没有编号为“${id}”的规则。${zh}如为问题编号，请用 --result 指明结果文件。`,
    en: `no rule has the id “${id}”. ${en} For a finding, name the saved result with --result.`,
  });
}

function absent(id: string, name: string): Refusal {
  return new Refusal({
    zh: `“${name}”中没有编号为“${id}”的问题，也没有这样的规则。`,
    en: `“${name}” has no finding “${id}”, and there is no such rule.`,
  });
}
