/** Where the page finds its files by name: kernel, face networks, tfjs binaries. Ends in a slash. */
export function assetsAddress(): string {
  return new URL('assets/', document.baseURI.replace(/#.*$/, '')).href;
}
