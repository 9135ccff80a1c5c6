/** What the schema cannot know of a configuration: which rules there are, and whether relations can be read. */
import type { Config } from '../../contract/schema/config.js';
import { FAMILIES } from '../../vocabulary/labels.js';
import { describeFault, type OwnRule, ownId, RelationFault, relationsOf, toRule } from '../own/index.js';
import type { Fault, Path } from './fault.js';
import { unknownName } from './wording.js';

type Layer = Pick<Config, 'rules' | 'ownRules'>;

/** The names that a configuration uses and that nothing bears. `ids` are those of the built-in rules. */
export function faultsOfNames(config: Config, ids: readonly string[]): Fault[] {
  const layers: readonly { readonly at: Path; readonly layer: Layer }[] = [
    { at: [], layer: config },
    ...(config.overrides ?? []).map((layer, index) => ({ at: ['overrides', index], layer })),
  ];
  const own = layers.flatMap(({ layer }) => (layer.ownRules ?? []).map(({ id }) => ownId(id)));
  const all = [...ids, ...own];
  const known = [...all, ...Object.keys(FAMILIES).map((family) => `${family}/*`)];
  return layers.flatMap(({ at, layer }) => [
    ...Object.keys(layer.rules ?? {})
      .filter((id) => !known.includes(id))
      .map((id) => ({ path: [...at, 'rules', id], message: unknownName(id, known) })),
    ...(layer.ownRules ?? []).flatMap((rule, index) => [
      ...twice(rule, index, layer.ownRules ?? [], [...at, 'ownRules', index]),
      ...faultsOfRelations(rule as OwnRule, [...at, 'ownRules', index, 'relation']),
    ]),
  ]);
}

/** In one list an id names one rule; a list for some files may replace a rule of the whole. */
function twice(
  { id }: { readonly id: string },
  index: number,
  list: readonly { readonly id: string }[],
  at: Path,
): Fault[] {
  const first = list.findIndex((other) => ownId(other.id) === ownId(id));
  if (first === index) return [];
  const message = { zh: `编号“${id}”已用于前面的规则。`, en: `the id “${id}” is that of a rule above.` };
  return [{ path: [...at, 'id'], message }];
}

function faultsOfRelations(rule: OwnRule, at: Path): Fault[] {
  return relationsOf(rule).flatMap((relation, index) => {
    try {
      toRule({ ...rule, relation });
      return [];
    } catch (error) {
      if (!(error instanceof RelationFault)) throw error;
      const path = typeof rule.relation === 'string' ? at : [...at, index];
      return [{ path, message: describeFault(error) }];
    }
  });
}
