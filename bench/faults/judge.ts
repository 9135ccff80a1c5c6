/** Whether the checker heard a fault, and whether it named the right figure and the right value. */
import type { Result, ResultCell, ResultCorrection, ResultDocument } from '../../src/index.js';
import type { Fault, Truth } from './plant.js';

export interface Verdict {
  readonly detected: boolean;
  /** Place of the true figure among all that are named, the likeliest first; null where it is not. */
  readonly rank: number | null;
  /** For two faults or more: whether each is named by a cause. */
  readonly all: boolean;
  readonly valueRight: boolean;
}

const bare = (text: string): string => text.replace(/[\s,，（）()“”]/g, '');

/** `loudBefore` are findings of the document before the fault, for documents that have some. */
export function judge(result: Result, faults: readonly Fault[], loudBefore: ReadonlySet<string> = new Set()): Verdict {
  const document = result.documents[0];
  if (!document) return { detected: result.summary.unread.length > 0, rank: null, all: false, valueRight: false };
  const loud = document.findings.filter(({ severity }) => severity !== 'note');
  const detected = loud.some(({ fingerprint }) => !loudBefore.has(fingerprint));
  const named = namedIn(document);
  const cells = new Map(cellsIn(document).map((cell) => [cell.id, cell]));
  const ranks = faults.map((fault) => {
    const rank = named.findIndex((one) => fault.truths.some((truth) => isTruth(one, truth, cells, fault)));
    return rank < 0 ? null : rank + 1;
  });
  const [rank = null] = ranks;
  const valueRight = faults.every((fault) =>
    named.some((one) => fault.truths.some((truth) => isTruth(one, truth, cells, fault) && isRight(one, truth))),
  );
  return { detected, rank, all: ranks.every((one) => one !== null), valueRight };
}

interface Named {
  readonly cells: readonly string[];
  readonly corrections: readonly ResultCorrection[];
  readonly kind: string;
  readonly printed: string;
}

/** Causes in their order, each followed by what else it may have been. */
function namedIn({ causes }: ResultDocument): readonly Named[] {
  return causes.flatMap((cause): Named[] => [
    { cells: cause.cells, corrections: cause.corrections, kind: cause.kind, printed: cause.suggested.printed },
    ...cause.alternatives.map((one) => ({
      cells: one.cell === null ? [] : [one.cell],
      corrections: [one],
      kind: 'alternative',
      printed: one.printed,
    })),
  ]);
}

function cellsIn({ tables, narrative }: ResultDocument): readonly ResultCell[] {
  return [...tables.flatMap((table) => table.cells), ...narrative];
}

function isTruth(one: Named, truth: Truth, cells: ReadonlyMap<string, ResultCell>, { kind }: Fault): boolean {
  const { figure, printed } = truth;
  if (one.cells.some((id) => isAt(cells.get(id), truth, printed, kind))) return true;
  // A row that is left out is named by the sums that lack it.
  if (kind === 'omittedRow' && (one.kind === 'omittedRow' || one.kind === 'shortList'))
    return one.cells.some((id) => {
      const row = cells.get(id)?.row;
      return row?.code === null || (row !== undefined && row !== null && figure.code.startsWith(row.code));
    });
  return one.corrections.some(
    ({ blank, cell }) =>
      (printed === '' && blank !== null && bare(blank.row.name) === bare(figure.label)) ||
      (cell !== null && isAt(cells.get(cell), truth, printed, kind)),
  );
}

/** Whether a cell of the result is the place of the fault: its print, and the words of its row or sentence. */
function isAt(cell: ResultCell | undefined, { figure }: Truth, printed: string, kind: Fault['kind']): boolean {
  if (!cell || printed === '' || bare(cell.printed) !== bare(printed)) return false;
  if (figure.kind === 'table') {
    if (cell.kind !== 'table') return false;
    const [name, label] = [bare(cell.row?.name ?? ''), bare(figure.label)];
    return label === '' || name === '' || name.includes(label) || label.includes(name);
  }
  const sentence = bare(cell.claim?.sentence ?? '');
  const label = bare(figure.label);
  // The word before the figure is what was changed.
  return (
    cell.kind === 'narrative' &&
    (kind === 'direction' ? sentence.includes(label.slice(0, -2)) : sentence.includes(label + bare(printed)))
  );
}

const worth = (text: string): number => Number(text.replaceAll(',', '') || '0');

function isRight({ corrections, kind, printed }: Named, { figure, right }: Truth): boolean {
  if (kind === 'omittedRow' || kind === 'shortList') return worth(printed) === worth(right);
  if (kind === 'doubledRow' || kind === 'unit') return printed !== '';
  return corrections.some(
    (one) =>
      worth(one.printed) === worth(right) ||
      (one.printed === '' && worth(right) === 0) ||
      Math.abs(Math.abs(Number(one.value) * 100) - Math.abs(figure.value)) < 1,
  );
}
