/**
 * What an instance of a reading weighs, in natural logarithms of odds. Everything follows from two rates, which are to be measured on
 * published papers; no other file of this folder holds a weight of its own.
 */

/** How often a printed figure is wrong although the reading is right: 1 in 1,000. */
const MISPRINT_RATE = 1 / 1000;

/** How often an equation of figures of `CHANCE_DIGITS` digits holds although the reading is wrong: 1 in 100. */
const CHANCE_RATE = 1 / 100;
const CHANCE_DIGITS = 4;

/** What a slip takes: ln 1,000 = 6.9. Must be more than what one instance that holds can add, so that one hold never makes up for a slip. */
export const SLIP = -Math.log(MISPRINT_RATE);

/** The most that an instance that holds adds: ln 100 = 4.6. Two of them must be more than a slip. */
export const MOST_HOLD = -Math.log(CHANCE_RATE);

/** What each significant digit of its smallest term adds: 1.15. */
export const HOLD_PER_DIGIT = MOST_HOLD / CHANCE_DIGITS;

/** Where a stated reading starts: three misprints, 20.7. It survives two slips without any hold and falls at three. */
export const STATED_START = 3 * SLIP;

/** From here on a reading is established: one misprint, 6.9. */
export const ESTABLISHED = -Math.log(MISPRINT_RATE);

/** A reading that only arithmetic shows needs so many distinct instances that hold, one more once it has a slip. */
export const SHOWN_HOLDS = 2;
export const SHOWN_HOLDS_WITH_SLIP = SHOWN_HOLDS + 1;

/** Sums of logarithms are compared with this tolerance: three holds less a slip are exactly a slip. */
export const TOLERANCE = 1e-9;
