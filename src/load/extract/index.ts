/** The JSON that `gouji extract` writes, read back as an input. Its meaning is judged by whoever takes it in. */
import { counted, failure, type LoadFailure } from '../failure.js';
import { faultOffset } from './json-fault.js';

export interface ExtractJson {
  readonly kind: 'extract';
  readonly json: unknown;
}

const HEAD = 4096;
const OPENING = /^\s*\{/;
const SCHEMA = /"schema"\s*:\s*"gouji-extract\//;
const LINE_BREAK = /\r\n|[\n\r]/;

/** By content, not by name: an object whose beginning names the schema. */
export function isExtract(text: string): boolean {
  const head = text.slice(0, HEAD);
  return OPENING.test(head) && SCHEMA.test(head);
}

export function loadExtract(file: string, text: string): ExtractJson | LoadFailure {
  try {
    return { kind: 'extract', json: JSON.parse(text) };
  } catch {
    const before = text.slice(0, faultOffset(text)).split(LINE_BREAK);
    const line = before.length;
    const column = (before.at(-1) ?? '').length + 1;
    return failure(
      'invalidJson',
      { file, line, column },
      {
        zh: `“${file}”不是有效的 JSON：第 ${counted(line)} 行第 ${counted(column)} 个字符处无法读取；请重新用 gouji extract 导出，或改正此处。`,
        en: `“${file}” is not valid JSON: it cannot be read at line ${counted(line)}, column ${counted(column)}; write it again with gouji extract, or correct that place.`,
      },
    );
  }
}
