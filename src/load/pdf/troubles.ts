/** What is said of pages that could not be read in full, and of files that gave nothing. */
import type { Problem } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import { counted, failure, type LoadFailure } from '../failure.js';
import { MOST_RULINGS } from './rulings.js';

const SHOWN = 60;

function trouble(kind: string, file: string, page: number, message: Message, text?: string): Problem {
  return { kind, message, location: { file, page }, ...(text === undefined ? {} : { text }) };
}

const OTHERWISE: Message = {
  zh: '请先做文字识别（OCR），或使用原 Word、Excel 文件',
  en: 'run text recognition (OCR) first, or use the original Word or Excel file',
};

export function pageFailed(file: string, page: number): Problem {
  return trouble('page-failed', file, page, {
    zh: `“${file}”第 ${page} 页读取失败，其余各页照常核对；请用 PDF 阅读器查看该页，重新导出后再核对。`,
    en: `Page ${page} of “${file}” could not be read; the other pages were. Look at it in a PDF viewer and export it anew.`,
  });
}

export function pageUnreadable(file: string, page: number): Problem {
  return trouble('page-unreadable', file, page, {
    zh: `“${file}”第 ${page} 页的字体没有文字编码，取出的文字是乱码，未采用；${OTHERWISE.zh}。`,
    en: `The fonts of page ${page} of “${file}” do not say which characters they show; its text was not used: ${OTHERWISE.en}.`,
  });
}

export function charactersUnreadable(file: string, page: number, count: number): Problem {
  return trouble('characters-unreadable', file, page, {
    zh: `“${file}”第 ${page} 页有 ${counted(count)} 个字的字体没有文字编码，以“\ufffd”代替；请对照原件核对该页。`,
    en: `The font of ${counted(count)} characters on page ${page} of “${file}” does not say which they are; “\ufffd” stands for each. Compare the page with the original.`,
  });
}

export function tooManyLines(file: string, page: number): Problem {
  const limit = counted(MOST_RULINGS);
  return trouble('lines-too-many', file, page, {
    zh: `“${file}”第 ${page} 页的线条超过 ${limit} 条的上限，未按表格线分栏，只按文字读取；请对照原件核对该页。`,
    en: `Page ${page} of “${file}” has more than the limit of ${limit} drawn lines; they were not used to tell cells apart, and the page was read as plain text. Compare it with the original.`,
  });
}

export function pageIsImage(file: string, page: number): Problem {
  return trouble('page-is-image', file, page, {
    zh: `“${file}”第 ${page} 页是图片，没有文字，未能核对；${OTHERWISE.zh}。`,
    en: `Page ${page} of “${file}” is a picture without text and was not checked: ${OTHERWISE.en}.`,
  });
}

export function textOutsidePage(file: string, page: number, text: string): Problem {
  const shown = text.slice(0, SHOWN);
  return trouble(
    'text-outside-page',
    file,
    page,
    {
      zh: `“${file}”第 ${page} 页有文字在可见页面之外，未采用：“${shown}”；请核实原表打印范围。`,
      en: `Text stands outside of the visible part of page ${page} of “${file}” and was left out: “${shown}”. See to the print area of the original.`,
    },
    shown,
  );
}

export function textOverlaps(file: string, page: number, text: string): Problem {
  return trouble(
    'text-overlaps',
    file,
    page,
    {
      zh: `“${file}”第 ${page} 页有文字互相重叠，先后次序可能有误：“${text}”；请调整原表列宽后重新导出。`,
      en: `On page ${page} of “${file}” text runs over other text, and its order may be wrong: “${text}”. Widen the columns of the original and export it anew.`,
    },
    text,
  );
}

export function textInvisible(file: string, page: number): Problem {
  return trouble('text-invisible', file, page, {
    zh: `“${file}”自第 ${page} 页起有不显示的文字（多为扫描件文字识别的结果），已按文字读取；识别可能有误，请对照原件核对。`,
    en: `From page ${page} on, “${file}” has text that is not shown, mostly recognised from scans. It was read; it may be wrong, so compare it with the original.`,
  });
}

export function encrypted(file: string): LoadFailure {
  return failure(
    'encrypted',
    { file },
    {
      zh: `“${file}”设有打开密码；请取消密码后另存再核对。`,
      en: `“${file}” is protected by a password: save it without a password.`,
    },
  );
}

export function damaged(file: string): LoadFailure {
  return failure(
    'damaged',
    { file },
    {
      zh: `“${file}”不是完整的 PDF 文件；请重新下载或重新导出后再核对。`,
      en: `“${file}” is not a whole PDF file: download it or export it anew.`,
    },
  );
}

export function tooManyPages(file: string, pages: number, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”有 ${counted(pages)} 页，超过上限 ${counted(limit)} 页；请拆分后分别核对。`,
      en: `“${file}” has ${counted(pages)} pages; the limit is ${counted(limit)}. Split it and check the parts.`,
    },
  );
}

export function onlyPictures(file: string): LoadFailure {
  return failure(
    'image',
    { file },
    {
      zh: `“${file}”各页都是图片，没有文字；${OTHERWISE.zh}。`,
      en: `The pages of “${file}” are pictures without text: ${OTHERWISE.en}.`,
    },
  );
}

export function onlyUnreadable(file: string): LoadFailure {
  return failure(
    'image',
    { file },
    {
      zh: `“${file}”的字体没有文字编码，取出的文字是乱码；${OTHERWISE.zh}。`,
      en: `The fonts of “${file}” do not say which characters they show: ${OTHERWISE.en}.`,
    },
  );
}

export function withoutText(file: string): LoadFailure {
  return failure(
    'empty',
    { file },
    {
      zh: `“${file}”没有文字；请核实文件是否选对。`,
      en: `“${file}” has no text: see whether it is the right file.`,
    },
  );
}
