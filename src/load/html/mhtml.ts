/** Pages that a program saved in one file with their pictures (MHTML, RFC 2557): the page itself, decoded. */
import type { LoadFailure } from '../failure.js';
import type { Limits } from '../limits.js';
import { decode } from '../text/decode.js';

const MULTIPART = /^Content-Type:\s*multipart\/(?:related|mixed|alternative)\b([^\r\n]*)/im;
const PAGE = /^Content-Type:\s*text\/html\b([^\r\n]*)/im;
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i;
const ENCODING = /^Content-Transfer-Encoding:\s*(\S+)/im;
const BIG5 = /charset\s*=\s*"?big5/i;
const FIELD = /^[A-Za-z-]+:/;
const GAP = /\r?\n\r?\n/;
const FOLDED = /\r?\n[ \t]+/g;
const HEAD = 4_096;
/** Parts that hold parts, one in the other. */
const DEEPEST = 5;

interface Part {
  readonly headers: string;
  readonly body: string;
}

/** Headers, folded lines of theirs joined, and what follows them. Null where nothing does. */
function partOf(text: string): Part | null {
  const trimmed = text.trimStart();
  const gap = GAP.exec(trimmed);
  return (
    gap && {
      headers: trimmed.slice(0, gap.index).replace(FOLDED, ' '),
      body: trimmed.slice(gap.index + gap[0].length),
    }
  );
}

export function isArchive(text: string): boolean {
  const head = text.trimStart().slice(0, HEAD);
  return FIELD.test(head) && MULTIPART.test(partOf(head)?.headers ?? '');
}

/** All parts that are pages: a page of frames has its content in the others. A failure where one of them cannot be decoded. */
export function pagesIn(text: string, file: string, limits: Limits, depth = DEEPEST): string[] | LoadFailure {
  const whole = partOf(text);
  const [, quoted, bare] = BOUNDARY.exec(MULTIPART.exec(whole?.headers ?? '')?.[1] ?? '') ?? [];
  const boundary = quoted ?? bare;
  const pages: string[] = [];
  if (!whole || boundary === undefined || depth === 0) return pages;
  for (const piece of whole.body.split(`--${boundary}`)) {
    const part = partOf(piece);
    if (!part) continue;
    const found = PAGE.test(part.headers) ? decoded(part, file, limits) : pagesIn(piece, file, limits, depth - 1);
    if (typeof found === 'string') pages.push(found);
    else if ('kind' in found) return found;
    else pages.push(...found);
  }
  return pages;
}

/** What was sent as it is was decoded with the whole file. */
function decoded({ headers, body }: Part, file: string, limits: Limits): string | LoadFailure {
  const encoding = ENCODING.exec(headers)?.[1]?.toLowerCase();
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return body;
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : quotedPrintable(body);
  if (BIG5.test(PAGE.exec(headers)?.[1] ?? '')) return new TextDecoder('big5').decode(bytes);
  return bytes.length === 0 ? '' : decode({ name: file, bytes }, limits);
}

const SOFT_BREAK = /=[ \t]*\r?\n/g;
const ESCAPE = /=([0-9A-Fa-f]{2})/g;

function quotedPrintable(body: string): Buffer {
  const joined = body.replace(SOFT_BREAK, '');
  return Buffer.from(
    joined.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
