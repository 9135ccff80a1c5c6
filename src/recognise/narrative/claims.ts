/**
 * Claims: what sentences say in figures. Works clause by clause on text without blanks: the words since the last mark name
 * the subject or the change, 其中 and 主要是 open lists, 持平 and 无…预算 state a figure in words.
 */
import type { Direction, Measure, Stage, SubjectKey } from '../../model/document.js';
import type { Location } from '../../model/source.js';
import { lastItem } from './items.js';
import type { Segment } from './segments.js';
import { subjectOf, subjectWords, within } from './subjects.js';

/** A claim before its figure has become a cell. */
export interface RawClaim {
  readonly id: string;
  readonly subject: SubjectKey | null;
  readonly words: string;
  readonly measure: Measure;
  readonly year: number | null;
  readonly direction: Direction | null;
  readonly baseYear: number | null;
  readonly section: string;
  readonly sentence: string;
  readonly printed: string | null;
  readonly unit: string | null;
  readonly location: Location;
  readonly partOf: string | null;
  readonly lead: 'exhaustive' | 'mainly' | null;
  readonly changeOf: string | null;
  readonly none: boolean;
}

/** 万 and 亿 alone stand for money where a mark follows: an office forgot the 元. */
const FIGURE =
  /([-−]?\d[\d,，]*(?:\.\d+)?)(亿元|万元|元|[%％]|辆|[万亿](?=[，。；、,;）)]))(?!(?:[（(]含[^（）()]{0,4}[)）])?(?:及)?以[上下])/
    .source;
const BASE = '(?:比|较|与|同)?(上年度?|去年|\\d{4}年度?)?(?:年初)?(?:预算执行数|预算数?|执行数|决算数)?(?:相比)?';
const SAME = `(?:比|较|与|同)(上年度?|去年|\\d{4}年度?)(?:年初)?(?:预算执行数|预算数?|执行数|决算数)?(?:相比)?(?:保持)?(?:持平|一致|无变化|无增减变化)`;
const NONE = '(?:无|未安排|没有)(?:使用)?([^，。；、\\d]{2,30}?(?:预算|支出))(?=[，。；])';
const LEAD = '其中[:：]?|主要是|主要原因(?:是|为)|主要用于';
const EVENT = new RegExp(`${FIGURE}|(${SAME})|(${NONE})|(${LEAD})|(。)`, 'g');
const CHANGE = new RegExp(`^(.*?)${BASE}(增加|增长|上升|提高|减少|下降|降低|压减)(?:了|约)?$`);
/** A figure, or one of the words that stand for a figure. */
const SAYS_SOMETHING = /\d[元万亿%％辆]|持平|一致|变化|无|没有|未安排/;
/** Final accounts name an item first and give its figures in a sentence behind. */
const FINAL = /^(?:\d{4}年(?:度)?)?(?:支出决算数?为?|预算安排)$/;
const OF_BUDGET = /预算数?(?:为|是)?$/;
const SUM = /^(?:合计|共计|总计)(?:为)?$/;
const COMPARES = /^[比较与同]/;
const PARAGRAPH = 400;
const MARK = /[，。；：、:;]/;

/** Reads the claims of all segments; ids count from n1 in reading order. */
export function claimsOf(
  segments: readonly Segment[],
  year: number | null,
  organisation: string | null,
  stage: Stage,
): RawClaim[] {
  const claims: RawClaim[] = [];
  for (const segment of segments)
    if (SAYS_SOMETHING.test(segment.text)) new SegmentReader(segment, year, organisation, stage, claims).read();
  return claims;
}

/** `whole` is what a list after 其中 divides: an amount or a count. */
type Latest = Measure | `amount/${SubjectKey}` | 'whole';

