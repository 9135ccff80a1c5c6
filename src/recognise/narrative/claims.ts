/**
 * Claims: what sentences say in figures. Works clause by clause on text without blanks: the words since the last mark name
 * the subject or the change, 其中 and 主要是 open lists, 持平 and 无…预算 state a figure in words.
 */
import type { FigureKind, SubjectKey } from '../../model/document.js';
import { EVENT } from './events.js';
import { BASE_AMOUNT, CHANGE, COMPLETED, directionOf, kindAtEnd, kindIn, ordinalOf, yearIn } from './figures.js';
import { itemAt } from './items.js';
import { parallelWords } from './parallel.js';
import { type RawClaim, UNSAID } from './raw-claim.js';
import { Said } from './said.js';
import type { Segment } from './segments.js';
import {
  awardSubject,
  clauseBefore,
  fundOfHeading,
  namedBefore,
  partOfCars,
  subjectOf,
  subjectWords,
  within,
} from './subjects.js';

/** A figure, or one of the words that stand for a figure. */
const SAYS_SOMETHING = /\d[元万亿%％辆]|持平|一致|变化|无|没有|未安排/;
const SUM = /^(?:合计|共计|总计)(?:为)?$/;
const COMPARES = /^[比较与同]/;
const MARK = /[，。；：、:;,]/;

/** Reads the claims of all segments; ids count from n1 in reading order. */
export function claimsOf(segments: readonly Segment[], year: number | null, organisation: string | null): RawClaim[] {
  const claims: RawClaim[] = [];
  for (const segment of segments)
    if (SAYS_SOMETHING.test(segment.text)) new SegmentReader(segment, year, organisation, claims).read();
  return claims;
}

type Fields = Partial<RawClaim> & Pick<RawClaim, 'subject' | 'words' | 'measure'>;

class SegmentReader {
  readonly #segment: Segment;
  readonly #year: number | null;
  readonly #organisation: string | null;
  readonly #claims: RawClaim[];
  readonly #said: Said;
  readonly #parallel: ReadonlyMap<number, string>;
  #boundary = 0;
  /** What the last amount of the sentence was one of, whichever year or stage. */
  #named: SubjectKey | null = null;
  #whole: RawClaim | null = null;
  #lead: 'exhaustive' | 'mainly' | null = null;
  /** What the shares of a list after 主要用于 are shares of. */
  #divided: RawClaim | null = null;
  /** A list after 其中 whose items are numbered, and the last number. */
  #numbered: { readonly whole: RawClaim; readonly ordinal: number } | null = null;
  /** The amount that the sentence is about to compare with. */
  #comparedWith: RawClaim | null = null;

  constructor(segment: Segment, year: number | null, organisation: string | null, claims: RawClaim[]) {
    this.#segment = segment;
    this.#year = year;
    this.#organisation = organisation;
    this.#claims = claims;
    this.#said = new Said(year);
    this.#parallel = parallelWords(segment.text);
  }

  read(): void {
    for (const match of this.#segment.text.matchAll(EVENT)) {
      const at = match.index;
      const [, printed, unit, same, , , none, noneWords, lead, stop] = match;
      if (printed !== undefined && unit !== undefined) this.#figure(at, printed, unit);
      else if (same !== undefined) this.#same(at, match[4], match[5]);
      else if (none !== undefined) this.#none(at, noneWords ?? '');
      else if (lead !== undefined) this.#open(lead, at + match[0].length);
      else if (stop !== undefined) this.#endSentence(at + 1);
      this.#boundary = at + match[0].length;
    }
  }

  #open(lead: string, at: number): void {
    if (/^[其包中]/.test(lead)) {
      const named = lead.startsWith('中') ? subjectOf(this.#wordsBefore(at - lead.length), []) : null;
      this.#whole = this.#said.last(named === null ? 'whole' : `amount/${named}`);
      this.#lead = this.#whole ? 'exhaustive' : null;
      const ordinal = this.#ordinalAt(at);
      if (ordinal !== null && this.#whole) this.#numbered = { whole: this.#whole, ordinal };
    } else if (lead === '主要是' && this.#lead === null) {
      this.#whole = this.#said.last('change');
      this.#lead = this.#whole ? 'mainly' : null;
    } else if (lead === '主要用于') this.#divided = this.#said.last('whole');
  }

  /** A list whose items are numbered goes on over sentences, as long as its numbers do. */
  #endSentence(next: number): void {
    const numbered = this.#numbered;
    const ordinal = this.#ordinalAt(next);
    this.#close();
    this.#comparedWith = null;
    this.#said.endSentence();
    if (!numbered) return;
    if (ordinal === numbered.ordinal + 1) this.#numbered = { ...numbered, ordinal };
    else if (ordinal !== null) this.#numbered = null;
    if (this.#numbered === null || ordinal === null) return;
    this.#whole = numbered.whole;
    this.#lead = 'exhaustive';
  }

  #ordinalAt(at: number): number | null {
    return ordinalOf(
      this.#segment.text
        .slice(at, at + 4)
        .replaceAll('(', '（')
        .replaceAll(')', '）'),
    );
  }

