/** Finds where a text stops being JSON; the engine's own message has no place in it for most faults. */

const TOKEN =
  /[\t\n\r ]*(?:([{}[\],:])|(")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][-+]?\d+)?|true|false|null)(?![\w.+-]))/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const BLANKS = /[\t\n\r ]*/y;

/** What may come next; `item` and `name` also allow the closing bracket of an empty list or object. */
type Expected = 'value' | 'item' | 'key' | 'name' | 'colon' | 'next' | 'end';

const AFTER_OPENING: Readonly<Record<string, Expected>> = { '{': 'name', '[': 'item' };

function closes(mark: string, open: string | undefined, expected: Expected): boolean {
  if (mark === '}') return open === '{' && (expected === 'next' || expected === 'name');
  return mark === ']' && open === '[' && (expected === 'next' || expected === 'item');
}

/** What is expected after this token, null where the token may not stand here. `open` holds the brackets still open. */
function step(mark: string | undefined, isString: boolean, expected: Expected, open: string[]): Expected | null {
  const after = (): Expected => (open.length > 0 ? 'next' : 'end');
  const wantsValue = expected === 'value' || expected === 'item';
  if (mark === undefined) {
    if (expected === 'key' || expected === 'name') return isString ? 'colon' : null;
    return wantsValue ? after() : null;
  }
  if (mark === ':') return expected === 'colon' ? 'value' : null;
  if (mark === ',') return expected === 'next' ? (open.at(-1) === '{' ? 'key' : 'value') : null;
  const opened = AFTER_OPENING[mark];
  if (opened) {
    if (wantsValue) open.push(mark);
    return wantsValue ? opened : null;
  }
  if (!closes(mark, open.at(-1), expected)) return null;
  open.pop();
  return after();
}

/** Where the string that begins here ends, or the offset of its fault. By hand: a pattern overflows its stack on long strings. */
function endOfString(text: string, from: number): { readonly end: number; readonly whole: boolean } {
  for (let at = from; at < text.length; ) {
    const character = text[at] ?? '';
    if (character === '"') return { end: at + 1, whole: true };
    if (character < ' ') return { end: at, whole: false };
    ESCAPE.lastIndex = at;
    if (character === '\\' && !ESCAPE.test(text)) return { end: at, whole: false };
    at = character === '\\' ? ESCAPE.lastIndex : at + 1;
  }
  return { end: text.length, whole: false };
}

function skipBlanks(text: string, from: number): number {
  BLANKS.lastIndex = from;
  return from + (BLANKS.exec(text)?.[0].length ?? 0);
}

/** Offset of the first character that cannot stand where it stands; the length of the text where it ends too early. */
export function faultOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const match: RegExpExecArray | null = TOKEN.exec(text);
    const next: Expected | null = match && step(match[1], match[2] !== undefined, expected, open);
    if (!match || next === null) return skipBlanks(text, at);
    expected = next;
    at = TOKEN.lastIndex;
    if (match[2] === undefined) continue;
    const { end, whole } = endOfString(text, at);
    if (!whole) return end;
    at = end;
  }
}
