/** How a report is looked at: language, width, colours; and the few shapes that its lines have. */
import type { ResultDocument } from '../../contract/result.js';
import type { Language, Message } from '../../model/message.js';
import { type Sight, sightOf } from '../place.js';
import { visible } from '../visible.js';
import type { Paint } from './paint.js';
import { padRight, widthOf } from './width.js';
import { wrap } from './wrap.js';

export interface View extends Sight {
  readonly columns: number;
  readonly paint: Paint;
  /** Whether everything is listed, or what needs no change is counted. */
  readonly verbose: boolean;
}

/** Narrower than this, wrapping leaves nothing readable. */
const NARROWEST = 40;

export function viewOf(language: Language, columns: number, paint: Paint, verbose = true): View {
  return {
    language,
    columns: Math.max(NARROWEST, columns),
    paint,
    verbose,
    paged: new Set(),
    flowing: new Set(),
    year: null,
  };
}

/** The view of one document. */
export function viewDocument(view: View, document: Pick<ResultDocument, 'files' | 'year'>): View {
  return { ...view, ...sightOf(document, view.language) };
}

export function say(view: View, message: Message): string {
  return visible(message[view.language]);
}

/** A text over as many lines as it needs, each behind the same indent. */
export function paragraph(view: View, text: string, indent = ''): string[] {
  return wrap(visible(text), view.columns - widthOf(indent)).map((line) => indent + line);
}

/** A text behind a label; its further lines stand under its first one. */
export function labelled(
  view: View,
  label: string,
  text: string,
  brush: (label: string) => string = (it) => it,
): string[] {
  const gap = widthOf(label) + 1;
  return paragraph(view, text, ' '.repeat(gap)).map((line, at) =>
    at === 0 ? `${brush(label)}${' '.repeat(gap - widthOf(label))}${line.slice(gap)}` : line,
  );
}

/** Labels of one width, so that what stands behind them is aligned. */
export function column(label: string, width: number): string {
  return padRight(visible(label), width);
}