  #close(): void {
    this.#lead = null;
    this.#whole = null;
    this.#divided = null;
    this.#named = null;
  }

  /** The words since the last mark or event. */
  #wordsBefore(at: number): string {
    const parallel = this.#parallel.get(at);
    if (parallel !== undefined) return parallel;
    const text = this.#segment.text.slice(this.#boundary, at);
    let start = text.length;
    while (start > 0 && !MARK.test(text[start - 1] ?? '')) start -= 1;
    const words = text.slice(start);
    return this.#organisation === null ? words : words.replace(this.#organisation, '');
  }

  #figure(at: number, printed: string, unit: string): void {
    const words = this.#wordsBefore(at);
    if (unit === '辆') this.#count(at, words, printed);
    else if (unit === '%' || unit === '％') this.#percent(at, words, printed, unit);
    else {
      const change = CHANGE.exec(words);
      if (change && !this.#isNameInList(change)) this.#change(at, change, printed, unit);
      else if (!this.#compared(at, words, printed, unit)) this.#amount(at, words, printed, unit);
    }
  }

  /** 支持商销稳增长30万元 in a list of parts: a name that ends like a change, with no year to compare with. */
  #isNameInList(change: RegExpExecArray): boolean {
    const [, name = '', base] = change;
    if (this.#lead !== 'exhaustive' || name === '' || base !== undefined || COMPARES.test(name)) return false;
    return subjectOf(subjectWords(name), this.#segment.headings) === null;
  }

  #amount(at: number, words: string, printed: string, unit: string): void {
    const bare = subjectWords(words);
    // A list may end by naming its total once more.
    if (SUM.test(words)) this.#close();
    const whole = this.#lead === 'exhaustive' ? this.#whole : null;
    const item = itemAt(this.#segment, at, words);
    const subject =
      item?.subject ??
      awardSubject(bare, clauseBefore(this.#segment.text, at)) ??
      namedBefore(words, this.#named) ??
      partOfCars(bare, whole?.subject ?? null) ??
      within(subjectOf(bare, this.#segment.headings), whole?.subject ?? fundOfHeading(this.#segment.headings));
    this.#named = subject;
    const partOf = whole?.measure === 'amount' ? whole.id : null;
    const of = kindAtEnd(words);
    this.#add(at, {
      subject,
      words: item?.words ?? bare,
      measure: 'amount',
      printed,
      unit,
      partOf,
      lead: partOf === null ? null : 'exhaustive',
      year: yearIn(words) ?? this.#year,
      of,
    });
  }

  /** An amount that is only there to be compared with; what follows speaks of the amount before. */
  #compared(at: number, words: string, printed: string, unit: string): boolean {
    const before = this.#said.last('amount');
    const base = BASE_AMOUNT.exec(words);
    const completed = COMPLETED.exec(words);
    if (!before || !(base || completed)) return false;
    const year = base ? this.#base(base[1]) : this.#year;
    const of = kindIn(base ? base[2] : completed?.[1]);
    const { subject } = before;
    const claim = this.#claim(at, { subject, words, measure: 'amount', printed, unit, year, of });
    this.#claims.push(claim);
    this.#said.mention(claim);
    this.#comparedWith = claim;
    return true;
  }

  #change(at: number, match: RegExpExecArray, printed: string, unit: string): void {
    const words = subjectWords(match[1] ?? '');
    const amount = words === '' ? this.#said.last('amount') : null;
    const subject = amount ? amount.subject : subjectOf(words, this.#segment.headings);
    const of = amount ?? (subject === null ? null : this.#said.last(`amount/${subject}`));
    const direction = directionOf(match[4]);
    const base = kindIn(match[3]);
    const baseYear = this.#base(match[2]);
    const partOf = this.#lead === 'mainly' ? (this.#whole?.id ?? null) : this.#said.changeOfWhole(of);
    const lead = partOf === null ? null : this.#lead;
    this.#add(at, {
      subject,
      words: words || (amount?.words ?? ''),
      measure: 'change',
      printed,
      unit,
      direction,
      baseYear,
      base,
      baseOf: this.#baseOf(of, baseYear, base),
      changeOf: of?.id ?? null,
      partOf,
      lead,
    });
  }

  #same(at: number, year: string | undefined, kind: string | undefined): void {
    const words = subjectWords(this.#wordsBefore(at));
    const of = words === '' ? this.#said.last('amount') : null;
    const subject = of ? of.subject : subjectOf(words, this.#segment.headings);
    const partOf = this.#said.changeOfWhole(of);
    const base = kindIn(kind);
    const ofSameYear = year === undefined && base !== null;
    const baseYear = ofSameYear ? this.#year : this.#base(year);
    this.#add(at, {
      subject,
      words: words || (of?.words ?? ''),
      measure: 'change',
      direction: 'same',
      baseYear,
      base,
      baseOf: this.#baseOf(of, baseYear, base),
      changeOf: of?.id ?? null,
      partOf,
      lead: partOf === null ? null : this.#lead,
    });
  }

  #none(at: number, words: string): void {
    const bare = subjectWords(words);
    const subject = subjectOf(bare, this.#segment.headings);
    if (subject !== null) this.#add(at, { subject, words: bare, measure: 'amount', none: true });
  }

  #count(at: number, words: string, printed: string): void {
    const whole = this.#lead === 'exhaustive' && this.#whole?.measure === 'count' ? this.#whole : null;
    this.#add(at, {
      subject: null,
      words: subjectWords(words),
      measure: 'count',
      printed,
      unit: '辆',
      partOf: whole?.id ?? null,
      lead: whole ? 'exhaustive' : null,
    });
  }

  #percent(at: number, words: string, printed: string, unit: string): void {
    // 分别占75%、25%: which figure each is of cannot be told.
    const of = words === '' || words.includes('分别') ? null : this.#said.last('amount');
    const change = CHANGE.exec(words);
    const figure = { subject: of?.subject ?? null, words, printed, unit, changeOf: of?.id ?? null };
    if (change) {
      const stated = kindIn(change[3]);
      const before = this.#said.changeOf(of);
      const [base, baseYear] = [stated ?? before?.base ?? null, this.#base(change[2])];
      const baseOf = this.#baseOf(of, baseYear, base);
      this.#add(at, { ...figure, measure: 'percent', direction: directionOf(change[4]), base, baseYear, baseOf });
    } else if (words.includes('完成') || this.#isCompletion(words)) {
      const base = this.#comparedWith?.of ?? kindIn(words.slice(words.indexOf('完成')));
      this.#add(at, { ...figure, measure: 'completion', base, baseOf: this.#baseOf(of, this.#year, base) });
    } else
      this.#add(at, {
        ...figure,
        measure: 'share',
        baseOf: this.#said.wholeOf(words, this.#lead === 'exhaustive' ? this.#whole : this.#divided),
      });
  }

  #isCompletion(words: string): boolean {
    return words === '的' && this.#comparedWith !== null && COMPLETED.test(this.#comparedWith.words);
  }

  #baseOf(of: RawClaim | null, year: number | null, kind: FigureKind | null): string | null {
    return this.#comparedWith?.id ?? this.#said.baseOf(of, year, kind);
  }

  #base(words: string | undefined): number | null {
    const stated = /\d{4}/.exec(words ?? '')?.[0];
    if (stated !== undefined) return Number.parseInt(stated, 10);
    return this.#year === null ? null : this.#year - 1;
  }

  #add(at: number, fields: Fields): void {
    const claim = this.#claim(at, fields);
    this.#claims.push(claim);
    this.#said.remember(claim);
  }

  #claim(at: number, fields: Fields): RawClaim {
    return {
      id: `n${this.#claims.length + 1}`,
      ...UNSAID,
      year: this.#year,
      section: this.#segment.section,
      sentence: this.#segment.sentence(at),
      location: this.#segment.at(at, fields.printed?.length),
      ...fields,
    };
  }
}
