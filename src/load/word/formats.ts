/** How a number of a list is written in each of the formats that Word has (ECMA-376 part 1, 17.18.59). */

type Written = (count: number) => string;

const DIGITS = '〇一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_PLACES = ['', '拾', '佰', '仟'];
const TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const JAPANESE = '〇壱弐参四伍六七八九';
const JAPANESE_PLACES = ['', '拾', '百', '千'];

/** Where the sign of one stands before a place: always (壹拾), never (百十), or but for ten to nineteen (一百一十, 十一). */
type Ones = 'always' | 'never' | 'notInTeens';

/** With places, as it is said: 一百零五. */
function said(digits: string, places: readonly string[], zero: string, ones: Ones): Written {
  return (count) => {
    if (count > 9_999 || count < 1) return count === 0 ? (digits[0] ?? '') : String(count);
    const figures = [...String(count)].map((figure) => Number.parseInt(figure, 10));
    let text = '';
    let skipped = false;
    figures.forEach((figure, at) => {
      const place = places[figures.length - 1 - at] ?? '';
      if (figure === 0) skipped = true;
      else {
        const bare = figure === 1 && place !== '' && (ones === 'never' || (ones === 'notInTeens' && count < 20));
        text += `${skipped ? zero : ''}${bare ? '' : digits[figure]}${place}`;
        skipped = false;
      }
    });
    return text;
  };
}

/** Figure by figure: 一〇五. */
function spelled(digits: string): Written {
  return (count) => [...String(count)].map((figure) => digits[Number.parseInt(figure, 10)] ?? figure).join('');
}

/** One sign for each number, as far as there are signs. */
function signs(all: string): Written {
  const list = [...all];
  return (count) => list[count - 1] ?? String(count);
}

/** Signs that stand one behind the other in Unicode. */
function run(first: number, length: number): Written {
  return (count) => (count >= 1 && count <= length ? String.fromCodePoint(first + count - 1) : String(count));
}

function letters(first: number): Written {
  return (count) =>
    count < 1
      ? String(count)
      : String.fromCharCode(first + ((count - 1) % 26)).repeat(Math.min(9, Math.ceil(count / 26)));
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(count: number): string {
  if (count < 1 || count > 3_999) return String(count);
  let left = count;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

const counting = said(DIGITS, PLACES, '零', 'notInTeens');
const spelledOut = spelled(DIGITS);
/** Said up to a hundred, then figure by figure. */
const shortCounting: Written = (count) => (count < 100 ? counting(count) : spelledOut(count));
const japanese = said(DIGITS, PLACES, '', 'never');

const FORMATS: Readonly<Record<string, Written>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: spelled('０１２３４５６７８９'),
  decimalFullWidth2: spelled('０１２３４５６７８９'),
  decimalEnclosedCircle: run(0x2460, 20),
  decimalEnclosedCircleChinese: run(0x2460, 20),
  decimalEnclosedParen: run(0x2474, 20),
  decimalEnclosedFullstop: run(0x2488, 20),
  numberInDash: (count) => `- ${count} -`,
  upperLetter: letters(0x41),
  lowerLetter: letters(0x61),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  chineseCounting: shortCounting,
  chineseCountingThousand: counting,
  chineseLegalSimplified: said(FORMAL, FORMAL_PLACES, '零', 'always'),
  taiwaneseCounting: shortCounting,
  taiwaneseCountingThousand: counting,
  taiwaneseDigital: spelledOut,
  ideographDigital: spelledOut,
  ideographLegalTraditional: said(TRADITIONAL, FORMAL_PLACES, '零', 'always'),
  ideographTraditional: signs('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: signs('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: run(0x3280, 10),
  japaneseCounting: japanese,
  japaneseLegal: said(JAPANESE, JAPANESE_PLACES, '', 'always'),
  japaneseDigitalTenThousand: spelledOut,
  koreanDigital2: spelledOut,
};

/** Plain figures where the format is another one. */
export function written(count: number, format: string): string {
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined)?.(count) ?? String(count);
}
