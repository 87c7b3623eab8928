import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';

const page = `<!doctype html><html lang="en"><title>Probe</title><canvas id="c"></canvas><script type="module" src="/probe.js"></script></html>`;
const probe = `
  const buffer = new SharedArrayBuffer(8);
  const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = (e) => postMessage(e.data.byteLength)'])));
  worker.onmessage = (e) => { document.title = 'worker got ' + e.data; };
  worker.postMessage(buffer);
  const gl = document.getElementById('c').getContext('webgl2');
  document.body.dataset.gl = gl ? gl.getParameter(gl.VERSION) : 'none';
`;

describe('the browser and the served page', () => {
  const cleanUp: (() => unknown)[] = [];
  const until = async (visit: Promise<Visit>): Promise<Visit> => {
    const opened = await visit;
    cleanUp.push(() => opened.close());
    return opened;
  };
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });

  function folderWith(script: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'philtrum-page-'));
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'probe.js'), script);
    return folder;
  }

  async function serveUnguarded(html: string): Promise<string> {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    cleanUp.push(() => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  test('the page may share memory with its workers and draw in 3-D, and asks nobody else', async () => {
    const visit = await until(visitStudio({ directory: folderWith(probe) }));
    await visit.page.waitForFunction("document.title === 'worker got 8'");
    expect(await visit.page.evaluate('crossOriginIsolated')).toBe(true);
    expect(await visit.page.evaluate('document.body.dataset.gl')).toContain('WebGL 2');
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
    expect(statSync(await visit.screenshot('probe')).size).toBeGreaterThan(500);
  });

  test('the content security policy keeps a script from reaching another host', async () => {
    const script = "fetch('http://elsewhere.example/face').catch(() => { document.title = 'kept'; });";
    const visit = await until(visitStudio({ directory: folderWith(script) }));
    await visit.page.waitForFunction("document.title === 'kept'");
    expect(visit.problems.join()).toContain('Content Security Policy');
  });

  test('a request to another host is noticed, from the page and from a worker', async () => {
    const fromPage = await until(
      visitStudio({ address: await serveUnguarded('<img src="http://elsewhere.example/a.png">') }),
    );
    expect(() => fromPage.assertOffline()).toThrow('elsewhere.example');
    const worker = `<script>
      const code = "fetch('http://elsewhere.example/b').then((r) => postMessage(r.status), () => postMessage(0))";
      const w = new Worker(URL.createObjectURL(new Blob([code])));
      w.onmessage = () => { document.title = 'tried'; };
    </script>`;
    const fromWorker = await until(visitStudio({ address: await serveUnguarded(worker) }));
    await fromWorker.page.waitForFunction("document.title === 'tried'");
    expect(() => fromWorker.assertOffline()).toThrow('elsewhere.example/b');
  });
});
