/** Writes docs/rules.md from the rules of a built gouji: `npm run build && node docs/make-rules.js`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PAGE = join(import.meta.dirname, 'rules.md');

const HEAD = `# Rules · 规则

Made from the rules by \`node docs/make-rules.js\`; edits belong in \`src/rules\`.
本页由规则生成，请勿直接修改。

The severity is that of a discrepancy (须更正 error, 请核实 warning, 提示 note); rounding and scope have their own
(\`docs/architecture.md\`). A basis marked “not verified” was not read in the text of its source, or has none.
级别指不一致时的级别；尾差、口径差异另定。依据注“未核原文”的，尚未对照原文，或本无明文。
`;

const SEVERITIES = { error: '须更正 error', warning: '请核实 warning', note: '提示 note' };

/** The page of these rules, in their order. */
export function rulesPage(rules) {
  return [HEAD, ...rules.map(ruleEntry)].join('\n');
}

function ruleEntry({ id, severity, title, formula, basis, exceptions, example }) {
  const mark = basis.verified ? { zh: '', en: '' } : { zh: '（未核原文）', en: ' (not verified)' };
  const lines = [
    `- 公式 ${formula.zh}`,
    `- formula: ${formula.en}`,
    `- 依据 ${basis.source.zh}${mark.zh}`,
    `- basis: ${basis.source.en}${mark.en}`,
    ...(exceptions ? [`- 例外 ${exceptions.zh}`, `- exceptions: ${exceptions.en}`] : []),
    ...(example ? [`- 举例 ${example.zh}`, `- example: ${example.en}`] : []),
  ];
  return `## ${id}\n\n${title.zh} · ${title.en} — ${SEVERITIES[severity]}\n\n${lines.join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rules } = await import('../dist/lib/index.js');
  writeFileSync(PAGE, rulesPage(rules));
}
