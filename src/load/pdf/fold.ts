/**
 * Radicals and compatibility ideographs that look like ordinary characters, as those characters: fonts share one glyph among
 * them, and a program that writes a PDF may pick the wrong one.
 */

/** The radicals from U+2E80, each as its equivalent unified ideograph; those without one as themselves. */
const SUPPLEMENT = [
  ...('⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛' +
    '犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑' +
    '钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'),
];
const SUPPLEMENT_START = 0x2e80;

export function foldCharacter(code: number): string {
  const text = String.fromCodePoint(code);
  if (code < SUPPLEMENT_START) return text;
  if (code < 0x2f00) return SUPPLEMENT[code - SUPPLEMENT_START] ?? text;
  const radical = code <= 0x2fdf;
  const compatible = (code >= 0xf900 && code <= 0xfaff) || (code >= 0x2f800 && code <= 0x2fa1f);
  return radical || compatible ? text.normalize('NFKC') : text;
}
