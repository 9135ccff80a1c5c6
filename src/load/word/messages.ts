/** What is said of Word files: changes that are not settled, text that does not show, files without text. */
import type { Problem } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import { counted } from '../failure.js';
import { leftOut } from '../flow/index.js';
import type { Account } from './body.js';

const SHOWN = 40;

export function problemsOf(file: string, account: Account): Problem[] {
  return [
    ...(account.insertions + account.deletions > 0 ? [trackedChanges(file, account)] : []),
    ...leftOut(file, 'hidden-text', account.hidden),
    ...leftOut(file, 'struck-text', account.struck),
    ...(account.objects > 0 ? [embeddedObjects(file, account.objects)] : []),
  ];
}

function trackedChanges(file: string, { insertions, deletions, changed }: Account): Problem {
  const first = changed?.trim().split('\n', 1)[0]?.slice(0, SHOWN) ?? '';
  const [zhFirst, enFirst] = first === '' ? ['', ''] : [`，首处在“${first}”`, `, the first at “${first}”`];
  return {
    kind: 'tracked-changes',
    message: {
      zh: `“${file}”有未处理的修订（插入 ${counted(insertions)} 处、删除 ${counted(deletions)} 处${zhFirst}），已按全部接受修订后的内容核对；请先接受或拒绝修订，再公开。`,
      en: `“${file}” holds tracked changes (${counted(insertions)} insertions, ${counted(deletions)} deletions${enFirst}); it was read as if all were accepted. Accept or reject them before publication.`,
    },
    location: { file },
    ...(first === '' ? {} : { text: first }),
  };
}

function embeddedObjects(file: string, count: number): Problem {
  return {
    kind: 'embedded-object',
    message: {
      zh: `“${file}”嵌有 ${counted(count)} 个其他程序的对象（如 Excel 表格），其内容没有参加核对；请把其中的表格改为 Word 表格，或单独核对原文件。`,
      en: `“${file}” embeds ${counted(count)} object(s) of other programs (such as a sheet of Excel), which were not read; turn them into tables of Word, or check their own files.`,
    },
    location: { file },
  };
}

export function blankFile(file: string): Message {
  return {
    zh: `“${file}”没有文字，没有可核对的内容；请核实是否选对文件（内容可能是图片）。`,
    en: `“${file}” holds no text, so there is nothing to check; see whether it is the right file (its content may be pictures).`,
  };
}
