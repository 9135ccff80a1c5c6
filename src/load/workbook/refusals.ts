/** What is said of workbooks that are not read. */
import { counted, failure, type LoadFailure } from '../failure.js';
import type { Limits } from '../limits.js';
import type { LimitPassed } from './book.js';

export function refuseEmpty(file: string): LoadFailure {
  return failure(
    'empty',
    { file },
    {
      zh: `“${file}”的工作表中没有可核对的内容；请核实文件是否完整，或工作表是否被隐藏。`,
      en: `“${file}” has no content on its sheets, there is nothing to check; see whether the file is complete, or its sheets are hidden.`,
    },
  );
}

export function refusePassword(file: string): LoadFailure {
  return failure(
    'encrypted',
    { file },
    {
      zh: `“${file}”设有打开密码，无法读取；请取消密码后另存再核对。`,
      en: `“${file}” is protected by a password and cannot be read; save the file without a password.`,
    },
  );
}

export function refuseDamaged(file: string): LoadFailure {
  return failure(
    'damaged',
    { file },
    {
      zh: `“${file}”已损坏，或不是所标格式的工作簿，无法读取；请用 Excel 或 WPS 打开并另存为 .xlsx 文件后再核对。`,
      en: `“${file}” is damaged or not the workbook that it claims to be; open it in Excel or WPS, and save it as an .xlsx file.`,
    },
  );
}

export function refuseRows(file: string, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”有内容的行超过 ${counted(limit)} 行的上限；请拆分成较小的文件后再核对。`,
      en: `“${file}” has more than the limit of ${counted(limit)} rows with content; split it into smaller files.`,
    },
  );
}

export function refuseLimit(file: string, { limit }: LimitPassed, limits: Limits): LoadFailure {
  const most = counted(limits[limit]);
  switch (limit) {
    case 'cells':
      return failure(
        'tooLarge',
        { file },
        {
          zh: `“${file}”有内容的单元格超过 ${most} 个的上限；请拆分成较小的文件后再核对。`,
          en: `“${file}” has more than the limit of ${most} cells with content; split it into smaller files.`,
        },
      );
    case 'depth':
      return failure(
        'tooLarge',
        { file },
        {
          zh: `“${file}”的内部结构嵌套超过 ${most} 层的上限；请用 Excel 或 WPS 打开并另存后再核对。`,
          en: `“${file}” is nested deeper than the limit of ${most} levels; open it in Excel or WPS, and save it again.`,
        },
      );
    case 'lineLength':
      return failure(
        'tooLarge',
        { file },
        {
          zh: `“${file}”有一行超过单行 ${most} 个字符的上限；请核实文件内容后再核对。`,
          en: `“${file}” has a row with more than the limit of ${most} characters; see what the file holds.`,
        },
      );
  }
}
