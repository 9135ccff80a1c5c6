/** Changes without a reason where the neighbours have one. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { OPERATING_RULES } from '../place.js';
import { type Item, itemsOf } from './items.js';
import { CHANGE } from './reasons.js';
import { observed, type Slip, slipIn, together } from './slips.js';

const FIRST_CHANGE = new RegExp(CHANGE.source);
const SHOWN = 40;

export const missingReason: WordRule = {
  id: 'form/missing-reason',
  family: 'form',
  severity: 'note',
  title: { zh: '增减未说明原因', en: 'A change without a reason' },
  formula: {
    zh: '同一段内其他各项的增减都说明了原因的，每项都应说明',
    en: 'where the other items of a passage give the reason of their change, every item does',
  },
  exceptions: {
    zh: '整段都不逐项说明原因的不列；只查编号相同的各项。',
    en: 'Passages that give no reasons item by item are left alone; only items of one numbering are compared.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation => {
    const slips = [...byPassage(itemsOf(document)).values()].flatMap(silent);
    return observed(
      together({ rule: 'form/missing-reason', severity: 'note' }, slips, ({ count, zh, en }) => ({
        zh: `有${count}项有增减而未说明原因，同段其他各项均有说明：${zh}，请补充说明。`,
        en: `${count} items change without a reason although the other items of their passage give one: ${en}.`,
      })),
    );
  },
};

function byPassage(items: readonly Item[]): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const numbering = numberingOf(item.text);
    if (numbering === null) continue;
    const key = `${item.passage.places[0]?.location.line ?? ''} ${item.passage.section} ${numbering}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function numberingOf(text: string): 'digits' | 'brackets' | null {
  if (/^\d{1,2}[.、．]/.test(text)) return 'digits';
  return /^[（(][一二三四五六七八九十\d]{1,3}[)）]/.test(text) ? 'brackets' : null;
}

const FEWEST = 2;

/** Items with a change and no reason, where most of their neighbours give one. */
function silent(items: readonly Item[]): Slip[] {
  const changing = items.map((item) => ({ item, change: FIRST_CHANGE.exec(item.text) }));
  const told = changing.filter(({ item, change }) => change && isExplained(item)).length;
  const untold = changing.filter(({ item, change }) => change && !isExplained(item));
  if (told < FEWEST || untold.length >= told) return [];
  return untold.map(({ item, change }) => {
    const end = (change?.index ?? 0) + (change?.[0].length ?? 0);
    return slipIn(item.passage, item.at + Math.max(0, end - SHOWN), item.at + end);
  });
}

const EXPLAINED = /原因|主要是|主要系|由于|因为|系|用于增加|为了/;

function isExplained(item: Item): boolean {
  return EXPLAINED.test(item.text);
}
