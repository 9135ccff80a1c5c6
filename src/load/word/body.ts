/**
 * The body of a Word document as paragraphs and tables. Tracked changes are read as if accepted: inserted text counts, deleted
 * text does not. What is hidden or struck out is left out and handed back.
 */
import type { Block, TableBlock } from '../flow/blocks.js';
import type { Counters } from './numbering.js';
import type { Styles } from './styles.js';
import { symbolOf, textOf } from './symbols.js';
import { cellsOf, mergedDown, within } from './table.js';
import { child, children, type Element, elementsIn, isOn } from './tree.js';

/** What a document says beside its text. */
export interface Account {
  insertions: number;
  deletions: number;
  readonly hidden: string[];
  readonly struck: string[];
  /** The first paragraph with a change, as it is when changes are accepted. */
  changed: string | null;
  /** Objects of other programs, such as sheets of a workbook, of which only a picture shows. */
  objects: number;
}

function named(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

const INSERTED = named('ins moveTo');
const DELETED = named('del moveFrom');
/** Elements that only wrap others. */
const WRAPPERS = named('sdt sdtContent smartTag customXml hyperlink fldSimple dir bdo ruby rubyBase oMath oMathPara');
/** Drawings of every age; of them only text boxes are read. */
const DRAWINGS = named('drawing pict object');
const ALPHANUMERIC_END = /[0-9A-Za-z.]$/;
const ALPHANUMERIC = /^[0-9A-Za-z]/;

/** The texts of a paragraph: of itself, and of boxes that hang on it. */
interface Paragraph {
  readonly text: string;
  readonly boxes: readonly Block[];
  /** Its end was deleted, so that it runs on into the next one. */
  readonly runsOn: boolean;
}

export class BodyReader {
  readonly #account: Account;
  readonly #styles: Styles;
  readonly #counters: Counters;
  /** The fields that are open, and whether their instructions are still being read. */
  #fields: { instructing: boolean }[] = [];
  #properties: Element | null = null;

  constructor(styles: Styles, counters: Counters, account: Account) {
    this.#styles = styles;
    this.#counters = counters;
    this.#account = account;
  }

  blocksIn(parent: Element | null): Block[] {
    const blocks: Block[] = [];
    let before = '';
    const addText = (text: string): void => {
      for (const line of text.split('\n')) blocks.push({ kind: 'line', text: line });
      before = '';
    };
    const take = (element: Element): void => {
      const { name } = element;
      if (name === 'p') {
        const { text, boxes, runsOn } = this.#paragraph(element, before);
        if (runsOn) before = text;
        else addText(text);
        for (const box of boxes) blocks.push(box);
      } else if (name === 'tbl') {
        if (before !== '') addText(before);
        blocks.push(this.#table(element));
      } else if (name === 'AlternateContent') elementsIn(firstBranch(element)).forEach(take);
      else if (INSERTED.has(name) || WRAPPERS.has(name)) elementsIn(element).forEach(take);
      else if (DELETED.has(name)) this.#account.deletions += 1;
    };
    elementsIn(parent).forEach(take);
    if (before !== '') addText(before);
    return blocks;
  }

  #paragraph(paragraph: Element, before: string): Paragraph {
    const outer = { fields: this.#fields, properties: this.#properties };
    const changes = this.#changes();
    this.#fields = [];
    this.#properties = child(paragraph, 'pPr');
    const mark = child(this.#properties, 'rPr');
    if (child(mark, 'ins') || child(mark, 'moveTo')) this.#account.insertions += 1;
    const runsOn = child(mark, 'del') !== null || child(mark, 'moveFrom') !== null;
    if (runsOn) this.#account.deletions += 1;
    const boxes: Block[] = [];
    const text = before + this.#textIn(paragraph, boxes);
    const numbered = !runsOn && !(text === '' && isOn(child(mark, 'vanish')));
    const number = numbered ? this.#counters.next(this.#styles.numberingOf(this.#properties)) : '';
    this.#fields = outer.fields;
    this.#properties = outer.properties;
    const gap = ALPHANUMERIC_END.test(number) && ALPHANUMERIC.test(text) ? ' ' : '';
    const whole = `${number}${gap}${text}`;
    if (this.#changes() > changes) this.#account.changed ??= whole;
    return { text: whole, boxes, runsOn };
  }

  #changes(): number {
    return this.#account.insertions + this.#account.deletions;
  }

  #textIn(parent: Element | null, boxes: Block[]): string {
    let text = '';
    let last = '';
    for (const element of elementsIn(parent)) {
      const { name } = element;
      // One change is often cut into pieces that follow each other.
      if (INSERTED.has(name) && !INSERTED.has(last)) this.#account.insertions += 1;
      else if (DELETED.has(name) && !DELETED.has(last)) this.#account.deletions += 1;
      text += this.#piece(element, boxes);
      last = name;
    }
    return text;
  }

  #piece(element: Element, boxes: Block[]): string {
    const { name } = element;
    if (name === 'r') return this.#run(element, boxes);
    if (name === 'fldChar') this.#field(element.attributes.fldCharType);
    else if (name === 'AlternateContent') return this.#alternative(element, boxes);
    else if (DRAWINGS.has(name)) this.#boxesIn(element, boxes);
    else if (INSERTED.has(name) || WRAPPERS.has(name)) return this.#textIn(element, boxes);
    else if (!DELETED.has(name) && !this.#fields.some(({ instructing }) => instructing))
      return name === 'sym' ? symbolOf(element) : textOf(element);
    return '';
  }

  #run(run: Element, boxes: Block[]): string {
    const own: Block[] = [];
    const text = this.#textIn(run, own);
    const properties = child(run, 'rPr');
    const isSwitched = (name: 'vanish' | 'strike' | 'dstrike'): boolean =>
      this.#styles.isSwitched(name, properties, this.#properties);
    if (isSwitched('vanish')) this.#account.hidden.push(text);
    else {
      for (const box of own) boxes.push(box);
      if (!isSwitched('strike') && !isSwitched('dstrike')) return text;
      this.#account.struck.push(text);
    }
    return '';
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ instructing: true });
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate') this.#fields.splice(-1, 1, { instructing: false });
  }

  /** One content in several forms: the first of them that holds any text is read. */
  #alternative(element: Element, boxes: Block[]): string {
    for (const branch of branchesOf(element)) {
      const own: Block[] = [];
      const text = this.#textIn(branch, own);
      for (const box of own) boxes.push(box);
      if (text !== '' || own.length > 0) return text;
    }
    return '';
  }

  #boxesIn(drawing: Element, boxes: Block[]): void {
    for (const element of elementsIn(drawing)) {
      if (element.name === 'txbxContent') for (const block of this.blocksIn(element)) boxes.push(block);
      else if (element.name === 'OLEObject') this.#account.objects += 1;
      else if (element.name === 'AlternateContent') this.#boxesIn(firstBranch(element) ?? element, boxes);
      else this.#boxesIn(element, boxes);
    }
  }

  #table(table: Element): TableBlock {
    const rows = within(table, 'tr').filter((row) => this.#isShown(row));
    const cells = rows.map((row) => {
      const shown = within(row, 'tc').filter((cell) => !child(child(cell, 'tcPr'), 'cellDel'));
      return cellsOf(shown, row, (cell) => this.blocksIn(cell));
    });
    return { kind: 'table', rows: mergedDown(cells) };
  }

  #isShown(row: Element): boolean {
    const properties = child(row, 'trPr');
    if (child(properties, 'ins')) this.#account.insertions += 1;
    if (child(properties, 'del')) {
      this.#account.deletions += 1;
      return false;
    }
    if (!isOn(child(properties, 'hidden'))) return true;
    this.#account.hidden.push(allTextIn(row));
    return false;
  }
}

function branchesOf(alternatives: Element): Element[] {
  return [...children(alternatives, 'Choice'), ...children(alternatives, 'Fallback')];
}

function firstBranch(alternatives: Element): Element | null {
  return branchesOf(alternatives)[0] ?? null;
}

function allTextIn(element: Element): string {
  return elementsIn(element)
    .map((one) => (one.name === 't' ? textOf(one) : allTextIn(one)))
    .join('');
}
