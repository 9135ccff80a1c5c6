/** A configuration that cannot be used, with each place that is wrong. */
import type { Message } from '../../model/message.js';

/** A way through a configuration: the names and numbers of what lies on it. */
export type Path = readonly (string | number)[];

export interface Fault {
  readonly path: Path;
  readonly message: Message;
}

export class ConfigFault extends Error {
  constructor(readonly text: Message) {
    super(text.en);
  }
}

/** ownRules[0].relation, as people write it. */
function pathText(path: Path): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');
}

const LISTED = 10;

/** All faults of a file in one message, each on its line. */
export function faultsOf(name: string, faults: readonly Fault[], lineOf: (path: Path) => number | null): ConfigFault {
  const lines = faults.slice(0, LISTED).map(({ path, message }) => {
    const line = lineOf(path);
    const at = pathText(path);
    return {
      zh: `\n  ${line === null ? '' : `第${line}行 `}${at === '' ? '' : `${at}：`}${message.zh}`,
      en: `\n  ${line === null ? '' : `line ${line} `}${at === '' ? '' : `${at}: `}${message.en}`,
    };
  });
  const rest = faults.length - lines.length;
  return new ConfigFault({
    zh: `配置“${name}”有 ${faults.length} 处不能使用：${lines.map(({ zh }) => zh).join('')}${rest > 0 ? `\n  其余 ${rest} 处从略。` : ''}`,
    en: `the configuration “${name}” cannot be used (${faults.length}):${lines.map(({ en }) => en).join('')}${rest > 0 ? `\n  and ${rest} more.` : ''}`,
  });
}
