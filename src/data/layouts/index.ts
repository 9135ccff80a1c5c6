/** All layouts by id. Derived from the files beside it: `npm run build` writes it. */
import chongqing from './chongqing.json' with { type: 'json' };
import guangxi from './guangxi.json' with { type: 'json' };
import guizhou from './guizhou.json' with { type: 'json' };
import hubei from './hubei.json' with { type: 'json' };
import hunan from './hunan.json' with { type: 'json' };
import national from './national.json' with { type: 'json' };
import shanghai from './shanghai.json' with { type: 'json' };
import sichuan from './sichuan.json' with { type: 'json' };
import yunnan from './yunnan.json' with { type: 'json' };

export const LAYOUTS: readonly unknown[] = [
  chongqing,
  guangxi,
  guizhou,
  hubei,
  hunan,
  national,
  shanghai,
  sichuan,
  yunnan,
];
