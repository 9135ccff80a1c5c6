/** What a reader has to deal with, one item each: a cause with all that it explains, or a finding that no cause explains. */
import type {
  ResultCause,
  ResultCell,
  ResultCorrection,
  ResultDocument,
  ResultFinding,
  ResultUndecided,
} from '../contract/result.js';
import { isQuestion } from '../model/counted.js';
import type { Severity } from '../model/finding.js';
import type { Language, Message } from '../model/message.js';
import { focusOf } from './focus.js';
import { rewrittenSentences } from './rewriting.js';

/** The gravest first. */
export const GRAVITY: readonly Severity[] = ['error', 'warning', 'note'];

export interface Item {
  /** Id of the cause or of the first finding. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly cause: ResultCause | null;
  /** What the cause explains; of findings without one, the same matter in all of its columns. */
  readonly findings: readonly ResultFinding[];
  /** The figures to look at. */
  readonly cells: readonly ResultCell[];
  /** Sentences with the suggested figures in them. */
  readonly sentences: readonly string[];
  /** Why waivers of these findings no longer apply. */
  readonly waivers: readonly Message[];
}

/** The figures to look at, or the place that is blank; where a finding names none, the first figure that it rests on. */
export function figuresOf({
  cells,
  findings,
  cause,
}: Pick<Item, 'cells' | 'findings' | 'cause'>): readonly ResultCell[] {
  if (cells.length > 0) return cells;
  const blanks = cause?.corrections.flatMap(({ blank }) => (blank ? [placeholder(blank)] : [])) ?? [];
  return blanks.length > 0 ? blanks : (findings[0]?.evidence.slice(0, 1) ?? []);
}

/** A blank place as a figure without a print; it stands where its row does. */
function placeholder({ table, row, column, location }: NonNullable<ResultCorrection['blank']>): ResultCell {
  return {
    id: ['blank', table, row.code, row.name, column.printed].join(' '),
    kind: 'table',
    table,
    tableKind: null,
    row,
    column,
    year: null,
    claim: null,
    printed: '',
    value: null,
    unit: null,
    placing: 'given',
    location,
  };
}

/** Rounding and scope that need no change as a rule; rounding that is a warning or an error is read with the other findings. */
export function isRemark(finding: ResultFinding): boolean {
  return finding.severity === 'note' && (finding.verdict === 'rounding' || finding.verdict === 'scope');
}

/** Findings that count: neither waived nor questions. */
export function countedOf({ findings }: Pick<ResultDocument, 'findings'>): readonly ResultFinding[] {
  return findings.filter((finding) => finding.waived !== true && !isQuestion(finding));
}

/** What a cause still has to mend: nothing where no more than remarks is left and the rest is waived. */
export function openOf({ explains }: ResultCause, document: ResultDocument): readonly ResultFinding[] {
  const own = document.findings.filter(({ id }) => explains.includes(id));
  const open = countedOf({ findings: own });
  return open.every(isRemark) && own.some(({ waived }) => waived === true) ? [] : open;
}

/** Findings that count and that no cause stands for. */
export function unexplainedOf(document: ResultDocument): readonly ResultFinding[] {
  const explained = new Set(document.causes.flatMap((cause) => openOf(cause, document)));
  return countedOf(document).filter((finding) => !explained.has(finding));
}

/** All items of a document, the gravest first, causes before findings of the same gravity; remarks and questions are none. */
export function itemsOf(document: ResultDocument): readonly Item[] {
  const causes = document.causes.flatMap((cause): Item[] => {
    const findings = openOf(cause, document);
    return findings.length === 0 ? [] : [ofCause(document, cause, findings)];
  });
  const matters = new Map<string, ResultFinding[]>();
  for (const finding of unexplainedOf(document)) {
    if (isRemark(finding)) continue;
    const matter = matterOf(finding);
    matters.set(matter, [...(matters.get(matter) ?? []), finding]);
  }
  const others = [...matters.values()].flatMap(ofFindings);
  const rank = ({ severity }: Item): number => GRAVITY.indexOf(severity);
  return [...causes, ...others].sort((a, b) => rank(a) - rank(b));
}

