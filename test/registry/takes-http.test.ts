import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { registryOf } from '#registry';
import { tellingJpeg, toldBy } from '../../src/media/told.fixture.ts';
import { createRegistryApp } from '../../src/server/api/registry-app.ts';
import { createStudioApp } from '../../src/server/studio-app.ts';
import { stillPath } from '../fixtures/photographs.ts';
import { mustBe, openClinic } from './clinic.ts';
import { freshOn } from './engines.ts';
import { smileMeasurement } from './measurement.ts';

const fresh = freshOn('pglite');
const failures: unknown[] = [];
const studio = createStudioApp(
  tmpdir(),
  createRegistryApp({
    version: '0',
    address: '/api/v1',
    whoAsks: async () => ({ actor: 'test', role: 'director' }),
    open: async (actor) => registryOf({ ...fresh(), actor }),
    failed: (error) => failures.push(error),
  }),
);

/** Asks the whole studio, as a program on this machine does. */
async function ask(path: string, options: RequestInit & { type?: string } = {}) {
  const headers = { Host: '127.0.0.1:4780', ...(options.type && { 'Content-Type': options.type }), ...options.headers };
  return studio.request(`http://127.0.0.1:4780/api/v1${path}`, { ...options, headers });
}

describe('a picture over HTTP', () => {
  const [photo, id] = [tellingJpeg(readFileSync(stillPath('franck_01829.jpg')), 6), randomUUID()];
  let keep = '';
  let list = '';

  beforeAll(async () => {
    const { registry } = fresh();
    const { patient, consent } = await openClinic(registry);
    const of = { patientId: patient, consentId: consent, kind: 'photo' as const, sameFace: 'not-checked' as const };
    const taken = { takenAt: '2026-02-17T09:00:00Z', document: smileMeasurement() };
    const capture = mustBe(await registry.outcomes.addCapture({ ...of, ...taken })).id;
    list = `/patients/${patient}/takes`;
    keep = `${list}?captureId=${capture}&consentId=${consent}`;
  });

  it('is kept without what it told, listed, and given out as a file that nothing can run', async () => {
    const sent = { method: 'POST', body: await photo, type: 'image/jpeg' };
    for (let twice = 0; twice < 2; twice++) expect((await ask(`${keep}&id=${id}`, sent)).status).toBe(200);
    const { items } = (await (await ask(list)).json()) as { items: { id: string; bytes: number }[] };
    expect(items).toMatchObject([{ id, mediaType: 'image/jpeg' }]);
    const given = await ask(`/takes/${id}/file`);
    expect(given.status).toBe(200);
    expect(given.headers.get('content-type')).toBe('image/jpeg');
    expect(given.headers.get('content-disposition')).toBe(`attachment; filename="take-${id}.jpg"`);
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    expect(given.headers.get('cache-control')).toBe('no-store');
    expect(given.headers.get('content-security-policy')).toMatch(/default-src '(?:none|self)'/);
    const bytes = new Uint8Array(await given.arrayBuffer());
    expect(bytes).toHaveLength(items[0].bytes);
    expect(toldBy(bytes)).toEqual([]);
  });

  it.each([
    [
      'a page that says it is a picture',
      '<script>alert(1)</script>',
      'image/jpeg',
      415,
      /neither a photograph nor a clip/,
    ],
    ['a drawing with a script', '<svg onload="alert(1)"/>', 'image/png', 415, /neither a photograph nor a clip/],
    ['nothing', '', 'image/jpeg', 415, /0 bytes/],
    [
      'a form',
      '--x\r\nContent-Disposition: form-data; name="f"; filename="../../x.jpg"\r\n\r\n',
      'multipart/form-data; boundary=x',
      415,
      /the file itself/,
    ],
    ['a document', '{}', 'application/json', 415, /the file itself/],
    ['a picture cut off', '\xff\xd8\xff\xe0', 'application/octet-stream', 422, /damaged/],
  ])('%s is refused', async (_, body, type, status, says) => {
    const answer = await ask(keep, { method: 'POST', body: Buffer.from(body, 'latin1'), type });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(((await answer.json()) as { detail: string }).detail).toMatch(says);
  });

  it('has no field for a name of a file, so that none can lead anywhere', async () => {
    const named = await ask(`${keep}&name=${encodeURIComponent('../../x')}`, {
      method: 'POST',
      body: 'x',
      type: 'image/png',
    });
    expect(named.status).toBe(422);
    expect(((await named.json()) as { detail: string }).detail).toContain('name is not a field');
    expect((await ask('/takes/..%2F..%2Fetc%2Fpasswd/file')).status).toBe(422);
  });

  it('of more than 200 MB is refused before it is read', async () => {
    const answer = await ask(keep, {
      method: 'POST',
      body: 'x',
      type: 'video/mp4',
      headers: { 'Content-Length': '200000001' },
    });
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(
      /^The request is larger than 200 MB, the most that is kept of a file\.$/,
    );
  });

  it('that was spoilt in the database breaks off, is told of, and gives nothing that is not the picture', async () => {
    await fresh()
      .db.updateTable('takePart')
      .set({ contentSealed: new Uint8Array(64) })
      .where('takeId', '=', id)
      .execute();
    await expect((await ask(`/takes/${id}/file`)).arrayBuffer()).rejects.toThrow();
    expect(failures).toHaveLength(1);
  });

  it('that is removed is gone', async () => {
    expect((await ask(`/takes/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await ask(`/takes/${id}/file`)).status).toBe(404);
    expect(((await (await ask(list)).json()) as { items: [] }).items).toEqual([]);
  });
});
