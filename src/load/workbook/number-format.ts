/**
 * Number formats without dates, percentages and fractions, which are the ones that amounts bear.
 * They are worked out here because rounding must be that of office programs: half up on the decimal value.
 */

/** A digit place (`0`, `#`, `?`) or a text that stands where it stands. */
type Token = { readonly place: '0' | '#' | '?' } | { readonly literal: string };

type Condition = (value: number) => boolean;

export interface Section {
  readonly condition: Condition | null;
  readonly whole: readonly Token[];
  readonly fraction: readonly Token[];
  /** How many digits stand behind the point at most. */
  readonly decimals: number;
  readonly layout: Layout;
  readonly grouped: boolean;
  /** How often the value is divided by a thousand. */
  readonly thousands: number;
  readonly general: boolean;
}

const TOKEN =
  /"([^"]*)"|\\(.)|!(.)|_(?:.|$)|\*(?:.|$)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[([=<>]+)(-?[\d.]+)\]|\[([^\]]*)\]|(general)|([0#?])|(.)/giu;

/** Letters would be dates, exponents or words that mean something; a percentage or fraction changes the value. */
const FOREIGN = /[a-z%/@]/i;
const SPELLED = /^DBNum|^[hms]+$/i;

function conditionOf(operator: string, limit: number): Condition | null {
  switch (operator) {
    case '=':
      return (value) => value === limit;
    case '<>':
      return (value) => value !== limit;
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    default:
      return null;
  }
}

/** Codes are split at semicolons that are not quoted, escaped or in brackets. */
function splitCode(code: string): string[] {
  const sections = [''];
  const add = (text: string): void => {
    sections.push((sections.pop() ?? '') + text);
  };
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ';') sections.push('');
    else add(token);
  }
  return sections;
}

/** Null where the section is of another kind. */
function sectionOf(code: string): Section | null {
  const [whole, fraction]: [Token[], Token[]] = [[], []];
  let [point, grouped, thousands, general] = [false, false, 0, false];
  let condition: Condition | null = null;
  for (const match of code.matchAll(TOKEN)) {
    const [, quoted, escaped, escapedToo, currency, operator, limit, bracket, word, place, other] = match;
    const literal = quoted ?? escaped ?? escapedToo ?? currency;
    const target = point ? fraction : whole;
    if (literal !== undefined) target.push({ literal });
    else if (operator !== undefined) condition = conditionOf(operator, Number(limit));
    else if (bracket !== undefined) {
      if (SPELLED.test(bracket)) return null;
    } else if (word !== undefined) general = true;
    else if (place !== undefined) {
      if (thousands > 0) grouped = true;
      thousands = 0;
      target.push({ place: place as '0' | '#' | '?' });
    } else if (other === '.') {
      if (point) return null;
      point = true;
    } else if (other === ',') thousands += target.some((token) => 'place' in token) || point ? 1 : 0;
    else if (other !== undefined) {
      if (FOREIGN.test(other)) return null;
      target.push({ literal: other });
    }
  }
  const decimals = fraction.filter((token) => 'place' in token).length;
  return { condition, whole, fraction, decimals, layout: layoutOf(whole), grouped, thousands, general };
}

/** The sections of a code, or null where one of them that numbers may fall into is of another kind. */
export function sectionsOf(code: string): readonly Section[] | null {
  const codes = splitCode(code);
  const last = codes.at(-1) ?? '';
  const numeric = codes.length === 4 || (codes.length > 1 && last.includes('@')) ? codes.slice(0, -1) : codes;
  const sections = numeric.map(sectionOf);
  return sections.length <= 3 && sections.every((section) => section !== null) ? sections : null;
}

/** The section that a value falls into. What falls into none of them is not shown at all. */
export function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const [first, second, third] = sections;
  if (!first || !second) return first;
  if (first.condition ? first.condition(value) : third || second.condition ? value > 0 : value >= 0) return first;
  if (second.condition ? second.condition(value) : !third || value < 0) return second;
  return third ?? first;
}

const DIGIT = /\d/;
const GROUPS = /\B(?=(?:\d{3})+$)/g;

/** What of a section's whole part is the same for all values. */
interface Layout {
  readonly places: number;
  readonly first: number;
  /** How many digits are shown at least. */
  readonly least: number;
  /** Texts stand between the places, so that digits fall into places one by one. */
  readonly apart: boolean;
}

function layoutOf(whole: readonly Token[]): Layout {
  const isPlace = (token: Token): boolean => 'place' in token;
  const zero = whole.findIndex((token) => 'place' in token && token.place === '0');
  const [first, last] = [whole.findIndex(isPlace), whole.findLastIndex(isPlace)];
  return {
    places: whole.filter(isPlace).length,
    first,
    least: zero < 0 ? 0 : whole.slice(zero).filter(isPlace).length,
    apart: first >= 0 && !whole.slice(first, last).every(isPlace),
  };
}

/** The whole digits in their places from the right; places without a digit show a zero or nothing. */
function renderWhole({ whole, grouped, layout }: Section, digits: string): string {
  const shown = (digits === '0' ? '' : digits).padStart(layout.least, '0');
  if (!layout.apart) {
    const number = grouped ? shown.replace(GROUPS, ',') : shown;
    if (whole.length === layout.places) return number;
    return whole.map((token, at) => ('literal' in token ? token.literal : at === layout.first ? number : '')).join('');
  }
  let at = shown.length - layout.places;
  let text = '';
  for (const token of whole) {
    if ('literal' in token) text += token.literal;
    else if (text === '' && at > 0) text += shown.slice(0, ++at);
    else text += shown[at++] ?? '';
  }
  return text;
}

function renderFraction({ fraction }: Section, digits: string): string {
  const least = fraction
    .filter((token) => 'place' in token)
    .findLastIndex((token) => 'place' in token && token.place === '0');
  let end = digits.length;
  while (end > least + 1 && digits[end - 1] === '0') end--;
  let at = 0;
  return fraction
    .map((token) => {
      if ('literal' in token) return token.literal;
      const digit = at < end ? (digits[at] ?? '') : '';
      at++;
      return digit;
    })
    .join('');
}

/** The absolute value as this section shows it, without a sign of its own; null where it is too long to be exact. */
export function render(section: Section, value: number): string | null {
  const places = section.decimals;
  const scaled = (Math.abs(value) / 1000 ** section.thousands) * 10 ** places;
  if (scaled >= 1e15) return null;
  // Fifteen digits are what a cell holds; beyond them there is binary noise, which would round 1.005 down.
  const digits = String(Math.round(Number(scaled.toPrecision(15)))).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  if (section.layout.places === 0 && places === 0)
    return section.whole.map((token) => ('literal' in token ? token.literal : '')).join('');
  const fraction = renderFraction(section, digits.slice(digits.length - places));
  // A point with nothing behind it is printed by some programs; it says nothing.
  return renderWhole(section, whole) + (DIGIT.test(fraction) ? '.' : '') + fraction;
}
