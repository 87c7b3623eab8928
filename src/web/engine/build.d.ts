/** Version of the software, from package.json, set when the page is built. */
declare const __VERSION__: string;
/** First characters of the kernel's SHA-256, set when the page is built. */
declare const __KERNEL__: string;