class SegmentReader {
  readonly #segment: Segment;
  readonly #year: number | null;
  readonly #organisation: string | null;
  readonly #stage: Stage;
  readonly #claims: RawClaim[];
  /** The last claim of each kind in this segment, and the first change of each amount. */
  readonly #latest = new Map<Latest, RawClaim>();
  readonly #changes = new Map<string, RawClaim>();
  #boundary = 0;
  /** What the last amount of the sentence was one of, whichever year or stage. */
  #named: SubjectKey | null = null;
  #whole: RawClaim | null = null;
  #lead: 'exhaustive' | 'mainly' | null = null;

  constructor(segment: Segment, year: number | null, organisation: string | null, stage: Stage, claims: RawClaim[]) {
    this.#segment = segment;
    this.#year = year;
    this.#organisation = organisation;
    this.#stage = stage;
    this.#claims = claims;
  }

  read(): void {
    for (const match of this.#segment.text.matchAll(EVENT)) {
      const at = match.index;
      const [, printed, unit, same, , none, noneWords, lead, stop] = match;
      if (printed !== undefined && unit !== undefined) this.#figure(at, printed, unit);
      else if (same !== undefined) this.#same(at, match[4] ?? '');
      else if (none !== undefined) this.#none(at, noneWords ?? '');
      else if (lead !== undefined) this.#open(lead);
      else if (stop !== undefined) this.#close();
      this.#boundary = at + match[0].length;
    }
  }

