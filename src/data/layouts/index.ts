/** All layouts by id. Derived from the files beside it: `npm run build` writes it. */
import chongqing from './chongqing.json' with { type: 'json' };
import national from './national.json' with { type: 'json' };
import shanghai from './shanghai.json' with { type: 'json' };

export const LAYOUTS: readonly unknown[] = [chongqing, national, shanghai];
