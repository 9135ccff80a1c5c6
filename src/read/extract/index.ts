/**
 * Documents from the JSON that `gouji extract` writes, perhaps corrected by hand. What is printed rules: values are worked out
 * anew from print and unit, and a value that contradicts its print is a problem. Nothing of the file's shape is trusted.
 */
import type { ReadDocument, ResultCell, UnreadInput } from '../../contract/result.js';
import { type Amount, Decimal, parseAmount, stepOf, type Unit } from '../../model/amount.js';
import type { Cell, Claim, Column, Document, Row, Stray, Table } from '../../model/document.js';
import type { Problem } from '../../model/finding.js';
import { markUnitSlips } from '../../recognise/doubts/unit-slip.js';
import { asked, compareNames } from '../../recognise/layouts/naming.js';
import { type Fineness, finenessOf, stepOfPrint } from '../../recognise/words/fineness.js';
import { isExtractDocument } from './shape.js';

const UNITS: Readonly<Record<string, Unit>> = { 元: 'yuan', 万元: 'wan-yuan', 亿元: 'yi-yuan' };
const EXACT = new Decimal(0);

/** All documents of one extract; what has not the shape of one is reported, not guessed. */
export function fromExtract(
  json: unknown,
  path: string,
): { documents: readonly Document[]; unread: readonly UnreadInput[] } {
  const list =
    typeof json === 'object' && json !== null && 'documents' in json && Array.isArray(json.documents)
      ? json.documents
      : null;
  if (list === null || list.length === 0) return { documents: [], unread: [broken(path, '')] };
  const documents: Document[] = [];
  const unread: UnreadInput[] = [];
  list.forEach((one: unknown, index: number) => {
    const fault = isExtractDocument(one);
    if (fault === null) documents.push(new Reader(one as ReadDocument, path).read());
    else unread.push(broken(path, `documents[${index}].${fault}`));
  });
  return { documents, unread };
}

function broken(path: string, where: string): UnreadInput {
  const place = where === '' ? 'documents' : where;
  return {
    path,
    kind: 'unreadable',
    message: {
      zh: `${path}：不是完整的 gouji extract 输出，“${place}”缺失或格式不符，请用 gouji extract 重新导出后再修改。`,
      en: `${path}: not a complete output of gouji extract; “${place}” is missing or has another form. Export it again with gouji extract before editing.`,
    },
  };
}

class Reader {
  readonly #read: ReadDocument;
  readonly #path: string;
  readonly #problems: Problem[];

  constructor(read: ReadDocument, path: string) {
    this.#read = read;
    this.#path = path;
    this.#problems = [...read.problems];
  }

