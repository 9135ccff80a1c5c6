/** Zip files put together by hand, so that they can say what is not true. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** What the directory says of its size, where that is a lie. */
  readonly declared?: number;
  readonly flags?: number;
}

function header(signature: number, fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const parts = [[4, signature] as const, ...fields].map(([size, value]) => {
    const part = Buffer.alloc(size);
    part.writeUIntLE(value, 0, size);
    return part;
  });
  return Buffer.concat(parts);
}

export function zipOf(members: readonly Member[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, bytes, declared, flags = 0x800 } of members) {
    const plain = Buffer.from(bytes as string);
    const packed = deflateRawSync(plain);
    const label = Buffer.from(name);
    const common = [
      [2, flags],
      [2, 8],
      [2, 0],
      [2, 0],
      [4, crc32(plain)],
      [4, packed.length],
      [4, declared ?? plain.length],
      [2, label.length],
      [2, 0],
    ] as const;
    const body = Buffer.concat([header(0x04034b50, [[2, 20], ...common]), label, packed]);
    const entry = [[2, 20], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]] as const;
    bodies.push(body);
    directory.push(Buffer.concat([header(0x02014b50, entry), label]));
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = [
    [2, 0],
    [2, 0],
    [2, members.length],
    [2, members.length],
    [4, list.length],
    [4, offset],
    [2, 0],
  ] as const;
  return Buffer.concat([...bodies, list, header(0x06054b50, end)]);
}

/** An xlsx file of sheets whose XML is given. */
export function xlsxOf(sheets: Readonly<Record<string, string>>, more: readonly Member[] = []): Buffer {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = [
    ...names.map((_, at) => relation(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`)),
    relation('s', 'styles', 'styles.xml'),
    relation('t', 'sharedStrings', 'sharedStrings.xml'),
  ];
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`);
  return zipOf([
    {
      name: '_rels/.rels',
      bytes: `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    { name: 'xl/workbook.xml', bytes: `<workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', bytes: `<Relationships>${relations.join('')}</Relationships>` },
    ...names.map((name, at) => ({ name: `xl/worksheets/sheet${at}.xml`, bytes: sheets[name] ?? '' })),
    ...more,
  ]);
}

export function sheetXml(rows: string, before = '', after = ''): string {
  return `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}
