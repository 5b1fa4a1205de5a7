/** The same bytes, compressed. */
export function gzip(file: Blob): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** What was compressed, as it comes out again. Fails when it is no gzip, or cut off. */
export function gunzip(file: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  return file.stream().pipeThrough(new DecompressionStream('gzip'));
}
