/**
 * Two rules that ask two values of one figure. From the relations alone this cannot be seen; on documents it can, though
 * there the figures may be what is wrong. So it is said only of rules that contradict each other wherever both were tried.
 */
import type { Decimal } from '../../model/amount.js';
import type { Outcome, Term } from '../../model/equation.js';
import type { Complaint, Tried } from './prove.js';

interface Demand {
  readonly rule: string;
  readonly term: Term;
  readonly value: Decimal;
  readonly allowed: Decimal;
}

interface Pair {
  tried: number;
  apart: number;
  example: readonly [Demand, Demand] | null;
}

export function contradictions(tried: readonly Tried[]): readonly Complaint[] {
  const pairs = new Map<string, Pair>();
  for (const { outcomes } of tried) for (const [key, met] of pairsIn(outcomes)) add(pairs, key, met);
  const apart = [...pairs.values()].flatMap(({ example, ...pair }) =>
    example && pair.apart === pair.tried ? [{ example, places: pair.tried }] : [],
  );
  const examples = apart.map(({ example }) => example);
  return apart
    .filter(({ example }, at) => firstBuiltIn(example, at, examples))
    .map(({ example: [one, other], places }) => complaintOf(one, other, places));
}

function add(pairs: Map<string, Pair>, key: string, met: Pair): void {
  const pair = pairs.get(key) ?? { tried: 0, apart: 0, example: null };
  pairs.set(key, {
    tried: pair.tried + met.tried,
    apart: pair.apart + met.apart,
    example: pair.example ?? met.example,
  });
}

/** Of one document: each own rule with each other rule that speaks of the same figure. */
function pairsIn(outcomes: readonly Outcome[]): ReadonlyMap<string, Pair> {
  const byCell = new Map<string, Demand[]>();
  for (const demand of outcomes.flatMap(demandsOf)) {
    const { id } = demand.term.cell;
    byCell.set(id, [...(byCell.get(id) ?? []), demand]);
  }
  const pairs = new Map<string, Pair>();
  for (const demands of byCell.values()) {
    const own = demands.filter(({ rule }) => isOwn(rule));
    for (const one of own) {
      for (const other of demands) {
        if (one.rule === other.rule || (own.includes(other) && other.rule < one.rule)) continue;
        const apart = one.value.minus(other.value).abs().greaterThan(one.allowed.plus(other.allowed));
        add(pairs, `${one.rule} ${other.rule}`, {
          tried: 1,
          apart: apart ? 1 : 0,
          example: apart ? [one, other] : null,
        });
      }
    }
  }
  return pairs;
}

/** The value that an equation asks of each figure that stands alone on its side. A built-in rule that is broken asks nothing. */
function demandsOf({ equation, verdict, residual, allowed }: Outcome): Demand[] {
  const holds = verdict === 'exact' || verdict === 'rounding';
  if (verdict === 'undecided' || equation.kind === 'bound' || !(holds || isOwn(equation.rule))) return [];
  return equation.terms.flatMap((term) => {
    const alone = equation.terms.filter(({ coefficient }) => coefficient === term.coefficient).length === 1;
    if (!alone) return [];
    const value = term.cell.amount.value.minus(residual.times(term.coefficient));
    return [{ rule: equation.rule, term, value, allowed }];
  });
}

function isOwn(rule: string): boolean {
  return rule.startsWith('own/');
}

/** Of several built-in rules that an own rule contradicts, the first is enough. */
function firstBuiltIn(
  [, other]: readonly [Demand, Demand],
  at: number,
  all: readonly (readonly [Demand, Demand])[],
): boolean {
  const [one] = all[at] as readonly [Demand, Demand];
  return isOwn(other.rule) || all.findIndex(([a, b]) => a.rule === one.rule && !isOwn(b.rule)) === at;
}

function complaintOf(one: Demand, other: Demand, places: number): Complaint {
  const { printed } = one.term.cell.amount;
  const where = placeOf(one);
  const unit = one.term.cell.money ? { zh: '元', en: ' CNY' } : { zh: '', en: '' };
  return {
    rule: one.rule,
    kind: 'contradiction',
    grave: true,
    message: {
      zh: `与 ${other.rule} 相互矛盾：${where.zh}“${printed}”，本规则要求${one.value.toFixed()}${unit.zh}，${other.rule} 要求${other.value.toFixed()}${unit.zh}（试算 ${places} 处，处处不同）。请核对规则；文件本身有误也会如此。`,
      en: `contradicts ${other.rule}: of “${printed}”${where.en} it asks ${one.value.toFixed()}${unit.en} and ${other.rule} asks ${other.value.toFixed()}${unit.en} (wherever tried: ${places}). Look at the rules; a wrong document would show the same.`,
    },
  };
}

function placeOf({ term }: Demand): { readonly zh: string; readonly en: string } {
  const { line, page } = term.cell.location;
  const zh = `${page === undefined ? '' : `第${page}页`}${line === undefined ? '' : `第${line}行`}`;
  const parts = [page === undefined ? '' : `page ${page}`, line === undefined ? '' : `line ${line}`].filter(Boolean);
  return { zh, en: parts.length === 0 ? '' : ` (${parts.join(', ')})` };
}
