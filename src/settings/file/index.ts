/**
 * The configuration file: read, checked, and given as settings. Only a run that has one loads this folder.
 * What goes in and out is plain data.
 */
import { type Config, config as schema } from '../../contract/schema/config.js';
import type { AllSettings, Override } from '../index.js';
import { type Fault, faultsOf, type Path } from './fault.js';
import { faultsOfNames } from './names.js';
import { programValue } from './program.js';
import { sourceOf } from './source.js';
import { faultsIn } from './wording.js';

export { ConfigFault } from './fault.js';

export interface ConfigFile {
  /** As the user knows it. */
  readonly name: string;
  readonly path: string;
  /** Null for a program, which is run and not read. */
  readonly text: string | null;
}

export interface Configuration {
  readonly settings: Omit<AllSettings, 'pathOf'>;
  readonly baseline?: string;
  readonly failOn?: NonNullable<Config['failOn']>;
  readonly plausibility?: boolean;
}

/** Throws a `ConfigFault` that names every place that is wrong. */
export function configurationOf(file: ConfigFile, ruleIds: readonly string[]): Configuration {
  const { value, lineOf } = contentOf(file);
  const parsed = schema.safeParse(value ?? {});
  const faults: readonly Fault[] = parsed.success
    ? faultsOfNames(parsed.data, ruleIds)
    : parsed.error.issues.flatMap((issue) => faultsIn(issue, value));
  if (!parsed.success || faults.length > 0) throw faultsOf(file.name, faults, lineOf);
  const { overrides, baseline, failOn, plausibility } = parsed.data;
  return {
    settings: {
      ...layerOf(parsed.data),
      ...(overrides ? { overrides: overrides.map(overrideOf) } : {}),
    },
    ...(baseline === undefined ? {} : { baseline }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(plausibility === undefined ? {} : { plausibility }),
  };
}

function contentOf({ name, path, text }: ConfigFile): {
  readonly value: unknown;
  readonly lineOf: (path: Path) => number | null;
} {
  if (text === null) return { value: programValue(name, path), lineOf: () => null };
  return sourceOf(name, text, name.endsWith('.json') ? 'json' : 'yaml');
}

type Layer = Pick<Config, 'extends' | 'rules' | 'profile' | 'ownRules'>;

function layerOf({ extends: preset, rules, profile, ownRules }: Layer): Omit<AllSettings, 'overrides' | 'pathOf'> {
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(rules === undefined ? {} : { rules }),
    ...(profile === undefined ? {} : { profile: profileOf(profile) }),
    ...(ownRules === undefined ? {} : { ownRules: ownRules as NonNullable<Override['ownRules']> }),
  };
}

function overrideOf({ files, organisation, ...layer }: NonNullable<Config['overrides']>[number]): Override {
  return {
    ...(files === undefined ? {} : { files }),
    ...(organisation === undefined ? {} : { organisation }),
    ...layerOf(layer),
  };
}

/** Quotas may be written as numbers; they are kept as the decimals that they are. */
function profileOf({ quotas, ...rest }: NonNullable<Config['profile']>): NonNullable<Override['profile']> {
  if (quotas === undefined) return rest as NonNullable<Override['profile']>;
  const plain = Object.entries(quotas).map(([name, quota]) => [name, String(quota)] as const);
  return { ...(rest as NonNullable<Override['profile']>), quotas: Object.fromEntries(plain) };
}
