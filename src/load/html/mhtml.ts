/** Pages that a browser saved in one file with their pictures (MHTML, RFC 2557): the page itself, decoded. */

const HEADER = /^(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location)\s*:/im;
const MULTIPART = /^Content-Type:\s*multipart\/related/im;
const BOUNDARY = /boundary="?([^"\r\n;]+)"?/i;
const HEAD = 4_096;

export function isArchive(text: string): boolean {
  const head = text.slice(0, HEAD);
  return HEADER.test(head) && MULTIPART.test(head.replace(/\r?\n[ \t]+/g, ' '));
}

/** Null where no part of it is a page. */
export function htmlPart(text: string): string | null {
  const boundary = BOUNDARY.exec(text.slice(0, HEAD))?.[1];
  if (boundary === undefined) return null;
  for (const part of text.split(`--${boundary}`)) {
    const gap = /\r?\n\r?\n/.exec(part);
    if (!gap) continue;
    const headers = part.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ');
    if (!/^Content-Type:\s*text\/html/im.test(headers)) continue;
    return decoded(part.slice(gap.index + gap[0].length), headers);
  }
  return null;
}

function decoded(body: string, headers: string): string | null {
  const encoding = /^Content-Transfer-Encoding:\s*(\S+)/im.exec(headers)?.[1]?.toLowerCase();
  const charset = /charset="?([\w-]+)/i.exec(headers)?.[1] ?? 'utf-8';
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return body;
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : quotedPrintable(body);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}

function quotedPrintable(body: string): Buffer {
  const joined = body.replace(/=\r?\n/g, '');
  const latin = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin, 'latin1');
}
