/** A browser and the system it runs on, by the names people know. */
export interface BrowserName {
  readonly browser: string;
  readonly system: string;
}

/** Names in the order in which they are looked for: most browsers name others as well. */
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** What a browser calls itself, in short; null when it says nothing that is known. */
export function browserName(userAgent: string | null): BrowserName | null {
  const browser = browsers.find(([, mark]) => mark.test(userAgent ?? ''))?.[0];
  const system = systems.find(([, mark]) => mark.test(userAgent ?? ''))?.[0];
  return browser === undefined || system === undefined ? null : { browser, system };
}
