import { expect, it } from 'vitest';
import { isSameName } from './same-name.ts';

it.each([
  ['Ada Byron', 'Ada Byron'],
  [' Ada  Byron ', 'Ada Byron'],
  ['Jose\u0301', 'Jos\u00e9'],
  ['Ада Ловеласс-Öztürk', 'Ада Ловеласс-Öztürk'],
])('%s is the name %s', (typed, name) => expect(isSameName(typed, name)).toBe(true));

it.each([
  ['', 'Ada Byron'],
  ['Ada', 'Ada Byron'],
  ['ada byron', 'Ada Byron'],
  ['Jose', 'José'],
  ['Ada Byron King', 'Ada Byron'],
  [' ', ' '],
])('%o is not the name %s', (typed, name) => expect(isSameName(typed, name)).toBe(false));
