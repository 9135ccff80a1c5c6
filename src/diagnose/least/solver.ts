/** HiGHS, a solver of mixed-integer programmes, as WebAssembly: started only when a search has left something unexplained. */
import type { LegacyHighs } from 'highs';
import type { Solve } from './programme.js';

/** So much work for one programme, counted and never timed, so that the same document gives the same causes. */
const OPTIONS = {
  random_seed: 0,
  parallel: 'off',
  mip_max_nodes: 5_000,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  output_flag: false,
} as const;

/** Required where it is installed, with its code beside it, as the engine for PDF is. */
export async function startSolver(): Promise<Solve> {
  const here = typeof __filename === 'string' ? __filename : import.meta.url;
  const require = process.getBuiltinModule('node:module').createRequire(here);
  const start = require('highs') as (settings: object) => Promise<LegacyHighs>;
  const locateFile = (): string => require.resolve('highs/runtime');
  let highs: LegacyHighs | null = await start({ locateFile });
  return (programme) => {
    if (!highs) return null;
    try {
      const { Status, Columns } = highs.solve(programme, OPTIONS);
      if (Status !== 'Optimal') return null;
      return (name) => {
        const column = Columns[name];
        return column && 'Primal' in column ? column.Primal : 0;
      };
    } catch {
      // A fault inside it leaves its memory in disorder: what is left stays unexplained, which the report says.
      highs = null;
      return null;
    }
  };
}
