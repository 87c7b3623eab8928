/** The little of WebAssembly that numerics needs; Node, page and worker all have it, the ES2024 library does not. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  interface Instance {
    readonly exports: Record<string, unknown>;
  }
  function instantiate(bytes: Uint8Array<ArrayBuffer>): Promise<{ instance: Instance }>;
}
