/**
 * By what our own reports are known again: a folder that is checked may hold the reports of the last time, and these print the figures of a budget.
 * The marks stand unpacked among the bytes of a file.
 */

/** The program that a web page names as its maker. */
export const GENERATOR = 'gouji';
/** The author of an office file, as its properties state it. */
export const AUTHOR = 'gouji';
/** The head of findings as a table. */
export const FIRST_COLUMNS = ['document', 'organisation', 'year', 'stage', 'file', 'id', 'fingerprint'] as const;

/** The head of figures as a table, which `extract` writes. */
export const FIRST_FIGURE_COLUMNS = ['document', 'id', 'kind', 'table', 'tableKind'] as const;

const MARKS = [
  `<meta name="generator" content="${GENERATOR}">`,
  `<dc:creator>${AUTHOR}</dc:creator>`,
  FIRST_COLUMNS.join(),
  FIRST_FIGURE_COLUMNS.join(),
  // The line on coverage of reports for people, the heading of a comment, annotations.
  '个，已勾稽',
  ' amounts read, ',
  ' (gouji ',
  '::error file=',
  '::warning file=',
  '::notice file=',
].map((mark) => Buffer.from(mark));

export function isOwnReport(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return MARKS.some((mark) => data.includes(mark));
}

const ANNOTATED = '批注';

/** `预算.批注.pdf`; with a count from 2 on, `预算.批注~2.pdf`. */
export function annotatedName(stem: string, ending: string, count: number): string {
  return `${stem}.${ANNOTATED}${count === 1 ? '' : `~${count}`}${ending}`;
}

/** A copy with our notes may be named as an input, for somebody may have corrected it; in a folder it stands beside its original. */
export function isAnnotated(name: string): boolean {
  return name.split('.').at(-2)?.replace(/~\d+$/, '') === ANNOTATED;
}
