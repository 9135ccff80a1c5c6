/** The file of waivers, `gouji-baseline/1`. */
import { z } from 'zod';
import { decimal, message } from './cell.js';
import { day } from './config.js';

const said = z.string().trim().min(1);

const waiver = z
  .object({
    rule: z.string(),
    fingerprint: z.string(),
    document: z.string().describe('The id of the document that the finding is in.'),
    gap: decimal.nullable().describe('Left minus right at that time, in yuan; null for findings on words.'),
    places: z.int().min(1).describe('How many figures or pieces of text the finding named at that time.'),
    who: said.describe('Who answers for it.'),
    why: said,
    until: day.describe('The last day on which it holds, YYYY-MM-DD.'),
    finding: z.exactOptional(message.describe('What was found, for whoever reads the file.')),
  })
  .meta({ id: 'waiver' });

export const baseline = z.object({ schema: z.literal('gouji-baseline/1'), waivers: z.array(waiver) });
