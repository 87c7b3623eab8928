import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { words } from '../reader.ts';
import { type Conversation, talkTo } from './devtools.ts';
import { findBrowser } from './find-browser.ts';

/** A printed page, or why there is none and what to do. */
export type PrintedPdf =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly detail: string };

/**
 * Prints a page as PDF with a browser of this machine, cut off from every other host. The page is what is printed: same
 * source, same words.
 * @param environment of the process
 */
export async function printPdf(
  html: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<PrintedPdf> {
  const folder = await mkdtemp(join(tmpdir(), 'philtrum-print-'));
  try {
    const browser = findBrowser(environment);
    if (browser === null) {
      return { ok: false, detail: words('cli.print.noBrowser') };
    }
    const page = join(folder, 'page.html');
    await writeFile(page, html);
    const env = { ...environment, ...browser.env };
    const talk = await talkTo(browser.path, { profile: join(folder, 'profile'), env });
    try {
      return { ok: true, pdf: await printed(talk, pathToFileURL(page).href) };
    } finally {
      await talk.end();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, detail: words('cli.print.failed', { why }) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function printed(talk: Conversation, address: string): Promise<Uint8Array> {
  const { targetId } = await talk.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await talk.ask('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await talk.ask('Page.enable', {}, session);
  await Promise.all([talk.heard('Page.loadEventFired'), talk.ask('Page.navigate', { url: address }, session)]);
  const whenFontsAreReady = { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true };
  await talk.ask('Runtime.evaluate', whenFontsAreReady, session);
  const { data } = await talk.ask('Page.printToPDF', { preferCSSPageSize: true, printBackground: true }, session);
  return Buffer.from(String(data), 'base64');
}
