/** Causes as plain JSON: ids for cells, findings and equations. */
import { printedLike } from '../../binding/printed-like.js';
import type { Checked } from '../../check/run.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Cause, Correction } from '../../model/cause.js';
import type { Cell } from '../../model/document.js';
import type { Outcome } from '../../model/equation.js';
import type { Finding } from '../../model/finding.js';
import type { ResultCause, ResultCorrection, ResultLeftOut } from '../result.js';

export function toCauses(causes: readonly Cause[], { findings, outcomes, catalogue }: Checked): ResultCause[] {
  const findingIds = new Map(findings.map((finding, index) => [finding, `f${index + 1}`]));
  const equationIds = new Map<Outcome, string>(outcomes.map((outcome, index) => [outcome, `e${index + 1}`]));
  const idsOf = (all: readonly Outcome[]): string[] => all.flatMap((outcome) => equationIds.get(outcome) ?? []);
  return causes.map((cause, index) => ({
    id: causeId(index),
    kind: cause.kind,
    cells: [...new Set(cause.cells.map(({ id }) => id))],
    suggested: suggestedBy(cause),
    corrections: cause.corrections.map(toCorrection),
    ...(cause.leftOut ? { leftOut: toLeftOut(cause.leftOut, catalogue) } : {}),
    certainty: cause.certain ? 'certain' : 'candidate',
    alternatives: cause.alternatives.map(toCorrection),
    explains: findings.flatMap((finding) => (cause.explains.includes(finding) ? (findingIds.get(finding) ?? []) : [])),
    confirmedBy: idsOf(cause.confirmedBy),
    contradictedBy: idsOf(cause.contradictedBy),
    corroboration: cause.corroboration,
    message: cause.message,
  }));
}

/** For each finding the first cause that explains it. */
export function causeOfFinding(causes: readonly Cause[]): ReadonlyMap<Finding, string> {
  const found = new Map<Finding, string>();
  causes.forEach(({ explains }, index) => {
    for (const finding of explains) if (!found.has(finding)) found.set(finding, causeId(index));
  });
  return found;
}

function causeId(index: number): string {
  return `c${index + 1}`;
}

/** Of a row that is missing, or stands twice, its own figure. */
function suggestedBy({ corrections, cells, lacks, leftOut }: Cause): ResultCause['suggested'] {
  const [first] = corrections;
  if (lacks && cells[0]) return { printed: printedLike(lacks, cells[0]), value: lacks.toFixed() };
  if (first) return { printed: first.printed, value: first.value.toFixed() };
  const [cell] = leftOut?.seen ?? cells;
  return { printed: cell?.amount.printed ?? '', value: cell?.amount.value.toFixed() ?? '0' };
}

function toLeftOut({ under, seen, after }: NonNullable<Cause['leftOut']>, catalogue: Catalogue): ResultLeftOut {
  const { table, row: above } = catalogue.where(under[0] as Cell);
  const { row } = catalogue.where(seen[0] as Cell);
  return {
    table: table?.id ?? '',
    after: after?.index ?? null,
    code: row?.code ?? null,
    name: row?.name ?? '',
    parent: above?.index ?? 0,
    seen: [...new Set(seen.map(({ id }) => id))],
    figures: under.flatMap((whole, at) => {
      const value = seen[at]?.amount.value;
      if (!value) return [];
      const column = catalogue.where(whole).columnIndex;
      return [{ column, printed: printedLike(value, whole), value: value.toFixed() }];
    }),
  };
}

export function toCorrection({ cell, blank, printed, value }: Correction): ResultCorrection {
  const column = blank?.table.columns[blank.column];
  return {
    cell: cell?.id ?? null,
    blank:
      blank && column
        ? {
            table: blank.table.number,
            row: { code: blank.row.code, name: blank.row.name },
            column: { key: column.key, printed: column.printed },
            location: blank.row.location,
          }
        : null,
    printed,
    value: value.toFixed(),
  };
}
