import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type AllowedCode,
  allowedText,
  type Language,
  languages,
  type RefusalCode,
  refusalText,
  speakEverything,
  voiceOf,
  voiceOfDocuments,
} from '#messages';
import { builtInPlans, parsePlan } from '#plan';
import { allowedBy, refusalOf, registryDocuments } from '#registry';
import { damages } from '../../src/media/unfit.ts';
import { catalogues, english, type MessageKey } from '../../src/messages/catalogue.ts';
import { allowed } from '../../src/messages/en/allowed.data.ts';
import { refused } from '../../src/messages/en/refused.data.ts';
import { pathField } from '../../src/server/api/openapi.ts';
import { pageQuery } from '../../src/server/api/page-of.ts';
import { routes } from '../../src/server/api/routes.ts';

speakEverything();

const source = join(import.meta.dirname, '../../src');
const [refusedCodes, allowedCodes] = [refused, allowed].map((area) =>
  Object.keys(area).map((key) => key.slice(key.indexOf('.') + 1)),
) as [RefusalCode[], AllowedCode[]];

/** Everything that refuses: the registry and its interface, the reader of files and of plans. */
const code = ['registry', 'server', 'media', 'plan', 'forecast/kept', 'messages/refusals.ts']
  .flatMap(filesIn)
  .join('\n');

function filesIn(place: string): string[] {
  const path = join(source, place);
  if (place.endsWith('.ts')) return [readFileSync(path, 'utf8')];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(file))
    .map((file) => readFileSync(join(path, file), 'utf8'));
}

/** Places of a sentence, filled: numbers where it counts, else a word that no sentence holds. */
function filled(language: Language, key: MessageKey): string {
  const text = catalogues[language][key]!;
  const counted = [...text.matchAll(/\{(\w+), (?:plural|number)/g)].map(([, name = '']) => [name, 7]);
  const others = [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 'zzz']);
  return voiceOf(language).say(key, Object.fromEntries([...others, ...counted]));
}

/** Codes, units and names of formats that Spanish writes alike. */
const alike: ReadonlySet<string> = new Set(['allowed.choice', 'allowed.json', 'allowed.codecs', 'allowed.plan-vials']);

describe('refusals', () => {
  it('have a code that is refused with somewhere', () => {
    const unused = [...refusedCodes, ...allowedCodes].filter((one) => !new RegExp(`['.]${one}['\`]`).test(code));
    expect(unused).toEqual([]);
    expect(refusedCodes.length).toBeGreaterThan(80);
  });

  it.each(languages.map(({ id }) => id))('are each said in %s', (language) => {
    const keys = [...refusedCodes.map((one) => `refused.${one}`), ...allowedCodes.map((one) => `allowed.${one}`)];
    for (const key of keys as MessageKey[]) {
      expect(catalogues[language][key], key).toBeDefined();
      expect(filled(language, key), key).not.toMatch(/[{}]/);
      if (language !== 'en' && !alike.has(key)) expect(filled(language, key), key).not.toBe(filled('en', key));
    }
    expect(Object.keys(english).length).toBeGreaterThan(keys.length);
  });

  it('of a damaged file say each in which way', () => {
    for (const { id } of languages) {
      const said = damages.map((how) =>
        refusalText(voiceOf(id), { code: 'file-damaged', places: { how } }, { field: '' }),
      );
      expect(new Set(said).size, id).toBe(damages.length);
    }
  });

  it('are the same sentence for programs and in the page, the field by its label', () => {
    const refusedField = refusalOf({
      reason: 'invalid-field',
      path: 'preparations[0].lot',
      code: 'missing',
      allowed: { code: 'text', places: { from: 1, to: 2000 } },
    });
    expect(refusedField.detail).toBe('preparations[0].lot is missing; allowed: a text of 1 to 2000 characters.');
    expect(refusalText(voiceOf('es'), refusedField.why, { field: '«Lote»' })).toBe(
      'Falta «Lote»; se admite: un texto de 1 a 2000 caracteres.',
    );
    const [choice, dose] = [
      { code: 'choice', places: { words: 'mild, severe' } },
      { code: 'range', places: { from: 0.1, to: 20, unit: 'mL' } },
    ] as const;
    expect(allowedText(voiceOf('es'), dose)).toBe('de 0,1 a 20 mL');
    const names = new Map([['mild', 'leve']]);
    expect(allowedText(voiceOf('es'), choice, (word) => names.get(word) ?? word)).toBe('leve, severe');
    const roles = { code: 'not-for-role', places: { roles: 'director, researcher', yours: 'clinician' } } as const;
    expect(refusalText(voiceOf('es'), roles, { field: '' })).toBe(
      'Esto es para: dirección, investigación. El rol actual es: profesional.',
    );
  });
});

type Def = Readonly<Record<string, unknown>>;

