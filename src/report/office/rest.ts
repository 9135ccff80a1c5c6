/** What was not checked, the rules, the waivers and the files, as rows. */
import type { Result } from '../../contract/result.js';
import type { Language } from '../../model/message.js';
import { DOUBTED, FAMILIES, SEVERITIES } from '../../vocabulary/labels.js';
import type { AppliedRule } from '../format.js';
import type { Desk } from '../papers/sight.js';
import { type Column, count, PLACE, type Row, RULE, t, UNIT } from './words.js';

export const UNTIED: readonly Column[] = [UNIT, PLACE, [t('数字', 'figure'), 16], [t('原因', 'why'), 50]];

export function untiedRows({ document, title, say, where }: Desk): Row[] {
  return document.coverage.untied.map(({ cell, reason }): Row => [title, where(cell), cell.printed, say(reason)]);
}

export const OPEN: readonly Column[] = [UNIT, [t('类别', 'kind'), 12], RULE, PLACE, [t('原因', 'why'), 70]];

export function openRows({ document, title, say, where }: Desk): Row[] {
  return [
    ...document.undecided.map(
      ({ rule, reason, evidence }): Row => [
        title,
        say(t('无法判定', 'undecided')),
        rule,
        evidence[0] ? `${where(evidence[0])} ${evidence[0].printed}` : '',
        say(reason),
      ],
    ),
    ...document.problems.map(({ kind, message, text }): Row => [title, say(DOUBTED), kind, text ?? '', say(message)]),
  ];
}

export const RULES: readonly Column[] = [
  RULE,
  [t('类', 'family'), 14],
  [t('级别', 'level'), 9],
  [t('名称', 'title'), 24],
  [t('公式', 'formula'), 60],
  [t('例外', 'exceptions'), 50],
  [t('依据', 'basis'), 50],
];

export function ruleRow(
  { id, family, severity, title, formula, exceptions, basis }: AppliedRule,
  language: Language,
): Row {
  const unverified = basis.verified ? '' : language === 'zh' ? '（未核实）' : ' (unverified)';
  return [
    id,
    FAMILIES[family][language],
    SEVERITIES[severity][language],
    title[language],
    formula[language],
    exceptions?.[language] ?? '',
    `${basis.source[language]}${unverified}`,
  ];
}

export const WAIVERS: readonly Column[] = [
  [t('状态', 'state'), 12],
  RULE,
  [t('文件', 'document'), 40],
  [t('经办人', 'who'), 16],
  [t('理由', 'why'), 40],
  [t('有效至', 'until'), 12],
  [t('说明', 'what'), 60],
];

export function waiverRows({ summary }: Result, language: Language): Row[] {
  return (summary.waivers ?? []).map(
    ({ state, rule, document, who, why, until, message }): Row => [
      state,
      rule,
      document,
      who,
      why,
      until,
      message[language],
    ],
  );
}

export const FILES: readonly Column[] = [
  [t('文件', 'document'), 40],
  [t('路径', 'path'), 60],
  [t('格式', 'format'), 10],
  [t('页数', 'pages'), 8],
  [t('SHA-256', 'SHA-256'), 70],
  [t('工具', 'tool'), 16],
];

export function fileRows({ documents, tool }: Result): Row[] {
  return documents.flatMap(({ id, files }) =>
    files.map(
      ({ path, format, pages, sha256 }): Row => [
        id,
        path,
        format,
        pages === undefined ? null : count(pages),
        sha256,
        `${tool.name} ${tool.version}`,
      ],
    ),
  );
}
