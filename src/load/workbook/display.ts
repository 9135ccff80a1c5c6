/** Numbers as a sheet displays them, and the value behind a display that is coarser. */
import { SSF } from '@e965/xlsx';
import { render, sectionFor, sectionsOf } from './number-format.js';

export type Format = string | number;

/** Formats that are known by number, as a Chinese office program shows them. */
const CODES: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;-"¥"#,##0;"¥-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;-"¥"#,##0.00;"¥-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Doubles carry noise beyond this many digits. */
const DIGITS = 15;

/** A value as a plain decimal: no exponent, no binary noise. */
export function plainDecimal(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [mantissa = '', power] = value.toExponential(DIGITS - 1).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace('-', '').replace('.', '');
  const point = Number(power) + 1;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const whole = padded.slice(0, Math.max(point, 1));
  const fraction = padded.slice(Math.max(point, 1)).replace(/0+$/, '');
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}

export interface Display {
  readonly text: string;
  readonly plain: boolean;
}

const BLANKS = /\s+/g;
const IN_PARENTHESES = /^([^\d(]*)\(([^()]*)\)$/;
const SOME_DIGIT = /[1-9]/;

/** Minus signs of every look, and parentheses or red alone for what is negative, become one leading `-`. */
function withSign(text: string, value: number): string {
  if (value >= 0) return text;
  const inner = IN_PARENTHESES.exec(text);
  const bare = inner ? `${inner[1]}${inner[2]}` : text;
  const [unsigned, signed] = [bare.replace(/[-\u2212\uff0d]/, ''), bare !== bare.replace(/[-\u2212\uff0d]/, '')];
  if (!inner && !signed && !SOME_DIGIT.test(text)) return text;
  return `-${unsigned}`;
}

/** A displayed number without the blanks that fill characters leave between a sign and its digits; in a fraction the blank counts. */
export function tidied(text: string, value: number): string {
  return withSign(text.includes('/') ? text.trim() : text.replace(BLANKS, ''), value);
}

const LOCALE = /\[\$(?:-[^\]]*)?\]|\[DBNum\d\]/gi;

/** By the library: dates, percentages, fractions, exponents. */
function byLibrary(value: number, code: string, date1904: boolean): string {
  try {
    return String(SSF.format(code.replace(LOCALE, ''), value, { date1904 }));
  } catch {
    // A code that the library does not understand; the value itself is what it would show at least.
    return plainDecimal(value);
  }
}

/** Up to eleven digits, as a wide column shows it, and never an exponent. */
function generally(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return Math.abs(value) >= 1e11 ? plainDecimal(Math.round(value)) : plainDecimal(Number(value.toPrecision(10)));
}

/** What a cell of this format displays for each value. */
export function displayOf(format: Format, date1904: boolean): (value: number) => Display {
  const code = typeof format === 'string' ? format : (CODES[format] ?? 'General');
  if (code === '@') return displayOf('General', date1904);
  const sections = sectionsOf(code);
  if (!sections) {
    const plain = !(SSF.is_date(code) || code.includes('%'));
    return (value) => ({ text: byLibrary(value, code, date1904).trim(), plain });
  }
  return (value) => {
    const section = sectionFor(sections, value);
    const shown = !section || section.general ? generally(Math.abs(value)) : render(section, value);
    return { text: tidied(shown ?? plainDecimal(value), value), plain: true };
  };
}

const SHOWN = /^[^\d.]*?(-?)[^\d.]*?(\d[\d,]*)(?:\.(\d+))?[^\d.]*$/;

/**
 * The value behind a displayed number, where the display rounds or cuts it; undefined where they agree,
 * and where the display says something else than the value (a scaled unit), so that the two must not be mixed up.
 */
export function storedBehind(text: string, value: number): string | undefined {
  // Most displays are the value itself.
  if (Number(text.replaceAll(',', '')) === value) return undefined;
  const match = SHOWN.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  const shown = Number(`${(match[2] ?? '').replaceAll(',', '')}.${fraction || '0'}`);
  const stored = plainDecimal(value);
  const size = Math.abs(Number(stored));
  if (shown === size) return undefined;
  return Math.abs(size - shown) < 10 ** -fraction.length ? stored : undefined;
}
