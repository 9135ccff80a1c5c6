/**
 * How well the checker finds planted faults, and how well it says which figure is wrong. Deterministic but for the times. Writes
 * docs/accuracy.md. `--each N` sets how many departments of each layout are made, `--clean N` how many without a fault, `--formatted N` how many of a
 * layout in every format.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from '../../src/index.js';
import { randomFrom } from '../departments/random.js';
import { cleanPage, LAYOUTS, type Made, made, type Precision } from './departments.js';
import { type File, type Format, fileOf, officeFiles } from './formats.js';
import { judge } from './judge.js';
import { type Page, toText } from './page.js';
import { type Fault, KINDS, type Kind, plant } from './plant.js';
import { realTrials } from './real.js';
import { isDetectable } from './redundancy.js';
import { accuracyPage } from './report.js';
import { type Counts, count, noCounts } from './tally.js';

const ROOT = process.cwd();
type Library = typeof import('../../src/index.js');
const library = (await import(pathToFileURL(join(ROOT, 'dist/lib/index.js')).href)) as Library;

const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const EACH = argument('--each', 5);
const CLEAN = argument('--clean', 112);
const FORMATTED = argument('--formatted', 1);

const say = (text: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
};

/** Seeds differ for each layout, kind and department. */
const seedFor = (layout: string, seed: number, kind: number): number =>
  (LAYOUTS.indexOf(layout) * 1009 + seed * 7919 + kind * 131 + 7) >>> 0;

async function checked(file: File): Promise<{ readonly result: Result; readonly milliseconds: number }> {
  const from = performance.now();
  const result = await library.check([file]);
  return { result, milliseconds: performance.now() - from };
}

const detectable = (department: Made, faults: readonly Fault[]): boolean =>
  faults.every(
    ({ selfEvident, changes }) => selfEvident || isDetectable(changes, department.redundancy, department.figures),
  );

async function oneFault(precision: Precision): Promise<ReadonlyMap<Kind, Counts>> {
  const tally = new Map(KINDS.map((kind) => [kind, noCounts()]));
  for (const layout of LAYOUTS) {
    say(`one fault, ${precision}, ${layout}`);
    for (let seed = 1; seed <= EACH; seed++) {
      const department = made(layout, seed, precision);
      if (!department) {
        say(`${layout} ${seed} is left out: too few departments like it`);
        continue;
      }
      for (const [at, kind] of KINDS.entries()) {
        const fault = plant(kind, department.page, randomFrom(seedFor(layout, seed, at)));
        if (!fault) continue;
        const { result, milliseconds } = await checked(fileOf(fault.page, 'html'));
        count(tally.get(kind) as Counts, detectable(department, [fault]), judge(result, [fault]), milliseconds);
      }
    }
  }
  return tally;
}

/** Single slips; those of whole tables do not go together with others in the same place. */
const COMBINED: readonly Kind[] = [
  'digit',
  'transposition',
  'lostDigit',
  'tenfold',
  'neighbourInColumn',
  'blanked',
  'partOmitted',
];

async function severalFaults(faults: number, precision: Precision): Promise<Counts> {
  const counts = noCounts();
  say(`${faults} faults, ${precision}`);
  for (const layout of LAYOUTS) {
    for (let seed = 1; seed <= EACH * 2; seed++) {
      const department = made(layout, (seed % EACH) + 1, precision);
      if (!department) continue;
      const random = randomFrom(seedFor(layout, seed, 90 + faults));
      const planted: Fault[] = [];
      let { page } = department;
      for (let tries = 0; planted.length < faults && tries < 20; tries++) {
        const fault = plant(random.pick(COMBINED), page, random);
        const taken = new Set(planted.flatMap((one) => [...one.changes.keys()]));
        if (!fault || [...fault.changes.keys()].some((index) => taken.has(index))) continue;
        // A blank place changes the numbers of the figures after it, by which changes are counted.
        if (fault.kind === 'blanked' && planted.length + 1 < faults) continue;
        planted.push(fault);
        page = fault.page;
      }
      if (planted.length < faults) continue;
      const { result, milliseconds } = await checked(fileOf(page, 'html'));
      count(counts, detectable(department, planted), judge(result, planted), milliseconds);
    }
  }
  return counts;
}

