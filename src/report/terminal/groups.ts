/** Findings that share a wrong figure are read once: under one heading, with one look at the table. */
import type { ResultDocument, ResultFinding } from '../../contract/result.js';
import { matterOf, GRAVITY as ORDER } from '../items.js';
import type { Ranked } from './causes.js';
import { renderExcerpts } from './excerpt.js';
import { renderFinding } from './finding.js';
import { paragraph, type View } from './view.js';

export function renderGroups(document: ResultDocument, findings: readonly ResultFinding[], view: View): Ranked[] {
  return groupsOf(findings).map((group) => ({
    rank: gravity(group[0]),
    lines: [
      '',
      ...heading(group, view),
      ...group.flatMap((finding, at) => renderFinding(finding, group.slice(0, at), view)),
      ...renderExcerpts(
        document,
        group.filter(({ severity }) => severity === 'error'),
        view,
      ),
    ],
  }));
}

function gravity(finding: ResultFinding | undefined): number {
  return ORDER.indexOf(finding?.severity ?? 'note');
}

function groupsOf(findings: readonly ResultFinding[]): ResultFinding[][] {
  const groups = new Map<number, ResultFinding[]>();
  for (const finding of findings) groups.set(finding.group, [...(groups.get(finding.group) ?? []), finding]);
  return [...groups.values()]
    .map((group) => besideTwins(group.toSorted((a, b) => gravity(a) - gravity(b))))
    .sort((a, b) => gravity(a[0]) - gravity(b[0]) || (a[0]?.group ?? 0) - (b[0]?.group ?? 0));
}

/** What is the same matter in another column stands right behind it. */
function besideTwins(group: readonly ResultFinding[]): ResultFinding[] {
  const matters = new Map<string, ResultFinding[]>();
  for (const finding of group) {
    const matter = matterOf(finding);
    matters.set(matter, [...(matters.get(matter) ?? []), finding]);
  }
  return [...matters.values()].flat();
}

function heading(group: readonly ResultFinding[], view: View): string[] {
  if (group.length < 2) return [];
  const text =
    view.language === 'zh'
      ? `以下 ${group.length} 项涉及同一数字，请一并核对：`
      : `The next ${group.length} findings share a figure; read them together:`;
  return paragraph(view, text).map(view.paint.heading);
}
