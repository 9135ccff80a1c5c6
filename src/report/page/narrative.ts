/** The narrative of a document, with its figures where they stand in their sentences. */
import type { ResultCell, ResultDocument } from '../../contract/result.js';
import { inReadingOrder, wholeAt } from '../spots.js';
import { both, type Html, html } from './html.js';
import { figure, type Shown } from './table.js';

type Passage = NonNullable<ResultDocument['passages']>[number];

interface Spot {
  readonly at: number;
  readonly end: number;
  readonly cell: ResultCell;
}

export function narrativeOf(shown: Shown): Html | null {
  const { document } = shown;
  const { passages = [] } = document;
  const strays = document.strays.filter(({ table }) => table === null);
  const cells = [...document.narrative, ...strays].filter(({ printed }) => printed !== '').toSorted(inReadingOrder);
  if (passages.length === 0 && cells.length === 0) return null;
  const taken = new Set<string>();
  const words = wordsIn(document);
  const blocks = passages.map((passage) => passageOf(passage, spotsIn(passage, cells, words, taken), shown));
  const rest = cells.filter(({ id }) => !taken.has(id));
  return html`<section class="narrative" id="${shown.anchor('narrative')}" data-table="说明"><h3>${both(TITLE)}</h3>
${blocks}${rest.length === 0 ? null : html`<h4>${both(REST)}</h4>${rest.map((cell) => quoted(cell, shown))}`}</section>`;
}

const TITLE = { zh: '说明', en: 'Narrative' };
const REST = { zh: '其他句中的数字', en: 'Figures of other sentences' };

function passageOf(passage: Passage, spots: readonly Spot[], shown: Shown): Html {
  const { section, headings, text } = passage;
  const heading = headings.at(-1) ?? '';
  const title = heading === '' ? null : html`<h4>${section}${heading}</h4>`;
  const edges = [0, ...itemsIn(passage, spots), text.length];
  const paragraphs = edges.slice(1).map((end, at) => paragraphOf(text, edges[at] ?? 0, end, spots, shown));
  return html`${title}${text === '' ? null : paragraphs}\n`;
}

function paragraphOf(text: string, start: number, end: number, spots: readonly Spot[], shown: Shown): Html {
  const pieces: (Html | string)[] = [];
  let from = start;
  for (const spot of spots.filter(({ at }) => at >= start && at < end)) {
    pieces.push(
      text.slice(from, spot.at),
      figure({ ...spot.cell, printed: text.slice(spot.at, spot.end) }, shown, 'span'),
    );
    from = spot.end;
  }
  return html`<p>${pieces}${text.slice(from, end)}</p>`;
}

/** A number or a bracketed ordinal. */
const ORDINAL = /^(?:\d{1,3}[.\uff0e\u3001](?!\d)|[(\uff08]\P{Nd}{1,3}[)\uff09])/u;
const SENTENCE_END = /[\u3002\uff1b;:\uff1a]$/;

/** Where a line of the source begins an item of a list: the text keeps no other paragraphs. */
function itemsIn({ text, places }: Passage, spots: readonly Spot[]): readonly number[] {
  return places
    .map(({ start }) => start)
    .filter(
      (start) =>
        start > 0 &&
        SENTENCE_END.test(text.slice(0, start).trimEnd()) &&
        ORDINAL.test(text.slice(start).trimStart()) &&
        !spots.some(({ at, end }) => at < start && start < end),
    );
}

/** Each figure after the one before in its sentence; a print that is a part of a longer number is another number. */
function spotsIn(
  { text }: Passage,
  cells: readonly ResultCell[],
  words: readonly ResultCell[],
  taken: Set<string>,
): Spot[] {
  const spots: Spot[] = [];
  const reached = new Map<string, number>();
  for (const cell of cells) {
    const sentence = cell.claim?.sentence ?? '';
    const start = sentence === '' ? -1 : text.indexOf(sentence);
    if (start < 0 || taken.has(cell.id)) continue;
    const { printed } = cell;
    const isFree = (at: number): boolean =>
      at >= 0 &&
      at < start + sentence.length &&
      !spots.some((other) => at < other.end && other.at < at + printed.length);
    // Where a source has no places, claims stand in the order in which they were understood, mostly that of the sentence.
    const at = [reached.get(sentence) ?? start, start].map((from) => wholeAt(text, printed, from)).find(isFree);
    if (at === undefined) continue;
    const end = at + printed.length;
    reached.set(sentence, end);
    taken.add(cell.id);
    spots.push({ at, end, cell });
  }
  for (const cell of words) {
    const said = text.includes(cell.printed) ? cell.printed : cell.printed.replace(REMARK, '');
    const at = taken.has(cell.id) || said === '' ? -1 : text.indexOf(said);
    const end = at + said.length;
    if (at < 0 || spots.some((other) => at < other.end && other.at < end)) continue;
    taken.add(cell.id);
    spots.push({ at, end, cell });
  }
  return spots.sort((a, b) => a.at - b.at);
}

/** Pieces of text that findings point at. */
function wordsIn({ findings }: ResultDocument): readonly ResultCell[] {
  const words = findings.flatMap(({ evidence }) =>
    evidence.filter(({ kind, printed }) => kind === 'words' && printed !== ''),
  );
  return [...new Map(words.map((cell) => [cell.id, cell])).values()];
}

/** What a finding says behind the words that it quotes. */
const REMARK = /（[^（）]*）$/;
function quoted(cell: ResultCell, shown: Shown): Html {
  const sentence = cell.claim?.sentence ?? '';
  const at = wholeAt(sentence, cell.printed, 0);
  if (at < 0) return html`<p>${figure(cell, shown, 'span')} ${sentence}</p>\n`;
  return html`<p>${sentence.slice(0, at)}${figure(cell, shown, 'span')}${sentence.slice(at + cell.printed.length)}</p>\n`;
}
