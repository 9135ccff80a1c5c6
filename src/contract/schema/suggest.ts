/** What `gouji suggest` proposes, `gouji-suggest/1`. */
import { z } from 'zod';
import { message } from './cell.js';
import { readDocument, tool, unread } from './document.js';
import { correction } from './result.js';

export const suggest = z.object({
  schema: z.literal('gouji-suggest/1'),
  tool,
  documents: z.array(
    readDocument.pick({ id: true, files: true, organisation: true, year: true, stage: true, level: true }).extend({
      proposals: z.array(
        z.object({
          sums: z.int().describe('Sums with a rounding difference that would tie.'),
          moves: z
            .array(correction.extend({ message }))
            .describe('Last digits that would move by one step each; empty where no few moves would do.'),
        }),
      ),
    }),
  ),
  summary: z.object({ unread: z.array(unread) }),
});
