import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipBetween, sourcesOf } from '../../src/diagnose/misprint.js';

test.each([
  // right, printed, in steps of 0.01
  [92680, 92681, 'digit'],
  [92680, 92860, 'transposition'],
  [142975, 12975, 'lostDigit'],
  [142975, 1442975, 'extraDigit'],
  [92680, 926800, 'point'],
  [92680, 9268, 'point'],
  [3157, -3157, 'sign'],
  [5, 205, 'digit'],
  [142975, 108880, null],
  // Two digits of one figure are two slips.
  [12345, 12987, null],
  // 962,864 in 万元 with two decimals is 96.29: the rest was rounded away.
  [96286400, 9629, 'point'],
  [96286400, 9729, null],
  [142975, 142975, null],
])('%i printed as %i is %s', (right, printed, slip) => {
  expect(slipBetween(right, printed)).toBe(slip);
});

test('every source of a print leads to it by one stroke, and no stroke is forgotten', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 99_999_999 }), (printed) => {
      for (const right of sourcesOf(printed)) {
        if (right >= 100) expect(slipBetween(right, printed), `${right} → ${printed}`).not.toBeNull();
      }
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 9_999_999 }), fc.nat(6), fc.nat(9), (right, at, digit) => {
      const digits = String(right);
      const place = at % digits.length;
      const printed = Number.parseInt(digits.slice(0, place) + digit + digits.slice(place + 1), 10);
      // A zero in the first place would be stripped, and the print one of fewer digits.
      if (String(printed).length === digits.length && printed !== right) expect(sourcesOf(printed)).toContain(right);
    }),
  );
});
