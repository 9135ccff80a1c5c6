/** What converts documents of older word processors; loaded when the first of them is met. */
import type { Input } from '../index.js';

export async function convert(input: Input): Promise<Input | 'noConverter' | 'failed'> {
  return (await import('../host/convert.js')).convert(input);
}
