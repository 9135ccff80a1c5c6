/** The cost of running the agency where all of the department is an agency: then it is its operating costs, no less. */
import { claimsFor, type Indexed, indexDocument, tableSlots } from '../../binding/places.js';
import { isNil } from '../../model/amount.js';
import type { Cell, Document } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { overlap, rangeOf } from '../../model/range.js';
import type { Context, Observation, WordRule } from '../../model/rule.js';
import { line, OPERATING_RULES } from '../place.js';

const RULE = 'narrative/agency-equals-operating';

export const agencyEqualsOperating: WordRule = {
  id: RULE,
  family: 'narrative',
  severity: 'warning',
  title: {
    zh: '纯行政（参公）部门机关运行经费等于公用经费',
    en: 'Agencies alone: operating expenses are the operating costs',
  },
  formula: {
    zh: '全部为行政单位、参公单位的，机关运行经费＝一般公共预算基本支出公用经费',
    en: 'where all units are agencies, their operating expenses = operating costs of the basic-expenditure table',
  },
  exceptions: {
    zh: '单位性质以档案为准；档案未定的，表内无事业运行（末两位50的项）、事业单位医疗（2101102）、绩效工资（30107）时推定为纯行政，只列为提示；有事业单位的不适用。',
    en: 'The profile says what the units are; without one they are inferred to be agencies where the tables hold no running of institutions (items that end in 50), no medical care of institutions (2101102) and no performance pay (30107), and then it is a note. Not where there are institutions.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document, context: Context): Observation => {
    const indexed = indexDocument(document);
    const known = knownKind(context);
    if (known === 'institutions' || (known === null && !seemsAgency(document))) return NOTHING;
    const operating = operatingOf(indexed);
    const stated = statedIn(indexed);
    if (!operating || !stated) return NOTHING;
    const checked = [stated, operating];
    return overlap(rangeOf(stated), rangeOf(operating))
      ? { ...NOTHING, checked }
      : { findings: [findingOf(stated, operating, known !== null)], undecided: [], checked };
  },
};

const NOTHING: Observation = { findings: [], undecided: [] };

function knownKind({ profile }: Context): 'agency' | 'institutions' | null {
  if (profile?.kind === undefined) return null;
  return profile.kind === 'administrative' || profile.kind === 'civilServiceManaged' ? 'agency' : 'institutions';
}

/** Marks of a public institution: its running, its medical care, its performance pay. */
function seemsAgency({ tables, level }: Document): boolean {
  const coded = tables.flatMap(({ rows }) => rows.filter(({ code }) => code !== null));
  if (level === 'government' || !tables.some(({ kind }) => kind === 'generalPublicExpenditure')) return false;
  return !coded.some(
    ({ code, cells, open }) =>
      (/^2\d{4}50$/.test(code ?? '') || code === '2101102' || code === '30107') &&
      (open.length > 0 || cells.some((cell) => cell !== null && !isNil(cell.amount))),
  );
}

function operatingOf(indexed: Indexed): Cell | null {
  const places = [line('generalPublicBasic', 'total', 'operating'), line('generalPublicBasic', 'operatingTotal')];
  const [slot, ...others] = places.flatMap((place) => tableSlots(indexed, place, null));
  return slot?.cell && others.length === 0 && !slot.open && slot.table?.doubts.length === 0 ? slot.cell : null;
}

function statedIn(indexed: Indexed): Cell | null {
  const claims = claimsFor(indexed, { claim: 'agencyOperating', measure: 'amount', missing: 'skip' }, null);
  const [slot] = tableSlots(indexed, line('threePublic', 'threePublic', 'agencyOperating'), null);
  const cell = claims.find((one) => one.cell !== null)?.cell ?? slot?.cell ?? null;
  return cell && !isNil(cell.amount) ? cell : null;
}

function findingOf(stated: Cell, operating: Cell, known: boolean): Finding {
  const [said, cost] = [stated.amount.printed, operating.amount.printed];
  const message = known
    ? {
        zh: `档案所定单位性质为行政（参公），机关运行经费${said}应与一般公共预算公用经费${cost}一致，请核实。`,
        en: `By the profile all units are agencies, so the operating expenses of ${said} should be the operating costs of ${cost}. Please check.`,
      }
    : {
        zh: `表内未见事业单位经费（事业运行、事业单位医疗、绩效工资），据此推定为纯行政部门，而机关运行经费${said}与一般公共预算公用经费${cost}不一致，请核实单位构成或口径。`,
        en: `The tables hold no money of public institutions, so all units seem to be agencies, but their operating expenses of ${said} are not the operating costs of ${cost}. Please check the units or the scope.`,
      };
  return {
    rule: RULE,
    instance: known ? 'profile' : 'inferred',
    severity: known ? 'warning' : 'note',
    outcome: null,
    message,
    evidence: [stated, operating],
    odd: [],
    hints: [],
  };
}
