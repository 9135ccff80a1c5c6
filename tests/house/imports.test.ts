/** Who may import whom: provinces differ only above the document, outputs only below the finding. */
import { expect, test } from 'vitest';
import { type Import, importsOf, SOURCES } from './sources.js';

interface Law {
  /** Other folders and files of `src`. `types:` where only types may be taken. */
  readonly may: readonly string[];
  readonly libraries?: readonly string[];
  readonly because: string;
}

const ALL = [
  ['model', 'vocabulary', 'load', 'read', 'recognise', 'rules', 'check', 'contract', 'contract/write'],
  ['diagnose', 'settings', 'settings/own', 'waivers'],
].flat();

const LAWS: Readonly<Record<string, Law>> = {
  model: { may: [], libraries: ['decimal.js'], because: 'the model is what everybody agrees on, so it knows nobody' },
  vocabulary: { may: ['types:model', 'data/codes'], because: 'it gives keys their words and codes their names' },
  contract: {
    may: ['types:model'],
    because: 'it is what scripts rely on: the shape of a result, and the marks by which our files are known again',
  },
  load: {
    may: ['model', 'contract/marks'],
    libraries: [
      'node:crypto',
      'node:stream',
      'node:zlib',
      '@e965/xlsx',
      '@e965/xlsx/dist/cpexcel.full.mjs',
      '@embedpdf/pdfium',
      'fast-png',
      'csv-parse/sync',
      'parse5',
      'saxes',
      'yauzl',
    ],
    because: 'a loader makes lines and grids of bytes and knows no budget',
  },
  recognise: {
    may: ['model', 'vocabulary', 'data', 'binding', 'weighing/rates'],
    libraries: ['node:crypto'],
    because: 'it reads lines into the model and never sees a rule or a report',
  },
  rules: {
    may: ['model', 'vocabulary', 'data', 'binding'],
    because: 'a rule never sees a format, a layout or a language',
  },
  check: {
    may: ['model', 'vocabulary/carryovers', 'binding', 'weighing', 'wording'],
    because: 'the engine knows no rule, format or province by name: rules are handed in',
  },
  weighing: {
    may: ['model', 'vocabulary/rows'],
    because: 'it says how far a reading is confirmed, from equations and their figures alone',
  },
  diagnose: {
    may: ['model', 'vocabulary/carryovers', 'binding/printed-like', 'types:check', 'wording'],
    libraries: ['highs'],
    because:
      'it begins where checking ends: it reads outcomes, speaks of places in the same words, and knows no rule by name',
  },
  'contract/write': {
    may: ['model', 'contract', 'binding/printed-like', 'types:check'],
    libraries: ['node:crypto'],
    because: 'it writes what came of checking and decides nothing',
  },
  'contract/schema': {
    may: ['types:model', 'types:contract'],
    libraries: ['zod'],
    because: 'the published schemas describe the result and nothing else',
  },
  waivers: {
    may: ['model', 'types:contract'],
    because: 'a baseline is laid over a result, so that a saved one can be',
  },
  names: { may: [], because: 'pure comparison of names: the nearest known one, and those that fit a pattern' },
  wording: { may: ['model'], because: 'it words places and findings, and decides nothing' },
  binding: {
    may: ['model', 'vocabulary/rows', 'wording'],
    because: 'it says which cells a relation speaks of, for checking and for placing alike, and judges none',
  },
  settings: {
    may: ['model', 'settings/own', 'names', 'rules', 'types:check'],
    because: 'it says which rules hold for a document, and how gravely',
  },
  'settings/own': {
    may: ['model', 'binding', 'names'],
    because: "a user's rule becomes data like a built-in one, and speaks of no format",
  },
  'settings/file': {
    may: ['model', 'names', 'settings/own', 'contract/schema', 'types:settings', 'vocabulary'],
    libraries: ['node:module', 'yaml', 'zod'],
    because: 'it makes settings of a file, and only a run that has one loads it',
  },
  report: {
    may: ['model', 'contract', 'vocabulary', 'annotate/steady'],
    libraries: ['chalk', 'cli-table3', 'docx', 'hucre/xlsx', 'node:crypto'],
    because: 'a report renders a serialised result, so that a saved one can be rendered',
  },
  data: { may: [], because: 'lists and layouts, no logic' },
  read: {
    may: ['model', 'types:contract', 'load', 'recognise', 'rules'],
    because: 'it puts together what loaders read and what makes documents of it',
  },
  annotate: {
    may: ['model', 'load'],
    libraries: ['fflate', 'hucre/xlsx', 'saxes'],
    because: 'it writes into copies of sources what it is given, and knows no result',
  },
  host: {
    may: ['types:model', 'contract', 'names'],
    libraries: ['node:child_process', 'node:fs', 'node:fs/promises', 'node:os', 'node:path', 'node:url'],
    because: 'the only room that touches the machine, its files and programs, does nothing else',
  },
  index: { may: ALL, because: 'the only public door opens on all rooms, and on no disk' },
  cli: {
    may: [
      'annotate',
      'index',
      'host',
      'contract',
      'contract/schema',
      'settings/file',
      'names',
      'report',
      'types:model',
      'vocabulary',
    ],
    libraries: ['commander', 'node:crypto', 'node:path'],
    because: 'a command is a caller of the public door, as any script is',
  },
};

/** The folder or file of `src` that a path lies in; a folder within it that has a law of its own is a room of its own. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.replace(/\.ts$/, '').split('/');
  return `${first}/${second}` in LAWS ? `${first}/${second}` : first;
}

function isLawful({ from, to, onlyTypes }: Import, law: Law): boolean {
  if (roomOf(to) === roomOf(from)) return true;
  if (law.libraries?.includes(to)) return true;
  return law.may.some((one) => {
    const [target, types] = one.startsWith('types:') ? [one.slice('types:'.length), true] : [one, false];
    const within = roomOf(to) === roomOf(target) && (to === target || to.startsWith(`${target}/`));
    return within && (!types || onlyTypes);
  });
}

test('every room has its line', () => {
  const rooms = [...new Set(SOURCES.map(({ path }) => roomOf(path)))];
  expect(rooms.filter((room) => LAWS[room] === undefined)).toEqual([]);
  expect(Object.keys(LAWS).filter((room) => !rooms.includes(room))).toEqual([]);
});

test.each(Object.entries(LAWS))('%s', (room, law) => {
  const broken = SOURCES.filter(({ path }) => roomOf(path) === room)
    .flatMap(importsOf)
    .filter((one) => !isLawful(one, law))
    .map(({ from, to, onlyTypes }) => `${from} imports ${onlyTypes ? 'types of ' : ''}${to}`);
  expect(broken, `${room} may import ${law.may.join(', ') || 'nothing'}: ${law.because}`).toEqual([]);
});

test('decimal.js has one door', () => {
  const users = SOURCES.flatMap(importsOf).filter(({ to }) => to === 'decimal.js');
  expect(
    users.map(({ from }) => from),
    'everybody else takes Decimal from model/amount',
  ).toEqual(['model/amount.ts']);
});

test('only the schemas need zod, and only commands and the configuration need the schemas', () => {
  const users = SOURCES.flatMap(importsOf).filter(
    ({ from, to }) => roomOf(to) === 'contract/schema' && roomOf(from) !== 'contract/schema',
  );
  expect(
    users.filter(({ from }) => !['cli', 'settings/file'].includes(roomOf(from))),
    'zod is loaded where a saved result or a configuration is read',
  ).toEqual([]);
});
