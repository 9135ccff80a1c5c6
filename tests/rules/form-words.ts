/** Documents of words for the rules on form: a heading a passage, one line a line, and tables in notation where a rule needs them. */
import type { Document, Passage, TextLine } from '../../src/model/document.js';
import type { Finding } from '../../src/model/finding.js';
import type { WordRule } from '../../src/model/rule.js';
import { documentOf, NO_CONTEXT } from './notation.js';

const FILE = 'words.txt';

/** Lines that begin with `#` are headings: `# 四、“三公”经费`. Before the first one stands a passage without heading. */
export function wordsOf(text: string, more: Partial<Document> = {}, tables = ''): Document {
  const lines: TextLine[] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, at) => ({
      text: line.replace(/^# */, ''),
      inTable: line.startsWith('|'),
      location: { file: FILE, page: 1, line: at + 1 },
    }));
  const passages: Passage[] = [];
  let open: { section: string; headings: string[]; text: string; places: Passage['places'][number][] } | null = null;
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .forEach((line, at) => {
      if (line.startsWith('|')) return;
      const location = { file: FILE, page: 1, line: at + 1, column: 1 };
      if (line.startsWith('#') || open === null) {
        const [, section = '', heading = ''] =
          /^#\s*([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?(.*)$/.exec(line) ?? [];
        open = { section, headings: line.startsWith('#') ? [heading] : [], text: '', places: [] };
        passages.push(open);
        if (line.startsWith('#')) return;
      }
      open.places.push({ start: open.text.length, location });
      open.text += line;
    });
  return { ...documentOf(tables), passages, lines, ...more };
}

/** What a rule says of a document: severity and the pieces of text that it points at. */
export function saidBy(rule: WordRule, document: Document): string[] {
  return findingsBy(rule, document).map(({ severity, evidence }) =>
    [severity, ...evidence.map(({ amount }) => amount.printed)].join(' | '),
  );
}

export function findingsBy(rule: WordRule, document: Document): readonly Finding[] {
  return rule.examine(document, NO_CONTEXT).findings;
}