/** How many items there are of each severity: what a reader is told, whatever the number of equations that each breaks. */
export function countsOf(items: readonly Item[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number => items.filter((item) => item.severity === severity).length;
  return { error: of('error'), warning: of('warning'), note: of('note') };
}

/** Why an equation is undecided; where a cause would change one of its figures, that comes first. */
export function reasonOf({ causes }: Pick<ResultDocument, 'causes'>, { reason, evidence }: ResultUndecided): Message {
  const ids = new Set(evidence.map(({ id }) => id));
  const first = causes.find((cause) => cause.cells.some((id) => ids.has(id)));
  if (!first) return reason;
  return {
    zh: `${reason.zh}（待 ${first.id} 改正后再核对）`,
    en: `${reason.en} (check again when ${first.id} is corrected)`,
  };
}

/** The gravest severity of some findings. */
export function gravestOf(findings: readonly ResultFinding[]): Severity {
  return GRAVITY.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'note';
}

/** The figures that a cause speaks of, in its order. */
export function cellsOf(document: ResultDocument, { cells }: ResultCause): readonly ResultCell[] {
  return figuresBy(cells, document);
}

/** What another table prints of the row that is missing; of other causes nothing. */
export function seenOf(document: ResultDocument, cause: ResultCause | null): readonly ResultCell[] {
  return figuresBy(cause?.leftOut?.seen ?? [], document);
}

function figuresBy(ids: readonly string[], { tables, narrative }: ResultDocument): readonly ResultCell[] {
  if (ids.length === 0) return [];
  const known = new Map([...narrative, ...tables.flatMap((table) => table.cells)].map((cell) => [cell.id, cell]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

function ofCause(document: ResultDocument, cause: ResultCause, findings: readonly ResultFinding[]): Item {
  return {
    id: cause.id,
    severity: gravestOf(findings),
    message: cause.message,
    cause,
    findings,
    cells: cellsOf(document, cause),
    sentences: rewrittenSentences(document, cause),
    waivers: lapsedOf(findings),
  };
}

/** What a baseline says of findings that its waivers no longer cover. */
export function lapsedOf(findings: readonly ResultFinding[]): readonly Message[] {
  const said = findings.flatMap(({ hints }) => hints.filter(({ kind }) => kind.startsWith(LAPSED)));
  return [...new Map(said.map(({ message }) => [message.zh, message])).values()];
}

const LAPSED = 'waiver-';

/** The words of an item, and why it alarms though it was waived. */
export function wordsOf({ message, waivers }: Item, language: Language): string {
  return [message, ...waivers].map((one) => one[language]).join(language === 'zh' ? '' : ' ');
}

function ofFindings(findings: readonly ResultFinding[]): Item[] {
  const [first, ...twins] = findings;
  if (!first) return [];
  const columns = twins.map((twin) => newColumns(twin, first)).filter((names) => names !== '');
  const also = { zh: columns.join('、'), en: columns.join(', ') };
  return [
    {
      id: first.id,
      severity: first.severity,
      message:
        columns.length === 0
          ? first.message
          : {
              zh: `${first.message.zh}（${also.zh}栏同此）`,
              en: `${first.message.en} (The same in column ${also.en}.)`,
            },
      cause: null,
      findings,
      cells: focusOf(findings),
      sentences: [],
      waivers: lapsedOf(findings),
    },
  ];
}

function newColumns(twin: ResultFinding, first: ResultFinding): string {
  const known = columnsOf(first);
  return columnsOf(twin)
    .filter((name) => !known.includes(name))
    .join('、');
}

/** What a finding says, but for the column that it says it of: a figure printed in two columns of its row breaks an equation twice. */
export function matterOf({ id, rule, verdict, equation, evidence, odd }: ResultFinding): string {
  if (!equation) return id;
  const ids = new Set([...odd, ...equation.terms.map((term) => term.cell)]);
  const figures = evidence.filter((cell) => ids.has(cell.id));
  const rows = figures.map((cell) => `${cell.table} ${cell.row?.code} ${cell.row?.name} ${cell.printed}`);
  const odds = figures.filter((cell) => odd.includes(cell.id)).map((cell) => `${cell.table} ${cell.row?.code}`);
  return JSON.stringify([rule.split('/')[0], verdict, equation.kind, equation.residual, rows.sort(), odds]);
}

/** The headers of the figures in question. */
export function columnsOf({ evidence, odd, equation }: ResultFinding): readonly string[] {
  const ids = odd.length > 0 ? odd : (equation?.terms.map((term) => term.cell) ?? []);
  return [...new Set(evidence.filter(({ id }) => ids.includes(id)).map((cell) => cell.column?.printed ?? ''))];
}
