/**
 * Numbers that belong to people: identity cards, mobile telephones, bank accounts. They are told by their form and check digits, so
 * that amounts and codes are none; what is found is never shown whole.
 */

/** `identity` by the date of birth and the check digit in it (GB 11643), `bank` by the check digit of Luhn (ISO/IEC 7812). */
export type PrivateKind = 'identity' | 'mobile' | 'bank';

export interface PrivateNumber {
  readonly kind: PrivateKind;
  readonly text: string;
  readonly at: number;
}

const IDENTITY =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<![\d.,，+A-Za-z-])1[3-9]\d([ -]?)\d{4}\1\d{4}(?![\d.,]?\d|[A-Za-z元万亿%])/g;
const BANK = /(?<![\dA-Za-z.,-])\d{4}( ?)(?:\d{4}\1){2,3}\d{1,7}(?![\dA-Za-z.,])/g;
const SHORTEST_CARD = 16;
const LONGEST_CARD = 19;

/** All private numbers of a text, in order. */
export function privateNumbersIn(text: string): readonly PrivateNumber[] {
  if (!/\d{4}/.test(text)) return [];
  const identities = found(text, IDENTITY, 'identity').filter((one) => hasIdentityCheck(one.text));
  const mobiles = found(text, MOBILE, 'mobile');
  const banks = found(text, BANK, 'bank').filter(({ text: card, at }) => {
    const digits = card.replaceAll(' ', '');
    if (digits.length < SHORTEST_CARD || digits.length > LONGEST_CARD || identities.some((one) => one.at === at))
      return false;
    return hasLuhnCheck(digits);
  });
  return [...identities, ...mobiles, ...banks].sort((a, b) => a.at - b.at);
}

function found(text: string, pattern: RegExp, kind: PrivateKind): PrivateNumber[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], at: match.index }));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

function hasIdentityCheck(text: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * digitAt(text, at), 0);
  return CHECKS[sum % 11] === text.at(-1)?.toUpperCase();
}

function hasLuhnCheck(digits: string): boolean {
  if (new Set(digits).size === 1) return false;
  const last = digits.length - 1;
  const sum = [...digits].reduce((total, _, at) => {
    const twice = digitAt(digits, at) * ((last - at) % 2 === 1 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

/** The commonest family names; two to four characters that begin with one are taken for a person. */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const PERSON = /^\p{Script=Han}{2,4}$/u;
/** Offices, roles and programs that stand in properties. */
const NO_PERSON =
  /(?:局|办|科|室|处|部|委|会|院|校|站|所|厅|队|馆|园|户|机|版|司|组|办公|理员|用户|作者|中心|单位|财务|预算|公司)$/;

/** Whether a name is a person's, as far as it can tell. */
export function isPerson(name: string): boolean {
  return PERSON.test(name) && FAMILY_NAMES.includes(name[0] ?? ' ') && !NO_PERSON.test(name);
}

/** A person in charge of something, with a telephone in the same line. */
const CONTACT =
  /(?:联系人|经办人|填报人|填表人|制表人|项目负责人)(?:姓名)?[:： ]{0,3}(\p{Script=Han}{2,4})(?![\p{Script=Han}])[^\d]{0,20}(?:1\d{10}|(?:0\d{2,3}[- ]?)?\d{7,8})(?!\d)/gu;

/** The people whose name stands with a telephone, and where what names them begins. */
export function contactsIn(text: string): readonly { readonly name: string; readonly at: number }[] {
  return [...text.matchAll(CONTACT)].flatMap((match) => {
    const name = match[1] ?? '';
    return isPerson(name) ? [{ name, at: match.index }] : [];
  });
}

/** The first characters and the last, with as many stars between as are left out. */
export function mask(printed: string): string {
  const text = printed.replace(/[ -]/g, '');
  const [first, last] = text.length > 11 ? [6, 4] : [3, 4];
  return text.slice(0, first) + '*'.repeat(Math.max(0, text.length - first - last)) + text.slice(-last);
}

/** A person's name with the family name alone. */
export function maskName(name: string): string {
  return `${name.slice(0, 1)}${'*'.repeat(Math.max(1, name.length - 1))}`;
}

/** A text in which every private number is masked, and the name of every contact. */
export function masked(text: string): string {
  const numbers = privateNumbersIn(text).map((one) => ({ at: one.at, printed: one.text, shown: mask(one.text) }));
  const names = contactsIn(text).map(({ name, at }) => {
    return { at: text.indexOf(name, at), printed: name, shown: maskName(name) };
  });
  let [done, from] = ['', 0];
  for (const { at, printed, shown } of [...numbers, ...names].sort((a, b) => a.at - b.at)) {
    if (at < from) continue;
    done += text.slice(from, at) + shown;
    from = at + printed.length;
  }
  return done + text.slice(from);
}

/** The same plain value with every text in it masked. */
export function maskedAll<Value>(value: Value): Value {
  if (typeof value === 'string') return masked(value) as Value;
  if (Array.isArray(value)) return value.map(maskedAll) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskedAll(inner)])) as Value;
}
