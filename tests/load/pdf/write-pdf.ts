/** Writes small PDF files in plain syntax: Helvetica as F1 for figures and letters, a Song typeface that is not embedded as F2. */

export interface PageWriting {
  readonly content: string;
  readonly mediaBox?: string;
  /** Further entries of the page: /Rotate 90, /CropBox […]. */
  readonly entries?: string;
  /** Objects that the content calls by name: forms and pictures. */
  readonly named?: Readonly<Record<string, number>>;
}

/** An object of the file beside its pages: its dictionary's entries and its stream. */
export interface Extra {
  readonly entries: string;
  readonly stream: string;
}

const FONTS = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 6 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
];
/** The number of the first extra object; the pages come after the extras. */
export const FIRST_EXTRA = 7;

/** Text at a place from the lower left corner: ASCII in F1, else in F2. */
export function write(text: string, x: number, y: number, size = 10): string {
  const ascii = [...text].every((unit) => unit.charCodeAt(0) < 0x80);
  const hex = [...text]
    .map((unit) =>
      unit
        .charCodeAt(0)
        .toString(16)
        .padStart(ascii ? 2 : 4, '0'),
    )
    .join('');
  return `BT /F${ascii ? 1 : 2} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`;
}

export function stroke(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S`;
}

/** Every line of a grid, as strokes. */
export function ruled(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [...ys.map((y) => stroke(left, y, right, y)), ...xs.map((x) => stroke(x, bottom, x, top))].join('\n');
}

function streamed({ entries, stream }: Extra): string {
  return `<< ${entries} /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

export function writePdf(pages: readonly PageWriting[], extras: readonly Extra[] = [], trailer = ''): Uint8Array {
  const firstPage = FIRST_EXTRA + extras.length;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`);
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    ...FONTS,
    ...extras.map(streamed),
    ...pages.flatMap((page, index) => [
      pageObject(page, firstPage + index * 2 + 1),
      streamed({ entries: '', stream: page.content }),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = bodies.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (unit) => unit.charCodeAt(0));
}

function pageObject({ mediaBox = '[0 0 400 300]', entries = '', named = {} }: PageWriting, content: number): string {
  const objects = Object.entries(named).map(([name, number]) => `/${name} ${number} 0 R`);
  const resources = `<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << ${objects.join(' ')} >> >>`;
  return `<< /Type /Page /Parent 2 0 R /MediaBox ${mediaBox} ${entries} /Resources ${resources} /Contents ${content} 0 R >>`;
}
