/** What a template left behind: XX, a choice not made, a reason or a figure not filled in. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { matchesIn, observed, type Slip, slipIn, together } from './slips.js';

const RULE = 'form/placeholder';
const AROUND = 6;

/** Each with what it is, for the finding; all have the flag g. Blanks are gone from the text. */
const RESIDUES: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [
    /(?<![A-Za-zＡ-Ｚａ-ｚ\d*＊])(?:[XxＸｘ×]{2,8}|[*＊]{2,8})(?![A-Za-zＡ-Ｚａ-ｚ\d.*＊])|(?<=20)[Xx×]{2}(?=年)/g,
    '占位符未替换',
    'placeholders not replaced',
  ],
  [
    /(?:增加[（(/]减少|减少[（(/]增加|增长[（(/]下降|下降[（(/]增长|上升[（(/]下降|大于[（(/]小于|小于[（(/]大于|高于[（(/]低于|低于[（(/]高于)(?:[)）](?![率额数幅情])|(?![)）率额数幅情]))/g,
    '模板选项未取舍',
    'a choice of the template not made',
  ],
  [/原因(?:主要)?(?:是|为|：|:)(?:主要是)?[：:]?(?=[。；;，])/g, '原因未填写', 'a reason left blank'],
  [/仍保留该表格式/g, '模板填写要求未删除', 'an instruction of the template not deleted'],
  [/请(?:填写|据实填写|自行删除)|此处填写|（填写/g, '模板填写要求未删除', 'an instruction of the template not deleted'],
  [/占(?![比])[^，。；、\d（）()%％无]{0,14}[%％]/g, '占比未填写', 'a share left blank'],
  [/(?<!单位)(?:为|增加|减少|增长|下降)(?:万元|亿元|[%％])(?![A-Za-z地国产能])/g, '数字未填写', 'a figure left blank'],
  [/[（(][)）]|【】|“”|《》/g, '括号、引号内空缺', 'empty brackets or quotation marks'],
  [/(?<![_＿])[_＿]{2,9}(?![_＿])/g, '空格线未填写', 'a blank line not filled in'],
];

export const placeholder: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'warning',
  title: { zh: '占位符和模板残留', en: 'Placeholders and remains of a template' },
  formula: {
    zh: '公开文本中没有未替换的占位符、未取舍的选项、未填写的原因和数字、未删除的填写要求',
    en: 'no placeholder, choice not made, blank reason or figure, or instruction of the template is left in the text',
  },
  exceptions: {
    zh: '表头中的“增加（减少）额”等栏名、为隐去个人信息而写的“某某”及号码中的星号不列。',
    en: 'Names of columns that offer both directions, and blanks for a person or a number, are left alone.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation =>
    observed(
      merged(RESIDUES.map(([pattern, zh, en]) => ({ zh, en, slips: slipsOf(document, pattern) }))).flatMap((kind) =>
        together({ rule: RULE, severity: 'warning', instance: kind.zh }, kind.slips, ({ count, ...shown }) => ({
          zh: `${kind.zh}，共${count}处：${shown.zh}，请核实后更正。`,
          en: `The text has ${kind.en} in ${count} places: ${shown.en}.`,
        })),
      ),
    ),
};

interface Kind {
  readonly zh: string;
  readonly en: string;
  readonly slips: readonly Slip[];
}

/** Patterns of one kind make one finding. */
function merged(kinds: readonly Kind[]): Kind[] {
  const byName = new Map<string, Kind>();
  for (const kind of kinds) {
    const known = byName.get(kind.zh);
    byName.set(kind.zh, known ? { ...known, slips: [...known.slips, ...kind.slips] } : kind);
  }
  return [...byName.values()];
}

function slipsOf(document: Document, pattern: RegExp): Slip[] {
  const inText = matchesIn(document, pattern).map(({ passage, match }) => {
    const start = match.index ?? 0;
    return slipIn(passage, start, start + match[0].length, AROUND);
  });
  const inNotes = document.tables.flatMap(({ notes }) =>
    notes.flatMap((note) =>
      [...note.text.matchAll(pattern)].map(() => ({ printed: note.text, location: note.location })),
    ),
  );
  return [...inText, ...inNotes];
}
