/** All that touches the inputs and outputs on the disk: it gathers inputs, and writes outputs so that no input is ever lost. */
export { gather } from './gather.js';
export { folderFor, namesFolder, prepare, write } from './outputs.js';
export { FileTrouble, folderOf, namesIn, type Place, readSource, readText, realPath, STDIN } from './paths.js';
