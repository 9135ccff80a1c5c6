/** The hash of a file, worked out when it is first read: loading the module for it costs more than small tables do. */
export function lazyHash(bytes: Uint8Array): () => string {
  let hash: string | undefined;
  return () => {
    hash ??= process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
    return hash;
  };
}
