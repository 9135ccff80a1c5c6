/**
 * Root causes: for each group of broken equations that hang together the least-weight set of slips that lets all of them hold
 * (Fellegi and Holt 1976), each with what it ought to be. Slips of whole tables, columns and rows come first, since the least-weight set would
 * otherwise find a cheaper wrong answer; each stage removes what it explains. What a suggestion would do to the rules that are no equations
 * is found by checking the document again with it.
 */
import type { Checked } from '../check/run.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Cause } from '../model/cause.js';
import type { Cell, Document } from '../model/document.js';
import type { Finding, Hint } from '../model/finding.js';
import { causesOf, type Explained } from './causes.js';
import { componentsOf } from './components.js';
import { UNEXPLAINED } from './cost.js';
import { explainedBy, trialOf } from './explained.js';
import type { Surroundings } from './kinds.js';
import { isHopeful, type LeastSet, optima, type Rest } from './least/optima.js';
import type { Solve } from './least/programme.js';
import { operationsOn, systematicOn } from './operations.js';
import { ranked } from './ranking.js';
import { type Effort, type Found, type Solution, search } from './search.js';
import { apply, type State, startOf } from './state.js';
import { statedCauses } from './stated.js';
import { type System, systemOf } from './system.js';
import { unexplainedHints } from './unexplained.js';

/** Checks the same rules on another state of the document. */
export type Recheck = (document: Document) => Checked;

export interface Diagnosis {
  /** In reading order; none where nothing broke. */
  readonly causes: readonly Cause[];
  /** For findings without a cause. */
  readonly hints: ReadonlyMap<Finding, readonly Hint[]>;
  /** Whether the search left something that a solver may explain. */
  readonly isOpen: boolean;
}

/** Pure. `solve` is asked for what the search leaves; null while it may not be needed, since to start it takes a tenth of a second. */
export function diagnose(checked: Checked, recheck: Recheck, solve: Solve | null): Diagnosis {
  if (!isBroken(checked)) return { causes: [], hints: new Map(), isOpen: false };
  const around: Surroundings = { document: checked.document, catalogue: checked.catalogue };
  const joined = systemOf(checked.outcomes, { mayTurn: turning(checked) });
  const trial = trialOf(checked, recheck);
  const { explained: wholes, rest } = systematic(joined, around);
  const effort: Effort = { tried: 0 };
  let groups = 0;
  const parts = componentsOf(joined, rest, checked.catalogue).flatMap((component): Explained[] => {
    const searched = explain(joined, component, checked, around, effort);
    const rests = leftBy(searched[0], joined, component).filter(isHopeful);
    if (rests.length > 0) groups += 1;
    const isTried = solve !== null && rests.length > 0 && groups <= MOST_GROUPS;
    const found = isTried ? cheapest(rests, searched, component, (rest) => optima(rest, around, solve)) : searched;
    const [best, ...rivals] = ranked(found, trial);
    return best ? [{ best, rivals }] : [];
  });
  const causes = causesOf([...wholes, ...parts], trial);
  const all = inOrder([...causes, ...statedCauses(checked, explainedBy(causes))], checked.catalogue);
  const hints = unexplainedHints(checked, explainedBy(all));
  return { causes: all, hints, isOpen: groups > 0 && solve === null };
}

/** What the best explanation leaves, and the whole as it was, since its steps may have led astray; nothing where nothing is left. */
function leftBy(best: Solution | undefined, joined: System, component: State): readonly Rest[] {
  if (best?.left.length === 0) return [];
  const none: Solution = {
    system: joined,
    start: component,
    steps: [],
    left: [...component.broken],
    cost: UNEXPLAINED * component.broken.size,
  };
  return [none, ...(best ? [best] : [])].flatMap((before) => {
    const changes = before.steps.flatMap((step) => step.changes);
    const excused = before.steps.flatMap((step) => step.excused);
    const state = apply(before.system, before.start, changes, excused)?.state;
    return state ? [{ before: { ...before, cost: before.cost - UNEXPLAINED * before.left.length }, state }] : [];
  });
}

/** What needs more changes than it explains equations is no explanation. */
function cheapest(
  rests: readonly Rest[],
  searched: Found,
  { broken }: State,
  leastOf: (rest: Rest) => LeastSet | null,
): Found {
  let [best, least] = [null as LeastSet | null, searched[0]?.cost ?? UNEXPLAINED * broken.size];
  for (const set of rests.map(leastOf)) if (set && set.cost < least) [best, least] = [set, set.cost];
  const found = best?.all() ?? [];
  return found.length > 0 ? found : searched;
}

/** In reading order; a blank stands where its row does. */
function inOrder(causes: readonly Cause[], catalogue: Catalogue): readonly Cause[] {
  const placeOf = ({ cells, corrections }: Cause): number => {
    const cell = cells[0] ?? corrections[0]?.blank?.row.cells.find((one) => one !== null);
    return cell ? catalogue.where(cell).order : 0;
  };
  return causes.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function isBroken({ findings }: Checked): boolean {
  return findings.some(
    ({ outcome, suggests }) =>
      outcome?.verdict === 'discrepant' || outcome?.grade === 'unlikely' || suggests !== undefined,
  );
}

/** At most so many groups of equations are handed to the solver. */
const MOST_GROUPS = 3;
/** At most this many slips of whole tables, columns and rows. */
const MOST = 6;

function systematic(
  system: System,
  around: Surroundings,
): { readonly explained: readonly Explained[]; readonly rest: State } {
  let state = startOf(system.lines);
  const explained: Explained[] = [];
  while (explained.length < MOST) {
    const [step] = systematicOn(system, state, around);
    const effect = step && apply(system, state, step.changes);
    if (!step || !effect) break;
    explained.push({ best: { system, start: state, steps: [step], left: [], cost: step.cost }, rivals: [] });
    state = effect.state;
  }
  return { explained, rest: state };
}

/** An explanation by one slip of one figure or so. */
const SIMPLE = 1.3;

/** Where no simple slip explains it, figures that agree beside each other are also taken one by one: perhaps only one of them is wrong. */
function explain(joined: System, start: State, checked: Checked, around: Surroundings, effort: Effort): Found {
  const found = search(joined, start, operationsOn(joined, start, around), around, effort);
  const best = found[0];
  if (best && best.cost <= SIMPLE && best.left.length === 0) return found;
  const apart = systemOf(checked.outcomes, { apart: true, mayTurn: turning(checked) });
  const broken = new Set([...start.broken].flatMap((line) => joined.lines[line]?.outcome ?? []));
  const own = apart.lines.flatMap(({ index, outcome }) => (broken.has(outcome) ? [index] : []));
  const again = { ...startOf(apart.lines), broken: new Set(own) };
  const others = search(apart, again, operationsOn(apart, again, around), around, effort);
  const cheaper = others.filter(({ cost }) => !best || cost < best.cost);
  return cheaper.length > 0 ? [...cheaper, ...found].sort((a, b) => a.cost - b.cost) : found;
}

/** A change of the narrative is a rise or a fall. */
function turning({ catalogue }: Checked): (cell: Cell) => boolean {
  return (cell) => catalogue.where(cell).claim?.measure === 'change';
}
