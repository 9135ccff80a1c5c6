/** Inputs that another program must convert first are converted where that program is found; else they go on as they are and are refused with advice. */
import { type Input, needsConverter, type UnreadInput } from '../index.js';

export interface Converted {
  readonly inputs: readonly Input[];
  readonly unread: readonly UnreadInput[];
}

export async function convertAll(inputs: readonly Input[]): Promise<Converted> {
  if (!inputs.some(needsConverter)) return { inputs, unread: [] };
  const { convert } = await import('../convert.js');
  const converted: Input[] = [];
  const unread: UnreadInput[] = [];
  for (const input of inputs) {
    const result = needsConverter(input) ? await convert(input) : input;
    if (result === 'failed') unread.push(failed(input.name));
    else converted.push(result === 'noConverter' ? input : result);
  }
  return { inputs: converted, unread };
}

function failed(path: string): UnreadInput {
  return {
    path,
    kind: 'unreadable',
    message: {
      zh: `“${path}”未能由 LibreOffice 转换（文件可能已损坏、设有密码或过大）；请用 Word 或 WPS 打开，另存为 .docx 后再核对。`,
      en: `“${path}” could not be converted by LibreOffice (it may be damaged, protected or too large); open it in Word or WPS and save it as .docx.`,
    },
  };
}
