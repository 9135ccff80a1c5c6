/** Words in quotation marks; those within become single ones (GB/T 15834—2011, on quotation marks). */
export function quote(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
