/** The text of a configuration, as plain data in which every value still knows its line. JSON is read as the YAML that it is. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { ConfigFault, type Path } from './fault.js';

export interface Source {
  readonly value: unknown;
  /** The line of a value, or of what holds it where it is missing. */
  readonly lineOf: (path: Path) => number | null;
}

/** Anchors may be used, though not to make a small file a huge one. */
const MOST_ALIASES = 100;

export function sourceOf(name: string, text: string, language: 'yaml' | 'json'): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', schema: 'core' });
  const trouble = [...document.errors, ...document.warnings][0];
  if (trouble) throw unreadable(name, language, lines.linePos(trouble.pos[0]));
  if (language === 'json') refuseLax(name, text);
  const lineOf = (path: Path): number | null => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), lineOf };
  } catch {
    throw unreadable(name, language, { line: 1, col: 1 });
  }
}

/** What YAML allows and JSON does not, such as comments: another program would refuse the file. */
function refuseLax(name: string, text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw new ConfigFault({
      zh: `配置“${name}”不是合乎规范的 JSON（可能有注释、多余的逗号或单引号）；请改正，或改用 gouji.config.yaml。`,
      en: `the configuration “${name}” is no proper JSON (a comment, a comma too many, single quotes?); correct it, or write gouji.config.yaml.`,
    });
  }
}

function unreadable(
  name: string,
  language: 'yaml' | 'json',
  { line, col }: { line: number; col: number },
): ConfigFault {
  const kind = language.toUpperCase();
  return new ConfigFault({
    zh: `配置“${name}”第${line}行第${col}字处不符合 ${kind} 的写法，请核对缩进、引号和括号。`,
    en: `the configuration “${name}” is no ${kind} at line ${line}, character ${col}; check indents, quotes and brackets.`,
  });
}
