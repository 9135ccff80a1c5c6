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

export const PLAIN: Paint = {
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
  return {
    severity: { error: chalk.bold.red, warning: chalk.bold.yellow, note: chalk.bold.cyan },
    odd: chalk.bold.red,
    heading: chalk.bold,
    good: chalk.green,
    faint: chalk.dim,
  };
}
