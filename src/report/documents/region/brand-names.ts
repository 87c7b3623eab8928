import type { Product } from '#plan';

/** Name that each toxin is sold under for the face. */
export const brandOfProduct: Readonly<Record<Product, string>> = {
  onabotulinumtoxinA: 'Botox Cosmetic',
  abobotulinumtoxinA: 'Dysport',
  incobotulinumtoxinA: 'Xeomin',
  prabotulinumtoxinA: 'Jeuveau',
  daxibotulinumtoxinA: 'Daxxify',
  letibotulinumtoxinA: 'Letybo',
};

/** Names that toxins and gels are sold under, in any country that we know of. */
const brandNames = [
  ...['Botox', 'Vistabel', 'Vistabex', 'Dysport', 'Azzalure', 'Reloxin', 'Xeomin', 'Xeomeen', 'Bocouture', 'Jeuveau'],
  ...['Nuceiva', 'Nabota', 'Daxxify', 'Letybo', 'Botulax', 'Alluzience', 'Relfydess', 'Myobloc', 'Neurobloc'],
  ...['Juvederm', 'Volbella', 'Vollure', 'Volift', 'Restylane', 'Kysse', 'Belotero', 'Teosyal', 'Stylage', 'Revanesse'],
];

const anyBrand = new RegExp(`\\b(?:${brandNames.join('|')})\\b`, 'giu');

/**
 * Which brand names stand in a text, whatever their case and accents?
 * @param text plain or HTML
 */
export function brandNamesIn(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return [...new Set(plain.match(anyBrand) ?? [])];
}

const productOfBrand = new Map<string, string>(
  Object.entries(brandOfProduct).flatMap(([product, brand]) =>
    brand.split(' ').map((word) => [word.toLowerCase(), product]),
  ),
);

/**
 * The same text with the substance where a brand stands, for pages that may not advertise.
 * @param unknown what to write for a brand whose substance we do not list
 */
export function withoutBrands(text: string, unknown: string): string {
  if (brandNamesIn(text).length === 0) return text;
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(anyBrand, (brand) => productOfBrand.get(brand.toLowerCase()) ?? unknown);
}
