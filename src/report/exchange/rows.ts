/** Findings as rows: the same fields for CSV and for JSON lines. */
import { FIRST_COLUMNS } from '../../contract/marks.js';
import type { Result, ResultDocument, ResultFinding } from '../../contract/result.js';
import type { Language } from '../../model/message.js';
import { focusOf } from '../focus.js';

/** The names of the fields, in order; scripts rely on them. */
export const FIELDS = [
  ...FIRST_COLUMNS,
  'rule',
  'severity',
  'verdict',
  'waived',
  'waiver',
  'cause',
  'suggested',
  'table',
  'rowCode',
  'rowName',
  'column',
  'printed',
  'gap',
  'page',
  'line',
  'sheet',
  'ref',
  'message',
] as const;

export type FindingRow = Readonly<Record<(typeof FIELDS)[number], string | number | boolean | null>>;

/** One row a finding, in the order of the result; `gap` is left minus right in yuan, `suggested` what its cause would print, `waiver` what became of its entry in a baseline. */
export function rowsOf({ documents, summary }: Result, language: Language): readonly FindingRow[] {
  return [
    ...documents.flatMap((document) => document.findings.map((finding) => rowOf(finding, document, summary, language))),
    ...summary.findings.map((finding) => rowOf(finding, null, summary, language)),
  ];
}

function rowOf(
  finding: ResultFinding,
  document: ResultDocument | null,
  { waivers = [] }: Result['summary'],
  language: Language,
): FindingRow {
  const [cell] = focusOf([finding]);
  const cause = document?.causes.find(({ id }) => id === finding.cause);
  const location = cell?.location;
  const waiver = waivers.find((one) => one.document === document?.id && one.finding === finding.id);
  return {
    document: document?.id ?? '',
    organisation: document?.organisation ?? null,
    year: document?.year ?? null,
    stage: document?.stage ?? null,
    file: location?.file ?? null,
    id: finding.id,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    severity: finding.severity,
    verdict: finding.verdict,
    waived: finding.waived === true,
    waiver: waiver?.state ?? null,
    cause: finding.cause ?? null,
    suggested: cause?.suggested.printed ?? null,
    table: cell?.table ?? null,
    rowCode: cell?.row?.code ?? null,
    rowName: cell?.row?.name ?? null,
    column: cell?.column?.printed ?? null,
    printed: cell?.printed ?? null,
    gap: finding.equation?.residual ?? null,
    page: location?.page ?? null,
    line: location?.line ?? null,
    sheet: location?.sheet ?? null,
    ref: location?.ref ?? null,
    message: finding.message[language],
  };
}