const PLAIN: readonly Exclude<Format, 'docx' | 'pdf'>[] = ['html', 'xlsx', 'layout', 'bars', 'raw'];
const OFFICE = ['docx', 'pdf'] as const;

interface Planted {
  readonly department: Made;
  readonly fault: Fault;
}

function plantedFor(each: number): readonly Planted[] {
  return LAYOUTS.flatMap((layout) =>
    Array.from({ length: each }, (_, at) => made(layout, at + 1, 'exact') ?? [])
      .flat()
      .flatMap((department) =>
        KINDS.flatMap((kind, at): Planted[] => {
          const fault = plant(kind, department.page, randomFrom(seedFor(layout, department.seed, at)));
          return fault ? [{ department, fault }] : [];
        }),
      ),
  );
}

/** Text without blanks does not say in which column a figure stands, so a figure in the wrong one leaves the very same text. */
function sameText(clean: Page, faulty: Page, format: Format): boolean {
  return format === 'raw' && toText(clean, format) === toText(faulty, format);
}

async function byFormat(): Promise<ReadonlyMap<Format, Counts>> {
  const tally = new Map<Format, Counts>();
  const planted = plantedFor(FORMATTED);
  const measure = async (format: Format, files: readonly File[], of: readonly Planted[]): Promise<void> => {
    const counts = noCounts();
    for (const [at, { department, fault }] of of.entries()) {
      const { result, milliseconds } = await checked(files[at] as File);
      const isThere = !sameText(department.page, fault.page, format);
      count(counts, isThere && detectable(department, [fault]), judge(result, [fault]), milliseconds);
    }
    tally.set(format, counts);
  };
  for (const format of PLAIN) {
    say(`format ${format}`);
    await measure(
      format,
      planted.map(({ fault }) => fileOf(fault.page, format)),
      planted,
    );
  }
  // Every fifth: LibreOffice takes its time.
  const fewer = planted.filter((_, at) => at % 5 === 0);
  for (const format of OFFICE) {
    say(`format ${format}, ${fewer.length} files`);
    const files = officeFiles(
      fewer.map(({ fault }) => fault.page),
      format,
    );
    if (files) await measure(format, files, fewer);
  }
  return tally;
}

async function falseAlarms(
  precision: Precision,
): Promise<{ readonly documents: number; readonly errors: number; readonly warnings: number }> {
  const counts = { documents: 0, errors: 0, warnings: 0 };
  say(`clean, ${precision}`);
  for (const layout of LAYOUTS) {
    for (let seed = 1; seed <= CLEAN; seed++) {
      const { result } = await checked(fileOf(cleanPage(layout, seed, precision), 'html'));
      counts.documents += 1;
      counts.errors += result.summary.errors > 0 ? 1 : 0;
      counts.warnings += result.summary.warnings > 0 ? 1 : 0;
    }
  }
  return counts;
}

/** What diagnosis adds to a document with findings: the whole check with one fault less that of the clean document. */
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

async function timeAdded(): Promise<{ readonly clean: number; readonly faulty: number }> {
  const [clean, faulty]: [number[], number[]] = [[], []];
  for (const { department, fault } of plantedFor(2)) {
    clean.push((await checked(fileOf(department.page, 'html'))).milliseconds);
    faulty.push((await checked(fileOf(fault.page, 'html'))).milliseconds);
  }
  return { clean: median(clean), faulty: median(faulty) };
}

const documents = join(ROOT, '../shared/documents');
const report = {
  each: EACH,
  clean: { exact: await falseAlarms('exact'), rounded: await falseAlarms('rounded') },
  exact: await oneFault('exact'),
  rounded: await oneFault('rounded'),
  two: { exact: await severalFaults(2, 'exact'), rounded: await severalFaults(2, 'rounded') },
  three: { exact: await severalFaults(3, 'exact'), rounded: await severalFaults(3, 'rounded') },
  formats: await byFormat(),
  real: await realTrials(filesIn(documents), library, say),
  time: await timeAdded(),
};
writeFileSync(join(ROOT, 'docs/accuracy.md'), accuracyPage(report));
say('docs/accuracy.md is written');

/** None where the documents are not there. */
function filesIn(folder: string): readonly File[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:pdf|txt)$/.test(name))
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  } catch {
    return [];
  }
}
