import { expect, it } from 'vitest';
import { markOf } from '#numerics';
import { brandNamesIn } from '#report';
import { catalogues, english } from '../../src/messages/catalogue.ts';
import { consentVersion } from '../../src/report/documents/kinds/consent-sheet.ts';

it('the consent sheet changes its version with its text, in any language', () => {
  const said = /^(?:consent\.|region|document\.(?:emergency|offLabel|gel))/;
  const text = Object.values(catalogues).map((sentences) =>
    Object.entries(sentences).filter(([key]) => said.test(key)),
  );
  expect({ version: consentVersion, mark: markOf(text) }).toEqual({ version: '1.1', mark: 'd938a4f4' });
});

it('no sentence of the catalogue holds a brand name', () => {
  const named = Object.entries(english).filter(([, text]) => brandNamesIn(text).length > 0);
  expect(named.map(([key]) => key)).toEqual([]);
});
