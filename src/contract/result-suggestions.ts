/** What `gouji suggest` writes as JSON, `gouji-suggest/1`. */
import type { Message } from '../model/message.js';
import type { Result, ResultDocument, UnreadInput } from './result.js';
import type { ResultCorrection } from './result-cause.js';

interface SuggestedMove extends ResultCorrection {
  readonly message: Message;
}

interface SuggestedGroup {
  /** Sums with a rounding difference that would tie. */
  readonly sums: number;
  /** The last digits that would move, by one step each; empty where no few moves would do. */
  readonly moves: readonly SuggestedMove[];
}

export interface Suggestions {
  readonly schema: 'gouji-suggest/1';
  readonly tool: Result['tool'];
  readonly documents: readonly (Pick<ResultDocument, 'id' | 'files' | 'organisation' | 'year' | 'stage' | 'level'> & {
    readonly proposals: readonly SuggestedGroup[];
  })[];
  readonly summary: { readonly unread: readonly UnreadInput[] };
}
