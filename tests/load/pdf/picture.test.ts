/** Pages as pictures: their size, what is boxed, what a strip shows. */
import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { pictureOfPage } from '../../../src/load/pdf/picture.js';

const FILE = readFileSync('fixtures/final-accounts/document.libreoffice.pdf');
const RED = 16;

/** The places of red pixels. */
function redIn(png: Uint8Array): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  const { data, width, height } = decode(png);
  const found = { left: width, top: height, right: -1, bottom: -1 };
  data.forEach((value, at) => {
    if (value !== RED) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    found.left = Math.min(found.left, x);
    found.right = Math.max(found.right, x);
    found.top = Math.min(found.top, y);
    found.bottom = Math.max(found.bottom, y);
  });
  return found;
}

test('a page is 1.6 pixels a point, and a box stands four pixels around its place', async () => {
  const picture = await pictureOfPage(FILE, { page: 1, boxes: [[100, 200, 150, 210]] });
  // 100 · 1.6 = 160, 200 · 1.6 = 320, 150 · 1.6 = 240, 210 · 1.6 = 336; two pixels of gap and two of pen
  expect(redIn(picture?.png ?? new Uint8Array())).toEqual({ left: 156, top: 316, right: 244, bottom: 340 });
});

test('a strip shows what is around the boxes', async () => {
  const picture = await pictureOfPage(FILE, { page: 1, boxes: [[200, 200, 250, 210]], around: 30 });
  // (210 − 200 + 2 · 30) · 1.6 = 112 high; (250 − 200 + 2 · 120) · 1.6 = 464 wide
  expect([picture?.width, picture?.height]).toEqual([464, 112]);
});

test('what is no page, or no PDF, has no picture', async () => {
  expect(await pictureOfPage(FILE, { page: 999, boxes: [] })).toBeNull();
  expect(await pictureOfPage(new TextEncoder().encode('%PDF-1.7 nothing'), { page: 1, boxes: [] })).toBeNull();
});
