/** What holds for one document: presets, levels, profile and own rules, with what is said for its folder or its organisation on top. */
import type { RunOptions } from '../check/run.js';
import type { Document } from '../model/document.js';
import type { Severity } from '../model/finding.js';
import type { Profile } from '../model/profile.js';
import type { Rule } from '../model/rule.js';
import { matchesAny } from '../names/pattern.js';
import { type Preset, presetSettings } from '../rules/presets.js';
import { type OwnRule, toRule } from './own/index.js';

type Level = Severity | 'off';

export interface Settings {
  /** Sets of levels by name; later ones count. */
  readonly preset?: Preset | readonly Preset[];
  /** Every rounding finding is an error. */
  readonly strict?: boolean;
  /** Levels by rule id, or by family as in `form/*`. They count more than presets. */
  readonly rules?: Readonly<Record<string, Level>>;
  readonly profile?: Profile;
  readonly ownRules?: readonly OwnRule[];
}

/** Settings for the documents of some files or of an organisation; of several that fit, the later ones count. */
export interface Override extends Settings {
  /** Patterns of file names: * and ? within a name, ** over any number of folders; a folder stands for all in it. */
  readonly files?: string | readonly string[];
  readonly organisation?: string;
}

export interface AllSettings extends Settings {
  readonly overrides?: readonly Override[];
  /** Names of files as the patterns of overrides see them; as they were given where nothing is said. */
  readonly pathOf?: (name: string) => string;
}

export interface ForDocument {
  readonly rules: readonly Rule[];
  readonly options: RunOptions;
}

/** The rules and options of each document, own rules read once for all. */
export function settingsFor(rules: readonly Rule[], settings: AllSettings): (document: Document) => ForDocument {
  const read = new Map<OwnRule, Rule>();
  const ruleOf = (own: OwnRule): Rule => {
    const rule = read.get(own) ?? toRule(own);
    read.set(own, rule);
    return rule;
  };
  const layered = [settings, ...(settings.overrides ?? [])];
  for (const own of layered.flatMap(({ ownRules }) => ownRules ?? [])) ruleOf(own);
  return (document) => {
    const layers: readonly Settings[] = layered.filter(
      (layer) => layer === settings || fits(layer, document, settings),
    );
    const own = layers.flatMap(({ ownRules }) => ownRules ?? []).map(ruleOf);
    const all = [...rules, ...new Map(own.map((rule) => [rule.id, rule])).values()];
    return { rules: all, options: optionsOf(layers, all) };
  };
}

function fits({ files, organisation }: Override, document: Document, { pathOf }: AllSettings): boolean {
  if (organisation !== undefined && organisation !== document.organisation) return false;
  if (files === undefined) return true;
  const patterns = typeof files === 'string' ? [files] : files;
  return document.files.some(({ path }) => matchesAny(patterns, pathOf ? pathOf(path) : path));
}

/** A layer that names presets replaces those before it; levels by rule and profiles add up. */
function optionsOf(layers: readonly Settings[], rules: readonly Rule[]): RunOptions {
  let strict = false;
  let preset: Record<string, Level> = {};
  const levels: Record<string, Level> = {};
  let profile: Profile | undefined;
  for (const layer of layers) {
    if (layer.preset !== undefined) {
      const sets = presetsOf(layer).map((name) => presetSettings(name, rules));
      strict = sets.some((set) => set.strict);
      preset = Object.assign({}, ...sets.map((set) => set.rules));
    }
    strict = layer.strict ?? strict;
    Object.assign(levels, expanded(layer.rules ?? {}, rules));
    if (layer.profile) profile = { ...profile, ...layer.profile };
  }
  return { strict, rules: { ...preset, ...levels }, ...(profile ? { profile } : {}) };
}

function presetsOf({ preset }: Settings): readonly Preset[] {
  if (preset === undefined) return [];
  return typeof preset === 'string' ? [preset] : preset;
}

const FAMILY = '/*';

/** Families by their rules; a rule that is named itself counts more than its family. */
function expanded(levels: NonNullable<Settings['rules']>, rules: readonly Rule[]): Record<string, Level> {
  const named: Record<string, Level> = {};
  const families = Object.entries(levels).filter(([id]) => id.endsWith(FAMILY));
  for (const [id, level] of families)
    for (const rule of rules) if (`${rule.family}${FAMILY}` === id) named[rule.id] = level;
  for (const [id, level] of Object.entries(levels)) if (!id.endsWith(FAMILY)) named[id] = level;
  return named;
}
