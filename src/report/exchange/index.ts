/** Reports for other programs, and for chats and comments: text, and no more of it than the reader takes. */
export { brief } from './brief.js';
export { github } from './github.js';
export { junit } from './junit.js';
export { markdown } from './markdown.js';
export { sarif } from './sarif.js';
export { csv, jsonl } from './separated.js';