  read(): Document {
    const { id, files, organisation, year, stage, level, layout } = this.#read;
    const steps = this.#narrativeSteps();
    const tables = this.#read.tables.map((table) => this.#table(table));
    const claims = this.#read.narrative.map((cell) => this.#claim(cell, steps));
    const strays = this.#read.strays.map((cell) => this.#stray(cell));
    return {
      id,
      files,
      organisation,
      year,
      stage,
      level,
      layout,
      tables: markUnitSlips(compareNames(tables), claims),
      claims,
      strays,
      passages: this.#read.passages ?? [],
      lines: this.#read.lines ?? [],
      ...asked(layout, stage),
      ...(this.#read.authors ? { authors: this.#read.authors } : {}),
      problems: this.#problems,
    };
  }

  #table(table: ReadDocument['tables'][number]): Table {
    const unit = UNITS[table.unit] ?? 'wan-yuan';
    const finenessIn = (own: Unit): Fineness =>
      finenessOf(
        table.cells.filter((cell) => UNITS[cell.unit ?? ''] === own).map((cell) => cell.printed),
        own,
      );
    const fineness = finenessIn(unit);
    const known = new Map([[unit, fineness]]);
    const stepOfCell = (cell: ResultCell): Decimal => {
      const own = UNITS[cell.unit ?? ''] ?? unit;
      const found = known.get(own) ?? finenessIn(own);
      known.set(own, found);
      return stepOfPrint(cell.printed, own, found);
    };
    const cells = new Map(table.cells.map((cell) => [cell.id, this.#cell(cell, stepOfCell(cell))]));
    return {
      id: table.id,
      number: table.number,
      kind: table.kind,
      title: table.title,
      unit,
      step: fineness.step,
      wholeYuan: fineness.wholeYuan,
      classification: table.classification,
      columns: table.columns.map(
        ({ unit: own, ...column }): Column => ({
          ...column,
          ...(own === undefined ? {} : { unit: UNITS[own] ?? unit }),
        }),
      ),
      rows: table.rows.map(
        (row, index): Row => ({
          ...row,
          index,
          cells: row.cells.map((id) => (id === null ? null : (cells.get(id) ?? null))),
        }),
      ),
      notes: table.notes,
      doubts: table.doubts,
      location: table.location,
    };
  }

  #cell(read: ResultCell, step: Decimal): Cell {
    const money = read.unit !== null;
    const amount = parseAmount(read.printed, UNITS[read.unit ?? ''] ?? 'yuan');
    const stated = read.value;
    if (stated !== null && amount.state !== 'unreadable' && !sameValue(stated, amount.value))
      this.#contradiction(read, amount.value);
    return {
      id: read.id,
      kind: read.kind,
      amount,
      ...storedBehind(amount, read.stored),
      step: money ? step : EXACT,
      money,
      location: read.location,
      placing: { state: read.placing, onlyEvidence: read.onlyEvidence ?? [] },
    };
  }

  #contradiction(read: ResultCell, value: Decimal): void {
    this.#problems.push({
      kind: 'value-contradicts-print',
      message: {
        zh: `${this.#path}：“${read.id}”的 value ${read.value} 与 printed “${read.printed}”（${value.toFixed()}）不符，已按 printed 读取。`,
        en: `${this.#path}: the value ${read.value} of “${read.id}” contradicts its print “${read.printed}” (${value.toFixed()}); the print was used.`,
      },
      location: read.location,
      text: read.printed,
    });
  }

  #narrativeSteps(): ReadonlyMap<string, Decimal> {
    const steps = new Map<string, Decimal>();
    for (const [words, unit] of Object.entries(UNITS)) {
      const prints = this.#read.narrative
        .filter((cell) => cell.unit === words && cell.printed !== '')
        .map((cell) => cell.printed);
      steps.set(words, prints.length === 0 ? stepOf(unit, 2) : finenessOf(prints, unit).step);
    }
    return steps;
  }

  #claim(read: ResultCell, steps: ReadonlyMap<string, Decimal>): Claim {
    const claim = read.claim;
    const cell = read.printed === '' ? null : this.#cell(read, stepOfClaim(read, steps));
    return {
      id: read.id,
      subject: claim?.subject ?? null,
      words: claim?.words ?? '',
      measure: claim?.measure ?? 'amount',
      year: read.year,
      direction: claim?.direction ?? null,
      baseYear: claim?.baseYear ?? null,
      of: claim?.of ?? null,
      base: claim?.base ?? null,
      baseOf: claim?.baseOf ?? null,
      section: claim?.section ?? '',
      sentence: claim?.sentence ?? '',
      cell,
      location: read.location,
      partOf: claim?.partOf ?? null,
      lead: claim?.lead ?? null,
      changeOf: claim?.changeOf ?? null,
      none: claim?.none ?? false,
    };
  }

  #stray(read: ResultCell): Stray {
    const unit = UNITS[read.unit ?? ''] ?? 'wan-yuan';
    return {
      cell: this.#cell(read, stepStated(read) ?? stepOf(unit, parseAmount(read.printed, unit).decimals)),
      table: read.table,
      section: read.claim?.section ?? null,
      sentence: read.claim?.sentence ?? '',
    };
  }
}

/** What a workbook holds behind a print; dropped where the print was corrected, for it is then no longer behind it. */
function storedBehind({ value, unit, decimals }: Amount, stated: string | undefined): { readonly stored?: Decimal } {
  if (stated === undefined) return {};
  const stored = new Decimal(stated);
  return stored.minus(value).abs().lessThan(stepOf(unit, decimals)) ? { stored } : {};
}

/** The step that was written out for its section, or a finer one where the print was corrected to more decimals; older extracts have none. */
function stepOfClaim(read: ResultCell, steps: ReadonlyMap<string, Decimal>): Decimal {
  const stated = stepStated(read);
  const unit = UNITS[read.unit ?? ''];
  if (stated === null || unit === undefined) return steps.get(read.unit ?? '') ?? EXACT;
  // Zeros behind the point make no print finer: a table compiled in whole yuan prints 21,000.00.
  if (/[.．]0+$/.test(read.printed)) return stated;
  return Decimal.min(stated, stepOf(unit, parseAmount(read.printed, unit).decimals));
}

/** Of figures in the narrative, and of those that no table and no sentence took in, the step is written out. */
function stepStated({ step }: ResultCell): Decimal | null {
  return step === undefined ? null : new Decimal(step);
}

function sameValue(stated: string, value: Decimal): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(stated) && new Decimal(stated).equals(value);
}
