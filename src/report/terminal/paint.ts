/** Colours by what they mean. Chalk is loaded only where there are colours. */
import type { Severity } from '../../model/finding.js';

type Brush = (text: string) => string;

export interface Paint {
  readonly severity: Readonly<Record<Severity, Brush>>;
  readonly odd: Brush;
  readonly heading: Brush;
  readonly good: Brush;
  readonly faint: Brush;
}

const plain: Brush = (text) => text;

const PLAIN: Paint = {
  severity: { error: plain, warning: plain, note: plain },
  odd: plain,
  heading: plain,
  good: plain,
  faint: plain,
};

export async function paintFor(colour: boolean): Promise<Paint> {
  if (!colour) return PLAIN;
  const { Chalk } = await import('chalk');
  // The caller has decided that there are colours; sixteen of them are on every terminal.
  const chalk = new Chalk({ level: 1 });
  // Chalk joins all that it is called with; a brush must take only the text, also as the callback of `map`.
  const brush =
    (style: (text: string) => string): Brush =>
    (text) =>
      style(text);
  return {
    severity: { error: brush(chalk.bold.red), warning: brush(chalk.bold.yellow), note: brush(chalk.bold.cyan) },
    odd: brush(chalk.bold.red),
    heading: brush(chalk.bold),
    good: brush(chalk.green),
    faint: brush(chalk.dim),
  };
}