  #open(lead: string): void {
    if (lead.startsWith('其中')) {
      this.#whole = this.#last('whole');
      this.#lead = this.#whole ? 'exhaustive' : null;
    } else if (lead === '主要是' && this.#lead === null) {
      this.#whole = this.#last('change');
      this.#lead = this.#whole ? 'mainly' : null;
    }
  }

  #close(): void {
    this.#lead = null;
    this.#whole = null;
    this.#named = null;
  }

  /** The words since the last mark or event. */
  #wordsBefore(at: number): string {
    const text = this.#segment.text.slice(this.#boundary, at);
    let start = text.length;
    while (start > 0 && !MARK.test(text[start - 1] ?? '')) start -= 1;
    const words = text.slice(start);
    return this.#organisation === null ? words : words.replace(this.#organisation, '');
  }

  /** The item of the functional classification that the words name, or that the paragraph named last before its figures. */
  #item(at: number, words: string): { subject: SubjectKey; words: string } | null {
    const named = words.includes('项') ? lastItem(words) : null;
    const item = named ?? (FINAL.test(words) ? this.#itemBefore(at) : null);
    if (!item?.code) return null;
    const inGeneral = this.#segment.headings.some((heading) => heading.includes('一般公共预算'));
    const prefix = inGeneral ? 'generalPublic' : 'appropriation';
    return { subject: `${prefix}.function:${item.code}`, words: item.words };
  }

  #itemBefore(at: number): ReturnType<typeof lastItem> {
    const before = this.#segment.text.slice(Math.max(0, at - PARAGRAPH), at);
    return before.includes('项') ? lastItem(before) : null;
  }

  #figure(at: number, printed: string, unit: string): void {
    const words = this.#wordsBefore(at);
    if (unit === '辆') this.#count(at, words, printed);
    else if (unit === '%' || unit === '％') this.#percent(at, words, printed, unit);
    else {
      const change = CHANGE.exec(words);
      if (change && !this.#isNameInList(change)) this.#change(at, change, printed, unit);
      else this.#amount(at, words, printed, unit);
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
    const item = this.#item(at, words);
    const subject =
      item?.subject ??
      (FINAL.test(words) ? this.#named : within(subjectOf(bare, this.#segment.headings), whole?.subject ?? null));
    this.#named = subject;
    const partOf = whole?.measure === 'amount' ? whole.id : null;
    const stated = yearIn(words);
    // Of last year, or in final accounts of the budget: another quantity than the one of that name.
    const isOther =
      (stated !== null && this.#year !== null && stated !== this.#year) ||
      (this.#stage === 'finalAccounts' && OF_BUDGET.test(words));
    this.#add(at, {
      subject: isOther ? null : subject,
      words: item?.words ?? bare,
      measure: 'amount',
      printed,
      unit,
      partOf,
      lead: partOf === null ? null : 'exhaustive',
      year: stated ?? this.#year,
    });
  }

  #change(at: number, match: RegExpExecArray, printed: string, unit: string): void {
    const words = subjectWords(match[1] ?? '');
    const amount = words === '' ? this.#last('amount') : null;
    const subject = amount ? amount.subject : subjectOf(words, this.#segment.headings);
    const of = amount ?? (subject === null ? null : this.#last(`amount/${subject}`));
    const direction: Direction = /增|升|高/.test(match[3] ?? '') ? 'up' : 'down';
    const partOf = this.#lead === 'mainly' ? (this.#whole?.id ?? null) : this.#changeOfWhole(of);
    const lead = partOf === null ? null : this.#lead;
    this.#add(at, {
      subject,
      words: words || (amount?.words ?? ''),
      measure: 'change',
      printed,
      unit,
      direction,
      baseYear: this.#base(match[2]),
      changeOf: of?.id ?? null,
      partOf,
      lead,
    });
  }

  /** In a list after 其中, the change of a part is a part of the change of the whole, where that was stated. */
  #changeOfWhole(of: RawClaim | null): string | null {
    if (of?.partOf === null || of === null) return null;
    return this.#changes.get(of.partOf)?.id ?? null;
  }

  #same(at: number, base: string): void {
    const words = subjectWords(this.#wordsBefore(at));
    const of = words === '' ? this.#last('amount') : null;
    const subject = of ? of.subject : subjectOf(words, this.#segment.headings);
    const partOf = this.#changeOfWhole(of);
    this.#add(at, {
      subject,
      words: words || (of?.words ?? ''),
      measure: 'change',
      direction: 'same',
      baseYear: this.#base(base),
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
    const of = this.#last('amount');
    const change = CHANGE.exec(words);
    const direction: Direction | null = change ? (/增|升|高/.test(change[3] ?? '') ? 'up' : 'down') : null;
    const measure: Measure = direction === null ? (words.includes('完成') ? 'completion' : 'share') : 'percent';
    this.#add(at, { subject: of?.subject ?? null, words, measure, printed, unit, direction, changeOf: of?.id ?? null });
  }

  #base(words: string | undefined): number | null {
    const stated = /\d{4}/.exec(words ?? '')?.[0];
    if (stated !== undefined) return Number.parseInt(stated, 10);
    return this.#year === null ? null : this.#year - 1;
  }

  #last(what: Latest): RawClaim | null {
    return this.#latest.get(what) ?? null;
  }

  #remember(claim: RawClaim): void {
    this.#claims.push(claim);
    this.#latest.set(claim.measure, claim);
    if (claim.measure === 'amount' || claim.measure === 'count') this.#latest.set('whole', claim);
    if (claim.measure === 'amount' && claim.subject !== null) this.#latest.set(`amount/${claim.subject}`, claim);
    const { changeOf } = claim;
    if (claim.measure === 'change' && changeOf !== null && !this.#changes.has(changeOf))
      this.#changes.set(changeOf, claim);
  }

  #add(at: number, fields: Partial<RawClaim> & Pick<RawClaim, 'subject' | 'words' | 'measure'>): void {
    this.#remember({
      id: `n${this.#claims.length + 1}`,
      year: this.#year,
      direction: null,
      baseYear: null,
      section: this.#segment.section,
      sentence: this.#segment.sentence(at),
      printed: null,
      unit: null,
      location: this.#segment.at(at, fields.printed?.length),
      partOf: null,
      lead: null,
      changeOf: null,
      none: false,
      ...fields,
    });
  }
}

function yearIn(words: string): number | null {
  const match = /(20\d{2})年/.exec(words);
  return match ? Number.parseInt(match[1] ?? '', 10) : null;
}
