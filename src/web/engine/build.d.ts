/** Version of the software, from package.json, set when the page is built. */
declare const __VERSION__: string;
/** First characters of the kernel's SHA-256, set when the page is built. */
declare const __KERNEL__: string;

/** Address of a file that the build puts beside the page. */
declare module '*?url' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how the bundler hands out addresses
  export default address;
}
