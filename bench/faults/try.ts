import { pathToFileURL } from 'node:url';
import { LAYOUTS, made } from './departments.js';
import { randomFrom } from '../departments/random.js';
import { KINDS, plant } from './plant.js';
import { judge } from './judge.js';
import { toHtml, toText } from './page.js';
import { isDetectable } from './redundancy.js';
const { check } = await import(pathToFileURL(`${process.cwd()}/dist/lib/index.js`).href);
const EACH = Number(process.env.EACH ?? 2);
const only = process.env.KIND?.split(',');
const layouts = process.env.LAYOUT?.split(',') ?? LAYOUTS;
const precision = (process.env.PRECISION ?? 'exact') as 'exact';
const format = process.env.FORMAT ?? 'html';
const verbose = process.env.V === '1';
const tally = new Map<string, number[]>();
let time = 0, n = 0;
const totals=[0,0,0,0,0,0,0];
for (const layout of layouts) for (let seed = 1; seed <= EACH; seed++) {
  const m = made(layout, seed, precision);
  for (const kind of only ?? KINDS) {
    const random = randomFrom(seed * 7919 + KINDS.indexOf(kind as never));
    const fault = plant(kind as never, m.page, random);
    const row = tally.get(kind) ?? [0,0,0,0,0,0,0]; tally.set(kind, row);
    if (!fault) continue;
    row[0]++;
    const detectable = fault.selfEvident || isDetectable(fault.changes, m.redundancy, m.figures);
    if (!detectable) { if(verbose) console.log('undetectable', layout, seed, kind, fault.truths.slice(0,2).map(t=>`${t.figure.label} ${t.right}->${t.printed}`).join('; ')); }
    const text = format === 'html' ? toHtml(fault.page) : toText(fault.page, format as never);
    const t = performance.now();
    const result = await check([{ name: format==='html'?'a.html':'a.txt', bytes: new TextEncoder().encode(text) }]);
    time += performance.now() - t; n++;
    const v = judge(result, [fault]);
    if (detectable) row[1]++;
    if (detectable && v.detected) row[2]++;
    if (!detectable && v.detected) row[6]++;
    if (detectable && v.rank === 1) row[3]++;
    if (detectable && v.rank !== null && v.rank <= 3) row[4]++;
    if (detectable && v.valueRight) row[5]++;
    if (verbose && detectable && (!v.detected || v.rank !== 1 || !v.valueRight)) {
      console.log(v.detected ? (v.rank===null?'NOT NAMED':v.rank===1?'VALUE':`RANK ${v.rank}`) : 'MISSED', layout, seed, kind, fault.truths.slice(0,3).map(t=>`[${t.figure.kind} t${t.figure.table} c${t.figure.column} ${t.figure.label} ${t.right}->${t.printed}]`).join(' '));
      for (const c of result.documents[0]?.causes ?? []) console.log('     ', c.kind, c.certainty, c.message.zh);
      const d=result.documents[0]; if(d) for(const f of d.findings.filter((f:any)=>f.severity!=='note'&&!f.cause).slice(0,3)) console.log('      ?', f.rule, f.message.zh.slice(0,110));
    }
  }
}
const add=(r:number[])=>r.forEach((x,i)=>{totals[i]=(totals[i]??0)+x});
const pct=(a:number,b:number)=>b?`${(100*a/b).toFixed(0)}%`:'-';
for (const [kind, r] of tally) { add(r); console.log(kind.padEnd(20), r.join(' ').padEnd(24), 'det', pct(r[2]!,r[1]!), 'first', pct(r[3]!,r[1]!), 'three', pct(r[4]!,r[1]!), 'value', pct(r[5]!,r[1]!)); }
console.log('ALL', totals.join(' '), 'det', pct(totals[2]!,totals[1]!), 'first', pct(totals[3]!,totals[1]!), 'three', pct(totals[4]!,totals[1]!), 'value', pct(totals[5]!,totals[1]!), 'ms', (time/n).toFixed(0));