/** A schema and everything in it that speaks for itself: of a union without a mark only the whole, of any JSON nothing. */
function partsOf(schema: z.ZodType): z.ZodType[] {
  const def = schema._zod.def as unknown as Def;
  if (def['type'] === 'lazy') return [];
  const mark = def['discriminator'] as string | undefined;
  const inner = ['innerType', 'element', 'in', 'valueType'].flatMap((name) => (def[name] as z.ZodType) ?? []);
  const shape = Object.values((def['shape'] ?? {}) as Record<string, z.ZodType>);
  const options =
    mark === undefined ? [] : (def['options'] as z.ZodObject[]).map((one) => one.omit({ [mark]: true } as never));
  return [schema, ...[...inner, ...shape, ...options].flatMap(partsOf)];
}

/** What no field of ours, or few, may hold. */
const wrong: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    '',
    ' ',
    'x',
    'x\u0000',
    'x'.repeat(300_000),
    -1e12,
    1e12,
    0.123,
    Number.NaN,
    [],
    {},
    () => 1,
  ],
  ...[
    { x: 1 },
    { rest: 1 },
    Array(100).fill(0),
    '1850-01-01',
    '1850-01-01T00:00:00Z',
    { value: 9, lo95: 0, hi95: 1, unit: 'mm' },
  ],
];

const inAddresses = routes.flatMap(({ path, query = {} }) => [
  ...Object.values({ ...query, ...pageQuery }),
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => pathField(name)),
]);

/** Words of refusals that have no code, and how often anything was refused. */
function unknownWords(parts: readonly z.ZodType[], values: readonly unknown[]) {
  const issues = parts.flatMap((part) => values.flatMap((value) => part.safeParse(value).error?.issues ?? []));
  return {
    refused: issues.length,
    unknown: issues
      .filter((each) => each.code !== 'unrecognized_keys' && allowedBy(each).code === 'something-else')
      .map(({ message }) => message),
  };
}

describe('fields of what comes in', () => {
  it.each(Object.entries(registryDocuments))('%s say by code what they may hold', (_, schema) => {
    const { refused, unknown } = unknownWords(partsOf(schema), wrong);
    expect(unknown).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  });

  it('in an address say it too', () => {
    const { refused, unknown } = unknownWords(
      inAddresses,
      wrong.filter((value) => value === undefined || typeof value === 'string'),
    );
    expect(unknown).toEqual([]);
    expect(refused).toBeGreaterThan(inAddresses.length);
  });

  it('a schema whose words have no code would be found', () => {
    const [issue] = z.string('a nice text').safeParse(1).error!.issues;
    expect(allowedBy(issue!).code).toBe('something-else');
  });
});

describe('plans', () => {
  it('that are refused say in the catalogue’s words what is allowed', () => {
    const plans = Object.values(builtInPlans);
    const seen = new Set<string>();
    const check = (plan: unknown) => {
      const parsed = parsePlan(plan);
      if (parsed.ok) return;
      seen.add(parsed.holds.code);
      expect(allowedText(voiceOfDocuments(), parsed.holds)).toBe(parsed.allowed);
    };
    const values = fc.oneof(
      fc.constantFrom(undefined, -1, 0, 3, 90, 1e6, 'x', '', [], {}, 'sci', 'midline'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.nat(), values, (plan, at, value) => check(oneChanged(plan, at, value))),
      { numRuns: 2000 },
    );
    const lift = { kind: 'lip-lift', excisionMm: 3 };
    check({ ...plans[0], arms: [lift, lift] });
    const [flip, gel] = [builtInPlans['lip-flip-4x1'], builtInPlans['filler-1ml-medium']];
    check({ ...flip, arms: Array(4).fill(gel.arms[0]) });
    const [arm] = flip.arms as unknown as { injections: { units: number; site: object }[] }[];
    const [one] = arm!.injections;
    check({ ...flip, arms: [{ ...arm, injections: Array(5).fill({ ...one, units: 9 }) }] });
    check({ ...flip, arms: [{ ...arm, diluentMl: 10, injections: [{ ...one, units: 6 }] }] });
    for (const [side, dxMm] of [
      ['patient-left', -3],
      ['patient-right', 3],
    ] as const) {
      const site = { landmark: 'li', side, dxMm, dyMm: 0 };
      check({ ...flip, arms: [{ ...arm, injections: [{ ...one, site }] }] });
    }
    const planned = allowedCodes.filter((one) => one.startsWith('plan-'));
    expect(planned.filter((one) => !seen.has(one))).toEqual([]);
  });
});

/** A document with one of its values, counted through, replaced. */
function oneChanged(document: unknown, at: number, value: unknown): unknown {
  const paths: (readonly string[])[] = [];
  const visit = (node: unknown, path: readonly string[]): void => {
    paths.push(path);
    if (typeof node === 'object' && node !== null) {
      for (const [key, inner] of Object.entries(node)) visit(inner, [...path, key]);
    }
  };
  visit(document, []);
  const [path = []] = [paths[at % paths.length]];
  const copy = structuredClone({ whole: document }) as Record<string, unknown>;
  const keys = ['whole', ...path];
  const owner = keys.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, copy);
  owner[keys.at(-1)!] = value;
  return copy['whole'];
}
