import { describe, expect, it } from 'vitest';
import { languages, speakEverything } from '#messages';
import { products } from '#plan';
import { sourceOf, sources } from '#sources';
import { inputs } from '../../../../test/fixtures/document-inputs.ts';
import { documentKinds, documentPage } from '../make-document.ts';
import { brandNamesIn, brandOfProduct, withoutBrands } from './brand-names.ts';
import { regionIds, regionNamed, whatMayBeShown } from './region.ts';
import { regions } from './regions.data.ts';

speakEverything();

describe('what may be shown', () => {
  it('is nothing that advertises where that is banned, and where no country was named', () => {
    for (const region of ['GB', 'DE', 'AU', null] as const) {
      expect(whatMayBeShown(region, 'patient')).toMatchObject({
        brandNames: false,
        galleries: false,
        testimonials: false,
      });
    }
    expect(whatMayBeShown('US', 'patient').brandNames).toBe(true);
    expect(whatMayBeShown('GB', 'professional').brandNames).toBe(true);
  });

  it('rests on a source for every country, and says which were recalled', () => {
    for (const [region, { source, status }] of Object.entries(regions)) {
      expect(sourceOf(source)?.seen, region).toBe(status);
    }
  });

  it('knows countries by their code in either case, and no others', () => {
    expect([regionNamed('gb'), regionNamed('US'), regionNamed('XX'), regionNamed('toString')]).toEqual([
      'GB',
      'US',
      null,
      null,
    ]);
  });
});

describe('brand names', () => {
  it('are found in any case and with accents, as words', () => {
    expect(brandNamesIn('BOTOX and Juvéderm, not botoxic')).toEqual(['BOTOX', 'Juvederm']);
    for (const product of products) {
      expect(brandNamesIn(brandOfProduct[product]), product).not.toEqual([]);
      expect(brandNamesIn(product)).toEqual([]);
    }
  });

  it('stand in no document for patients where they are banned, in any language', () => {
    const banned = [...regionIds.filter((id) => !whatMayBeShown(id, 'patient').brandNames), null];
    for (const kind of documentKinds) {
      for (const { id: language } of languages) {
        for (const region of banned) {
          const found = brandNamesIn(documentPage(kind, { ...inputs, language, region }));
          expect(found, `${kind} ${language} ${region}`).toEqual([]);
        }
      }
    }
  });

  it('are printed where they are allowed, so that the switch is seen to work', () => {
    expect(brandNamesIn(documentPage('consent', { ...inputs, region: 'US' }))).toEqual(['Botox']);
  });

  it('give way to the substance, or to plain words, and leave other text as it is', () => {
    expect(withoutBrands('Botox label, Juvéderm and gel', 'a product')).toBe(
      'onabotulinumtoxinA label, a product and gel',
    );
    expect(withoutBrands('Le même été', 'a product')).toBe('Le même été');
  });

  it('stand in no saying of a source, which patients read everywhere', () => {
    const named = Object.entries(sources).filter(
      ([, { authors, says }]) => brandNamesIn(`${authors} ${says}`).length > 0,
    );
    expect(named.map(([id]) => id)).toEqual([]);
  });
});
