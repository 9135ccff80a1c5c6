/** Ways to choose places in order. */

/** How many ascending choices of `count` out of `width` there are. */
export function ways(width: number, count: number): number {
  let result = 1;
  for (let step = 1; step <= count; step += 1) result = (result * (width - count + step)) / step;
  return result;
}

/** All ascending choices of `count` out of `width` columns. */
export function combinations(width: number, count: number): number[][] {
  const result: number[][] = [];
  const chosen: number[] = [];
  const extend = (from: number): void => {
    if (chosen.length === count) {
      result.push([...chosen]);
      return;
    }
    for (let column = from; column <= width - (count - chosen.length); column += 1) {
      chosen.push(column);
      extend(column + 1);
      chosen.pop();
    }
  };
  extend(0);
  return result;
}
