/** What is said of texts with separated fields: why they are not read, and what is wrong in them. */
import type { Problem } from '../../model/finding.js';
import { counted, failure, type LoadFailure } from '../failure.js';

export function refuseCells(file: string, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”有内容的单元格超过 ${counted(limit)} 个的上限；请拆分成较小的文件后再核对。`,
      en: `“${file}” has more than the limit of ${counted(limit)} cells with content; split it into smaller files.`,
    },
  );
}

export function refuseLines(file: string, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”超过 ${counted(limit)} 行的上限；请拆分成较小的文件后再核对。`,
      en: `“${file}” has more than the limit of ${counted(limit)} lines; split it into smaller files.`,
    },
  );
}

export function refuseLine(file: string, line: number, length: number, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file, line },
    {
      zh: `“${file}”第 ${counted(line)} 行有 ${counted(length)} 个字符，超过单行 ${counted(limit)} 个字符的上限；请核实文件内容后再核对。`,
      en: `“${file}” has ${counted(length)} characters on line ${counted(line)}, more than the limit of ${counted(limit)} a line; see what the file holds.`,
    },
  );
}

export function refuseEmpty(file: string): LoadFailure {
  return failure(
    'empty',
    { file },
    {
      zh: `“${file}”中没有可核对的内容；请核实文件是否完整。`,
      en: `“${file}” has no content, there is nothing to check; see whether the file is complete.`,
    },
  );
}

const NAMED = 8;

export function brokenQuotes(file: string, lines: readonly number[]): Problem {
  const named = lines.slice(0, NAMED).map(counted);
  const more = lines.length > NAMED;
  const [first] = lines;
  return {
    kind: 'csv-quotes',
    message: {
      zh: `“${file}”第 ${named.join('、')} 行${more ? `等 ${counted(lines.length)} 行` : ''}的引号不成对，已按原样读取，列可能错位；请检查这些行，或重新导出文件后再核对。`,
      en: `“${file}”: quotes do not pair on line ${named.join(', ')}${more ? ` and others, ${counted(lines.length)} in all` : ''}; they were read as they stand, and columns may be shifted. See to these lines, or export the file again.`,
    },
    location: { file, ...(first === undefined ? {} : { line: first }) },
  };
}
