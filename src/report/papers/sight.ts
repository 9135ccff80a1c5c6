/** What all papers need of a document: its language, its places in words. */
import type { ResultCell, ResultDocument } from '../../contract/result.js';
import type { Language, Message } from '../../model/message.js';
import { placeOf, positionOf, type Sight, sightOf } from '../place.js';
import { titleOf } from '../title.js';

export interface Desk {
  readonly document: ResultDocument;
  readonly language: Language;
  readonly say: (message: Message) => string;
  readonly title: string;
  /** Table, row and column of a figure, and where it stands in the file. */
  readonly where: (cell: ResultCell) => string;
  readonly sight: Sight;
}

export function deskOf(document: ResultDocument, language: Language): Desk {
  const sight = sightOf(document, language);
  return {
    document,
    language,
    say: (message) => message[language],
    title: titleOf(document, { language }),
    where: (cell) => [placeOf(cell, sight), positionOf(cell.location, sight)].filter(Boolean).join(' '),
    sight,
  };
}
