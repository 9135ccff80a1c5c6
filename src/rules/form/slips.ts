/** Slips of the pen: pieces of text with their places. What is one habit of a document is said once, with its number and the first few. */
import type { Document, Passage } from '../../model/document.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import { quote } from '../../model/quote.js';
import type { Observation } from '../../model/rule.js';
import type { Location } from '../../model/source.js';
import { placeIn, wordsCell } from '../../model/words.js';

export interface Slip {
  readonly printed: string;
  readonly location: Location;
}

/** A finding before its message: the rule, where it is one of several, and how grave it is. */
export interface Heading {
  readonly rule: string;
  readonly severity: Severity;
  readonly instance?: string;
}

const SHOWN = 3;
/** More places than anybody goes through; the message still counts them all. */
const KEPT = 100;

/** Nothing for no slip; else one finding for all of them. */
export function together(heading: Heading, slips: readonly Slip[], word: (shown: Shown) => Message): Finding[] {
  if (slips.length === 0) return [];
  const evidence = new Map(
    slips.slice(0, KEPT).map(({ printed, location }) => {
      const cell = wordsCell(printed, location);
      return [cell.id, cell] as const;
    }),
  );
  return [
    {
      rule: heading.rule,
      instance: heading.instance ?? 'document',
      severity: heading.severity,
      outcome: null,
      message: word(shownOf(slips)),
      evidence: [...evidence.values()],
      odd: [],
      hints: [],
    },
  ];
}

/** How many there are, and the first different ones in quotation marks. */
export interface Shown {
  readonly count: number;
  readonly zh: string;
  readonly en: string;
}

function shownOf(slips: readonly Slip[]): Shown {
  const different = [...new Set(slips.map(({ printed }) => printed))];
  const first = different.slice(0, SHOWN).map(quote);
  const more = different.length > SHOWN;
  return { count: slips.length, zh: first.join('、') + (more ? '等' : ''), en: first.join(', ') + (more ? ', …' : '') };
}

export function observed(findings: readonly Finding[]): Observation {
  return { findings, undecided: [] };
}

/** A piece of a passage with some characters around it, of its own sentence alone. */
export function slipIn(passage: Passage, start: number, end: number, around = 0): Slip {
  const { text } = passage;
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const cut = after.search(SENTENCE_END);
  return {
    printed: `${before.split(SENTENCE_END).at(-1)}${text.slice(start, end)}${cut < 0 ? after : after.slice(0, cut + 1)}`,
    location: placeIn(passage, start),
  };
}

const SENTENCE_END = /[。；]/;

/** Every match of a pattern (with the flag g) in the narrative. */
export function matchesIn(document: Document, pattern: RegExp): { passage: Passage; match: RegExpMatchArray }[] {
  return document.passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].map((match) => ({ passage, match })),
  );
}
