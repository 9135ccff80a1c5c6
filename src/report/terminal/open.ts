/** What stays open: equations that could not be decided, and what could not be read. */
import type { ResultDocument } from '../../contract/result.js';
import { DOUBTED, UNDECIDED } from '../../vocabulary/labels.js';
import { reasonOf } from '../items.js';
import { placeOf, positionOf } from '../place.js';
import { labelled, paragraph, say, type View } from './view.js';

export function renderUndecided(document: ResultDocument, view: View): string[] {
  const { undecided } = document;
  if (undecided.length === 0) return [];
  const zh = view.language === 'zh';
  const title = zh
    ? `${say(view, UNDECIDED)} ${undecided.length} 项，请人工核对`
    : `${say(view, UNDECIDED)}: ${undecided.length}, to be looked at by a person`;
  return [
    '',
    ...paragraph(view, title).map(view.paint.heading),
    ...undecided.flatMap((one) => {
      const first = one.evidence[0];
      const where = first ? `${placeOf(first, view)} ${first.printed}${zh ? '：' : ': '}` : '';
      return [
        ...labelled(view, '  ·', `${where}${reasonOf(document, one)[view.language]} [${one.rule}]`),
        ...(one.withheld && one.withheld.length > 1 ? one.withheld : []).flatMap((message) =>
          labelled(view, '    -', say(view, message)),
        ),
      ];
    }),
  ];
}

export function renderProblems({ problems }: ResultDocument, view: View): string[] {
  if (problems.length === 0) return [];
  const zh = view.language === 'zh';
  const title = zh
    ? `${say(view, DOUBTED)} ${problems.length} 处，请人工核对`
    : `${say(view, DOUBTED)}: ${problems.length}, to be looked at by a person`;
  return [
    '',
    ...paragraph(view, title).map(view.paint.heading),
    ...problems.flatMap((problem) => {
      const where = positionOf(problem.location, view);
      const text = problem.text === undefined ? '' : zh ? `（原文“${problem.text}”）` : ` (“${problem.text}”)`;
      return labelled(
        view,
        '  ·',
        `${where}${where === '' ? '' : zh ? '：' : ': '}${problem.message[view.language]}${text}`,
      );
    }),
  ];
}
