/** What one item says of its use or its reason, copied from another item. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { type Item, itemsOf, type Piece } from './items.js';
import { observed, type Slip, slipIn, together } from './slips.js';

const RULE = 'form/copied-text';
/** Shorter names stand in other words by chance. */
const SHORTEST = 4;
/** What may follow a name in a sentence that speaks of it alone: 经费增加, 保险支出. */
const TAIL = 8;
const SHORTEST_SAME = 8;
/** What any item may say of itself. */
const GENERAL = /正常运转|日常|人员经费|工资|运行/;

export const copiedText: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'note',
  title: { zh: '用途、原因照抄其他科目', en: 'A use or a reason copied from another item' },
  formula: {
    zh: '各科目所写的用途和增减原因是本科目的，不以其他科目的名称开头，也不与其他科目一字不差',
    en: 'each item speaks of its own use and reason: neither begins with the name of another item nor repeats it word for word',
  },
  exceptions: {
    zh: '列举多项内容的、“保障正常运转”等通用表述、相同的增减原因不列。',
    en: 'Lists of several things, general words on running an office and reasons shared by items are left alone.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const items = itemsOf(document).filter(({ path }) => path !== null);
    const slips = [...namingOthers(items), ...repeated(items)];
    const once = [...new Map(slips.map((slip) => [JSON.stringify(slip.location), slip])).values()];
    return observed(
      together({ rule: RULE, severity: 'note' }, once, ({ count, zh, en }) => ({
        zh: `有${count}处用途或原因与其他科目的相同，疑为照抄：${zh}，请核实。`,
        en: `In ${count} places a use or a reason is that of another item, probably copied: ${en}. Please check.`,
      })),
    );
  },
};

const itemName = (item: Item): string => item.path?.names[2] ?? '';

/** Pieces that begin with another item's name and say little else. */
function namingOthers(items: readonly Item[]): Slip[] {
  const owners = new Map<string, number>();
  for (const item of items) for (const name of namesOf(item)) owners.set(name, (owners.get(name) ?? 0) + 1);
  return items.flatMap((item) => {
    const own = item.path?.names.join('/') ?? '';
    return [...(item.use ? [item.use] : []), ...item.reasons].flatMap((piece) => {
      const name = startOf(piece, owners);
      if (name === null || own.includes(name) || namesOf(item).includes(name)) return [];
      return piece.text.includes(itemName(item)) ? [] : [slipOf(item, piece)];
    });
  });
}

/** An item is named by itself, or with its section where several sections have it. */
function namesOf(item: Item): string[] {
  const [, section = '', name = ''] = item.path?.names ?? [];
  return name.length < SHORTEST ? [section + name] : [name, section + name];
}

/** The longest name of one item alone that a piece begins with, if little follows it. */
function startOf({ text }: Piece, owners: ReadonlyMap<string, number>): string | null {
  if (/[、，,和及]/.test(text)) return null;
  for (let length = text.length; length >= Math.max(SHORTEST, text.length - TAIL); length--) {
    if (owners.get(text.slice(0, length)) === 1) return text.slice(0, length);
  }
  return null;
}

/** Uses that two different items share word for word. */
function repeated(items: readonly Item[]): Slip[] {
  const first = new Map<string, Item>();
  return items.flatMap((item) => {
    const { use } = item;
    if (!use || use.text.length < SHORTEST_SAME || GENERAL.test(use.text)) return [];
    const other = first.get(use.text);
    first.set(use.text, other ?? item);
    return !other || other.path?.printed === item.path?.printed ? [] : [slipOf(item, use)];
  });
}

const SHOWN = 30;

function slipOf(item: Item, piece: Piece): Slip {
  const { printed, location } = slipIn(item.passage, piece.at, piece.at + Math.min(piece.text.length, SHOWN));
  return { printed: `${itemName(item)}：${printed}`, location };
}
