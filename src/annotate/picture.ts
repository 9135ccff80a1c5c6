/** Pages of PDF files as pictures, for reports that show where a figure stands. */
export { pictureOfPage } from '../load/pdf/picture.js';
