/** The page on accuracy. */
import type { Format } from './formats.js';
import type { Kind } from './plant.js';
import { type Counts, noCounts, share, sumOf, tableOf } from './tally.js';

type Alarms = { readonly documents: number; readonly errors: number; readonly warnings: number };

interface Report {
  readonly each: number;
  readonly clean: { readonly exact: Alarms; readonly rounded: Alarms };
  readonly exact: ReadonlyMap<Kind, Counts>;
  readonly rounded: ReadonlyMap<Kind, Counts>;
  readonly two: { readonly exact: Counts; readonly rounded: Counts };
  readonly three: { readonly exact: Counts; readonly rounded: Counts };
  readonly formats: ReadonlyMap<Format, Counts>;
  readonly real: ReadonlyMap<string, Counts>;
  readonly time: { readonly clean: number; readonly faulty: number };
}

const NAMES: Readonly<Record<Kind, string>> = {
  lastDigit: 'last digit one off',
  digit: 'one digit wrong',
  transposition: 'two digits exchanged',
  lostDigit: 'a digit lost',
  extraDigit: 'a digit doubled',
  tenfold: 'ten-fold or a tenth',
  thousandfold: 'thousand-fold',
  neighbourInRow: 'figure of the next column copied',
  neighbourInColumn: 'figure of the row above or below copied',
  neighbourInSentence: 'another figure of the paragraph copied',
  otherYear: "last year's figure left",
  blanked: 'figure left out',
  surplus: 'figure entered where none belongs',
  wrongColumn: 'figure in the wrong column',
  partOmitted: 'total without one of its parts',
  partDoubled: 'total with a part twice',
  rowShift: 'four figures of a column slid by a row',
  swapped: 'figures of two rows exchanged',
  columnScale: 'a column in another unit',
  rowScale: 'a row in another unit',
  unit: "a table's unit line wrong",
  omittedRow: 'a row left out',
  doubledRow: 'a row entered twice',
  direction: 'rise told as a fall',
  percent: 'percentage wrong',
};

const rowsOf = (tally: ReadonlyMap<Kind, Counts>): readonly (readonly [string, Counts])[] => [
  ...[...tally].map(([kind, counts]) => [NAMES[kind], counts] as const),
  ['**all**', sumOf(tally.values())] as const,
];

const several = (counts: Counts): string =>
  `${counts.detectable} documents: all faults named in ${share(counts.named, counts.detectable)}, something heard in ${share(counts.detected, counts.detectable)}`;

const alarms = ({ documents, errors, warnings }: Alarms): string =>
  `${documents} documents, ${errors} with an error, ${warnings} with a warning`;

export function accuracyPage(report: Report): string {
  const { exact, rounded, two, three, formats, real, time, clean } = report;
  const [all, most] = [sumOf(exact.values()), sumOf(rounded.values())];
  return `# How well faults are found

Written by \`npm run bench:faults\`; the same seeds give the same figures, but for the times. The generator (\`bench/departments\`, \`bench/faults\`) knows neither the
rules nor the columns of the checker. It makes random consistent departments in nine forms: own income, government funds, state capital money, carryovers, institutions
beside the office, prose with zeros stripped. *Exact*: every leaf is a whole step of the print, so all sums of prints are exact. *Rounded*: leaves are whole fen and
every print is rounded by itself.

**Detectable in principle** is decided before the checker runs and without its rules: the same department is made 160 times with other amounts, and what linear relations
hold between its figures in all of them is worked out (modulo a prime, exactly). A fault is detectable if it breaks one of these by more than rounding can explain:
the figure stands elsewhere in the same fineness, or it is off by 16 steps or more. *Detected*: at least one finding at error or warning. *True figure
first*: the first cause that is named holds the figure that was changed. *Right value*: the suggestion is what stood there.

## False alarms

- exact: ${alarms(clean.exact)}
- rounded: ${alarms(clean.rounded)}

The warnings on rounded documents are sums within rounding but beyond three standard deviations of it, which chance makes now and then; the grade is meant to be looked at.

## One fault a document, exact

${tableOf('fault', rowsOf(exact))}

## One fault a document, rounded

${tableOf('fault', rowsOf(rounded))}

## Several faults

- two, exact: ${several(two.exact)}
- two, rounded: ${several(two.rounded)}
- three, exact: ${several(three.exact)}
- three, rounded: ${several(three.rounded)}

## By format

The same faults in each format, exact. \`raw\`: one row a line, blanks lost, sentences wrapped anywhere. \`layout\`: columns kept apart by blanks. \`bars\`: a bar between
cells. Word and PDF are made by LibreOffice, of every fifth fault. Where a fault leaves the very same \`raw\` text (a figure in the wrong
column of a row, once the blanks are lost), it is not detectable there.

${tableOf('format', [...formats])}

## Planted into real documents

One stroke (a digit, one lost, one doubled) that changes the value of a figure which the checker ties and no finding concerns. What is detectable is not known independently here; everything planted is counted.

${real.size === 0 ? 'The documents were not at hand.' : tableOf('document', [...real, ['**all**', sumOf([...real.values(), noCounts()])]])}

## Time

A check of a page with one fault takes ${time.faulty.toFixed(0)} ms in the median, of the same page without it ${time.clean.toFixed(0)} ms, warm, in one run: diagnosis and the
telling of findings add ${Math.max(0, time.faulty - time.clean).toFixed(0)} ms. A clean document is not diagnosed.

## What is not found, and why

- ${all.planted - all.detectable} of ${all.planted} exact and ${most.planted - most.detectable} of ${most.planted} rounded faults break no relation that the document is built by: a figure that is
  printed once and enters no sum, such as the change of the operating expenses against a year that is not printed. Of these ${all.beyond} and ${most.beyond} were heard all the same, by the words
  around them.
- A figure in sums alone may be off by what rounding explains (half a step for each figure of the sum).
- Operating expenses of government bodies (机关运行经费) equal the operating expenses of the basic table in these departments, but the regulations only make them a part of
  it: a figure that is too small is not heard.
- An item left out of one table where its section has no other item breaks no sum; it is heard as a section without items.
- A row left out, of which no other table prints an item, cannot be named; the list that is short is, and by how much.
`;
}
