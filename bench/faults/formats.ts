/** Pages as files of each format; office formats are made by LibreOffice, many at once. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { MARK } from '../departments/print.js';
import { type Page, type Row, toHtml, toText } from './page.js';

export type Format = 'html' | 'raw' | 'layout' | 'bars' | 'xlsx' | 'docx' | 'pdf';

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function fileOf(page: Page, format: Exclude<Format, 'docx' | 'pdf'>): File {
  if (format === 'html') return { name: 'page.html', bytes: Buffer.from(toHtml(page)) };
  if (format === 'xlsx') return { name: 'page.xlsx', bytes: workbookOf(page) };
  return { name: 'page.txt', bytes: Buffer.from(toText(page, format)) };
}

/** The sentences on the first sheet, then a sheet for each table under the lines that stand above it. */
function workbookOf({ blocks }: Page): Uint8Array {
  const book = utils.book_new();
  let above: string[] = [];
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'p') {
      above.push(block.text.replaceAll(MARK, ''));
      continue;
    }
    // What stands above the first table is the narrative, but for the lines of its title.
    const title = above.splice(-3);
    if (above.length > 0)
      utils.book_append_sheet(book, utils.aoa_to_sheet(above.map((line) => [line])), `说明${count}`);
    above = [];
    count += 1;
    utils.book_append_sheet(book, sheetOf(title, [...block.head, ...block.body]), `表${count}`);
  }
  if (above.length > 0) utils.book_append_sheet(book, utils.aoa_to_sheet(above.map((line) => [line])), '其他');
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

function sheetOf(title: readonly string[], rows: readonly Row[]): ReturnType<typeof utils.aoa_to_sheet> {
  const taken = rows.map((): Set<number> => new Set());
  const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
  const lines: unknown[][] = [...title.map((line) => [line]), ...rows.map(() => [])];
  rows.forEach((row, at) => {
    let column = 0;
    for (const { text, across, down } of row) {
      while (taken[at]?.has(column)) column += 1;
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) taken[at + y]?.add(column + x);
      const line = lines[title.length + at] as unknown[];
      line[column] = text.startsWith(MARK) ? numberCell(text.slice(1)) : text === '' ? null : text;
      const r = title.length + at;
      if (across > 1 || down > 1) merges.push({ s: { r, c: column }, e: { r: r + down - 1, c: column + across - 1 } });
      column += across;
    }
  });
  const sheet = utils.aoa_to_sheet(lines);
  sheet['!merges'] = merges;
  return sheet;
}

function numberCell(text: string): unknown {
  const decimals = text.split('.')[1]?.length ?? 0;
  return { t: 'n', v: Number(text.replaceAll(',', '')), z: decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0' };
}

/** Null where LibreOffice is not installed. */
export function officeFiles(pages: readonly Page[], format: 'docx' | 'pdf'): readonly File[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const names = pages.map((_, at) => `page${at}`);
    pages.forEach((page, at) => {
      writeFileSync(join(folder, `${names[at]}.html`), toHtml(page));
    });
    const out = join(folder, 'out');
    mkdirSync(out);
    const sources = names.map((name) => join(folder, `${name}.html`));
    const filter = format === 'docx' ? 'docx:MS Word 2007 XML' : 'pdf:writer_pdf_Export';
    const args = ['--convert-to', filter, '--outdir', out, '--infilter=HTML (StarWriter)', ...sources];
    if (!ranOffice(folder, args)) return null;
    return names.map((name) => ({ name: `page.${format}`, bytes: readFileSync(join(out, `${name}.${format}`)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ranOffice(folder: string, args: readonly string[]): boolean {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  return spawnSync('soffice', [profile, '--headless', ...args], { stdio: 'ignore' }).status === 0;
}
