import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StudioServer, serveStudio } from '../../src/server/index.ts';
import { stillPath } from '../fixtures/photographs.ts';
import { smileMeasurement } from './measurement.ts';

const photo = readFileSync(stillPath('franck_01829.jpg'));

describe('an upload over a real connection', () => {
  let folder: string;
  let server: StudioServer;
  let keep: string;
  let list: string;
  const failures: unknown[] = [];
  const ask = async (method: string, path: string, body?: object) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(`${server.address}api/v1${path}`, { method, headers, ...sent })).json();
  };
  const kept = async () => (await ask('GET', list)).items as { id: string; bytes: number }[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-upload-'));
    const place = { folder: join(folder, 'registry') };
    const registry = { place, version: '0', failed: (error: unknown) => failures.push(error) };
    server = await serveStudio({ directory: folder, port: 0, registry });
    const patientId = (await ask('POST', '/patients', { sex: 'female', identity: { name: 'Mara Olsen' } })).id;
    const covers = { coversTreatment: true, coversCaptures: true, coversPictures: true, coversRegistry: true };
    const given = { textVersion: '1', language: 'en', givenAt: '2026-01-05T09:00:00Z' };
    const none = { coversResearch: false, coversTeaching: false };
    const consentId = (await ask('POST', '/consents', { patientId, ...covers, ...none, ...given })).id;
    const taken = { kind: 'photo', takenAt: '2026-02-17T09:00:00Z', sameFace: 'yes', document: smileMeasurement() };
    const captureId = (await ask('POST', '/captures', { patientId, consentId, ...taken })).id;
    list = `/patients/${patientId}/takes`;
    keep = `/api/v1${list}?captureId=${captureId}&consentId=${consentId}&id=${crypto.randomUUID()}`;
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** Sends the beginning of a file, as it is or in pieces of its own length, and breaks off. */
  const breakOff = (framing: string, beginning: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      const { host, hostname, port } = new URL(server.address);
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST ${keep} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: image/jpeg\r\n${framing}\r\n\r\n`);
        socket.write(beginning, () => setTimeout(() => socket.destroy(), 50));
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });

  test('that breaks off keeps nothing, and the same file sent again is kept whole', async () => {
    const half = photo.subarray(0, photo.length / 2);
    await breakOff(`Content-Length: ${photo.length}`, half);
    const piece = Buffer.concat([Buffer.from(`${half.length.toString(16)}\r\n`), half, Buffer.from('\r\n')]);
    await breakOff('Transfer-Encoding: chunked', piece);
    expect(await kept()).toEqual([]);
    expect(failures).toEqual([]);
    const headers = { 'Content-Type': 'image/jpeg' };
    const again = await fetch(new URL(keep, server.address), { method: 'POST', headers, body: photo });
    expect(again.status).toBe(200);
    const [take, ...others] = await kept();
    expect(others).toEqual([]);
    const file = await fetch(`${server.address}api/v1/takes/${take.id}/file`);
    expect((await file.arrayBuffer()).byteLength).toBe(take.bytes);
  });

  test('that is larger than what is kept is refused with the limit before it is sent, and others are answered', async () => {
    const headers = { 'Content-Type': 'video/mp4', 'Content-Length': '200000001' };
    const { host, hostname, port } = new URL(server.address);
    const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}`);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(`POST ${keep} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`),
      );
      socket.on('error', reject);
      socket.once('data', (data) => {
        socket.destroy();
        resolve(data.toString());
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer).toContain('The request is larger than 200 MB, the most that is kept of a file.');
    expect(await kept()).toHaveLength(1);
  });
});
