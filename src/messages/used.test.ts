import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { english } from './catalogue.ts';

const source = join(import.meta.dirname, '..');

/** Everything that may say a sentence: the product's own files, without the sentences. */
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^messages.(?:en|es|parts)/.test(path) && !path.includes('.test.'))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

/** Names that are put together, such as `decide.option.${option}`, as patterns. */
const composed = [...code.matchAll(/`([a-z]+\.[^`\n]*\$\{[^`\n]*)`/gi)].map(
  ([, name = '']) => new RegExp(`^${name.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{[^}]*\}/g, '.+')}$`),
);

/** Names that stand whole in quotes. */
const quoted = new Set([...code.matchAll(/(['`])([a-z]+\.[^'`\s]+)\1/gi)].map(([, , name = '']) => name));

it('every sentence is said somewhere', () => {
  const unused = Object.keys(english).filter((key) => !quoted.has(key) && !composed.some((name) => name.test(key)));
  expect(composed.length).toBeGreaterThan(5);
  expect(unused).toEqual([]);
});
