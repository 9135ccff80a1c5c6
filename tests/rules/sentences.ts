/** What the tool says of sentences: a budget or final accounts of 2025 that consist of them alone. */
import { run } from '../../src/check/run.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from '../recognise/grid/notation.js';

/** The findings of a rule in Chinese, with their severity. */
export function saidOf(rule: string, sentences: string, title = '2025年部门预算'): string[] {
  const text = `\n# 某市某局\n# ${title}\n# 一、情况说明\n${sentences
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n')}`;
  return run(documentOf(text), RULES)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity} ${message.zh}`);
}

export const ACCOUNTS = '2025年度部门决算';
