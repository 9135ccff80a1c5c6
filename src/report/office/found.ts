/** Causes and findings as rows. */
import type { Result, ResultCell, ResultFinding } from '../../contract/result.js';
import { SEVERITIES } from '../../vocabulary/labels.js';
import { countedOf } from '../items.js';
import type { Desk } from '../papers/sight.js';
import { READING, standingWord } from '../standing.js';
import { suggestedWords } from '../suggested.js';
import { type Column, cellsById, count, ID, PLACE, type Row, RULE, t, UNIT, VERDICTS } from './words.js';

export const CAUSES: readonly Column[] = [
  UNIT,
  ID,
  PLACE,
  [t('原件数字', 'as printed'), 15],
  [t('应为', 'should be'), 15],
  [t('说明', 'what'), 60],
  [t('确定程度', 'certainty'), 12],
  [t('解释的问题', 'explains'), 24],
  [t('支持的等式', 'equations for'), 10],
  [t('不合的等式', 'equations against'), 10],
  [t('旁证', 'evidence'), 40],
];

export function causeRows({ document, title, say, where }: Desk): Row[] {
  const cells = cellsById(document);
  return document.causes.flatMap((cause) =>
    (cause.corrections.length > 0 ? cause.corrections : [null]).map((correction): Row => {
      const cell = correction?.cell ? cells.get(correction.cell) : undefined;
      const blank = correction?.blank;
      const place = cell
        ? where(cell)
        : blank
          ? `${blank.table} ${blank.row.code ?? ''}${blank.row.name} ${blank.column.printed}`
          : '';
      return [
        title,
        cause.id,
        place,
        cell?.printed ?? '',
        correction ? say(suggestedWords(correction, cell)) : cause.suggested.printed,
        say(cause.message),
        say(cause.certainty === 'certain' ? t('确定', 'certain') : t('可能', 'candidate')),
        cause.explains.join(' '),
        count(cause.confirmedBy.length),
        count(cause.contradictedBy.length),
        cause.corroboration.map(say).join('\n'),
      ];
    }),
  );
}

export const FINDINGS: readonly Column[] = [
  UNIT,
  ID,
  [t('级别', 'level'), 9],
  RULE,
  [t('判定', 'verdict'), 12],
  [READING, 12],
  [t('问题', 'what'), 70],
  [t('差额（元）', 'gap (yuan)'), 15],
  [t('四舍五入可解释（元）', 'rounding explains (yuan)'), 15],
  [t('原因', 'cause'), 8],
  [t('豁免', 'waived'), 20],
  PLACE,
  [t('复核意见', 'reviewer'), 20],
];

export function findingRows({ document, title, say, where }: Desk, { summary }: Result): Row[] {
  const counted = new Set(countedOf(document).map(({ id }) => id));
  return document.findings.map((finding): Row => {
    const reading = standingWord(finding);
    const [first] = oddOrFirst(finding);
    const waiver = finding.waived
      ? summary.waivers?.find((one) => one.document === document.id && one.fingerprint === finding.fingerprint)
      : undefined;
    return [
      title,
      finding.id,
      say(counted.has(finding.id) || finding.waived ? SEVERITIES[finding.severity] : t('合理性提示', 'question')),
      finding.rule,
      finding.verdict ? say(VERDICTS[finding.verdict] ?? t(finding.verdict, finding.verdict)) : '',
      reading ? say(reading) : '',
      say(finding.message),
      finding.equation ? { decimal: finding.equation.residual } : null,
      finding.equation ? { decimal: finding.equation.allowed } : null,
      finding.cause ?? '',
      waiver ? `${waiver.who}：${waiver.why}（${waiver.until}）` : '',
      first ? where(first) : '',
    ];
  });
}

function oddOrFirst({ evidence, odd }: ResultFinding): readonly ResultCell[] {
  const own = evidence.filter(({ id }) => odd.includes(id));
  return own.length > 0 ? own : evidence;
}
