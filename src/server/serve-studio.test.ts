import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StudioServer, serveStudio } from './index.ts';

describe('the served studio', () => {
  const root = mkdtempSync(join(tmpdir(), 'philtrum-studio-'));
  const directory = join(root, 'page');
  let server: StudioServer;

  beforeAll(async () => {
    mkdirSync(join(directory, 'assets', 'face-model'), { recursive: true });
    writeFileSync(join(directory, 'assets', 'face-model', 'face-networks.bin'), 'weights');
    writeFileSync(join(root, 'secret.txt'), 'outside');
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Studio</title>');
    writeFileSync(join(directory, 'assets', 'main-AbCd1234.js'), 'export const a = 1;\n'.repeat(200));
    writeFileSync(join(directory, 'kernel.wasm'), new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    server = await serveStudio({ directory, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });

  test('answers with the page, isolated and closed to other hosts', async () => {
    const answer = await fetch(server.address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Studio');
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'/);
  });

  test('keeps named files for good and asks again for all others', async () => {
    const named = await fetch(`${server.address}assets/main-AbCd1234.js`);
    expect(named.headers.get('cache-control')).toContain('immutable');
    expect(named.headers.get('content-type')).toContain('javascript');
    for (const path of ['', 'kernel.wasm', 'assets/face-model/face-networks.bin']) {
      const other = await fetch(server.address + path);
      expect(other.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('serves wasm as wasm and compresses scripts', async () => {
    const wasm = await fetch(`${server.address}kernel.wasm`);
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
    const script = await fetch(`${server.address}assets/main-AbCd1234.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('content-encoding')).toBe('gzip');
  });

  test.each(['nothing-here', '..%2f..%2fetc%2fpasswd', '%2e%2e/package.json', 'assets'])(
    '%s is not served',
    async (path) => {
      expect((await fetch(server.address + path)).status).toBe(404);
    },
  );

  test.each(['philtrum.example', '10.0.0.5:4780', 'localhost.example'])(
    'refuses requests addressed to %s',
    async (host) => {
      const { hostname, port } = new URL(server.address);
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const asked = request({ hostname, port, headers: { host } }, (answer) => resolve(answer.resume().statusCode));
        asked.on('error', reject).end();
      });
      expect(status).toBe(403);
    },
  );

  /** Sends bytes as they are, which no client that tidies addresses would. */
  const sentRaw = (lines: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      const { port } = new URL(server.address);
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
      let said = '';
      socket.on('data', (chunk) => (said += String(chunk)));
      socket.on('close', () => resolve(said)).on('error', () => resolve(said));
    });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets\\..\\..\\secret.txt',
    '/....//secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/index.html%00.js',
    '/%00',
  ])('%s as it is sent leads nowhere', async (path) => {
    const said = await sentRaw([`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close']);
    expect(said).toMatch(/^HTTP\/1\.1 404 /);
    expect(said).not.toContain('outside');
  });

  test.each([
    ['two lengths', ['Host: 127.0.0.1', 'Content-Length: 4', 'Content-Length: 5']],
    ['a length and pieces', ['Host: 127.0.0.1', 'Content-Length: 4', 'Transfer-Encoding: chunked']],
    ['no host', ['Connection: close']],
    ['a name before the host', ['Host: 127.0.0.1@elsewhere.example', 'Connection: close']],
    ['a path behind the host', ['Host: 127.0.0.1/x', 'Connection: close']],
    ['two hosts, ours last', ['Host: elsewhere.example', 'Host: 127.0.0.1', 'Connection: close']],
    ['our host as a note only', ['Host: elsewhere.example', 'X-Forwarded-Host: 127.0.0.1', 'Connection: close']],
    ['half a header', ['Host: 127.0.0.1', 'X\u0000Y: 1', 'Connection: close']],
  ])('%s is refused before it is read', async (_, headers) => {
    expect(await sentRaw(['POST / HTTP/1.1', ...headers])).toMatch(/^HTTP\/1\.1 4(?:00|03) /);
  });

  test('a taken port is an error with its code', async () => {
    const port = Number(new URL(server.address).port);
    await expect(serveStudio({ directory, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('stops even while a browser keeps its connection open, and may be stopped twice', async () => {
    const other = await serveStudio({ directory, port: 0 });
    await (await fetch(other.address)).text();
    await other.close();
    await other.close();
    await expect(fetch(other.address)).rejects.toThrow();
  });
});
