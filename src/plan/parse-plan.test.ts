import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInPlans } from './built-in-plans.ts';
import { parsePlan } from './parse-plan.ts';

const valid = Object.values(builtInPlans);
const flip = builtInPlans['lip-flip-4x1'];

type Path = readonly (string | number)[];

/** A copy of a document with one field set, or removed where the value is undefined. */
function changed(document: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const [head, ...rest] = path;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(document)
    ? [...document]
    : { ...(document as Record<string, unknown>) };
  const slots = copy as Record<string | number, unknown>;
  const inner = changed(slots[head], rest, value);
  if (inner === undefined) delete slots[head];
  else slots[head] = inner;
  return copy;
}

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

const first: Path = ['arms', 0, 'injections', 0];

function refusal(path: Path, value: unknown) {
  const parsed = parsePlan(changed(flip, path, value));
  if (parsed.ok) throw new Error('expected a refusal');
  return parsed;
}

describe('parsePlan', () => {
  test('reads every built-in plan back as it is', () => {
    for (const plan of valid) expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
  });

  test.each([
    [[...first, 'units'], -1, 'arms[0].injections[0].units', 'more than 0 and at most 10 U'],
    [[...first, 'units'], 11, 'arms[0].injections[0].units', 'OnabotulinumtoxinA label'],
    [[...first, 'depthMm'], 0, 'arms[0].injections[0].depthMm', 'more than 0 and at most 20 mm'],
    [[...first, 'site', 'landmark'], 'glabella', 'arms[0].injections[0].site.landmark', 'cph'],
    [[...first, 'site', 'side'], 'midline', 'arms[0].injections[0].site.side', 'patient-left'],
    [[...first, 'site', 'dxMm'], 80, 'arms[0].injections[0].site.dxMm', '-50 to 50 mm'],
    [[...first, 'site', 'dz'], 1, 'arms[0].injections[0].site.dz', 'landmark, side, dxMm, dyMm'],
    [['arms', 0, 'product'], 'rimabotulinumtoxinB', 'arms[0].product', 'onabotulinumtoxinA'],
    [['arms', 0, 'vialUnits'], 75, 'arms[0].vialUnits', '50, 100, 200 U'],
    [['arms', 0, 'diluentMl'], 0.1, 'arms[0].diluentMl', '0.5 to 10 mL'],
    [['arms', 0, 'injections'], [], 'arms[0].injections', 'a list of 1 to'],
    [['arms', 0, 'kind'], 'laser', 'arms[0].kind', 'toxin, filler, lip-lift'],
    [['arms', 0, 'kind'], 'filler', 'arms[0].intent', 'kind, gelClass, injections'],
    [['arms', 0], { kind: 'filler', gelClass: 'hard', injections: [] }, 'arms[0].gelClass', 'soft, medium, firm'],
    [['arms', 0], { kind: 'lip-lift', excisionMm: 20 }, 'arms[0].excisionMm', 'more than 0 and at most 8 mm'],
    [['arms', 0], { kind: 'lip-lift', excisionMm: 4, side: 'left' }, 'arms[0].side', 'kind, excisionMm'],
    [['arms', 0, 'intent'], 'brow lift', 'arms[0].intent', 'lip-flip, perioral-lines, gummy-smile, brow-lift'],
    [['schema'], 'philtrum/plan@2', 'schema', 'philtrum/plan@1'],
    [['label'], undefined, 'label', 'a text'],
    [['beauty score'], 9, '"beauty score"', 'schema, label, arms'],
    [[], null, 'plan', 'an object'],
  ] as const)('%j = %j is refused at its path with the allowed range', (path, value, where, allowed) => {
    const parsed = refusal(path, value);
    expect(parsed.path).toContain(where);
    expect(parsed.allowed).toContain(allowed);
    expect(parsed.detail).toContain(parsed.allowed);
  });

  test('gel is not given to the brow', () => {
    const filled = changed(builtInPlans['filler-1ml-medium'], ['arms', 0, 'injections', 0, 'site', 'landmark'], 'sci');
    expect(parsePlan(filled)).toMatchObject({ ok: false, path: 'arms[0].injections[0].site.landmark' });
  });

  test('a volume no lip can hold is refused with what this dilution allows', () => {
    const dilute = changed(changed(flip, ['arms', 0, 'diluentMl'], 10), [...first, 'units'], 6);
    expect(parsePlan(dilute)).toMatchObject({
      path: 'arms[0].injections[0].units',
      allowed: expect.stringContaining('at most 5 U'),
    });
  });

  test('gel is bounded by the site and in all, and a lip is lifted once', () => {
    const { arms } = builtInPlans['filler-1ml-medium'];
    const volume = ['arms', 0, 'injections', 0, 'volumeMl'];
    expect(parsePlan(changed(builtInPlans['filler-1ml-medium'], volume, 0.5))).toMatchObject({
      path: 'arms[0].injections[0].volumeMl',
      allowed: expect.stringContaining('at most 0.3 mL a site'),
    });
    expect(parsePlan({ ...flip, arms: [...arms, ...arms, ...arms] }).ok).toBe(true);
    expect(parsePlan({ ...flip, arms: [...arms, ...arms, ...arms, ...arms] })).toMatchObject({
      path: 'arms[3].injections',
      allowed: expect.stringContaining('at most 3 mL'),
    });
    const lift = { kind: 'lip-lift', excisionMm: 3 };
    expect(parsePlan({ ...flip, arms: [lift, lift] })).toMatchObject({ path: 'arms[1].kind', allowed: 'one lip lift' });
  });

  test('units are summed per product and bounded by that product alone', () => {
    const many = Array.from({ length: 5 }, () => ({ ...flip.arms[0].injections[0], units: 9 }));
    expect(refusal(['arms', 0, 'injections'], many)).toMatchObject({ path: 'arms[0].injections' });
    const abo = { ...flip.arms[0], product: 'abobotulinumtoxinA', vialUnits: 300, injections: many };
    expect(parsePlan({ ...flip, arms: [abo] }).ok).toBe(true);
  });

  test('an offset from a midline landmark must go to its side', () => {
    const site = { landmark: 'li', side: 'patient-left', dxMm: -3, dyMm: 0 };
    expect(refusal([...first, 'site'], site).path).toBe('arms[0].injections[0].site.dxMm');
  });

  test('any document is read or refused with a named field, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parsePlan(json);
        if (!parsed.ok) expect(parsed.path.length * parsed.allowed.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('a valid plan with one value replaced is read or refused at or inside that value', () => {
    const mutations = fc
      .constantFrom(...valid)
      .chain((plan) =>
        fc.tuple(
          fc.constant(plan),
          fc.constantFrom(...pathsOf(plan)),
          fc.oneof(fc.jsonValue(), fc.constant(undefined)),
        ),
      );
    fc.assert(
      fc.property(mutations, ([plan, path, value]) => {
        const parsed = parsePlan(changed(plan, path, value));
        if (parsed.ok) return;
        const written = path.reduce<string>(
          (text, key) => (/^\d+$/.test(`${key}`) ? `${text}[${key}]` : text === '' ? `${key}` : `${text}.${key}`),
          '',
        );
        const related = parsed.path.startsWith(written) || written.startsWith(parsed.path) || parsed.path === 'plan';
        const summed = /^arms\[\d\]\.injections/.test(parsed.path);
        const offset = parsed.path.endsWith('.dxMm') && written.endsWith('.side');
        expect(related || summed || offset).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
