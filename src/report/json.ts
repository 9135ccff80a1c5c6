/** The result itself, as scripts read it. Its keys stand in the order in which they were made, which is fixed. */
import type { Renderer } from './format.js';

export const json: Renderer = async (result) => `${JSON.stringify(result, null, 2)}\n`;
