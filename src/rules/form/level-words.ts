/** 部门 in a unit's document and the reverse. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { matchesIn, observed, type Slip, slipIn, together } from './slips.js';

const RULE = 'form/level-words';
const SELF = { department: /本部门/g, unit: /(?:本|我)单位/g } as const;
/** 部门 as the title of a table says whose budget it is; not the 部门预算经济分类, nor another department. */
const DEPARTMENT_TITLE = /(?<!政府|财政|主管|编制)部门(?!预算(?:支出)?经济分类|经济分类)/;
const UNIT_TITLE = /预算单位|(?<!事业|行政)单位(?!整体)/;
const AROUND = 6;

export const levelWords: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'warning',
  title: { zh: '“部门”“单位”称谓一致', en: 'Department or unit, one of them throughout' },
  formula: {
    zh: '部门预决算自称“本部门”、表名用“部门”，单位预决算自称“本单位”、表名用“单位”',
    en: "a department's document speaks of the department and a unit's of the unit, in titles and text",
  },
  exceptions: {
    zh: '通篇自称“本单位”的部门文件不列，许多部门只有一个单位；“部门预算经济分类”等专门名词不列。',
    en: 'A department that calls itself the unit throughout is left alone, since many have but one; so are terms such as the departmental economic classification.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    if (document.level === 'government') return observed([]);
    const slips = document.level === 'unit' ? inUnit(document) : inDepartment(document);
    const [own, other] = document.level === 'unit' ? ['单位', '部门'] : ['部门', '单位'];
    return observed(
      together({ rule: RULE, severity: 'warning' }, slips, ({ count, zh, en }) => ({
        zh: `本文件为${own}预决算公开，有${count}处写作“${other}”：${zh}，请统一。`,
        en: `This is the document of a ${own === '单位' ? 'unit' : 'department'}, but ${count} places call it the other: ${en}.`,
      })),
    );
  },
};

function inUnit(document: Document): Slip[] {
  return [
    ...(selves(document, SELF.unit).length > 0 ? selves(document, SELF.department) : []),
    ...titles(document, DEPARTMENT_TITLE, UNIT_TITLE),
  ];
}

/** Only where the document mostly calls itself a department. */
function inDepartment(document: Document): Slip[] {
  const own = selves(document, SELF.department);
  const others = selves(document, SELF.unit);
  return [...(own.length > others.length ? others : []), ...titles(document, UNIT_TITLE, DEPARTMENT_TITLE)];
}

function selves(document: Document, words: RegExp): Slip[] {
  const inText = matchesIn(document, words).map(({ passage, match }) => {
    const start = match.index ?? 0;
    return slipIn(passage, start, start + match[0].length, AROUND);
  });
  const inNotes = document.tables.flatMap(({ notes }) =>
    notes.flatMap((note): Slip[] =>
      note.text.search(words) < 0 ? [] : [{ printed: note.text, location: note.location }],
    ),
  );
  return [...inText, ...inNotes];
}

/** Titles with the other word, where more titles have the own one. */
function titles(document: Document, other: RegExp, own: RegExp): Slip[] {
  const known = document.tables.filter(
    ({ kind }) => kind !== null && kind !== 'departmentPerformance' && kind !== 'projectPerformance',
  );
  const odd = known.filter(({ title }) => other.test(title) && !own.test(title));
  const fitting = known.filter(({ title }) => own.test(title) && !other.test(title));
  return odd.length < fitting.length ? odd.map(({ title, location }): Slip => ({ printed: title, location })) : [];
}
