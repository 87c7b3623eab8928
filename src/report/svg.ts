/** Text as it may stand in HTML or SVG, in an attribute too. */
export function escapeText(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}

/** One element; undefined attributes are left out, numbers are rounded to a hundredth. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeText(value!)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A line of text in a drawing. */
export function label(
  text: string,
  at: { readonly x: number; readonly y: number },
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return element('text', { ...at, ...attributes }, [escapeText(text)]);
}

/** A whole drawing with its words for those who cannot see it. */
export function drawing(
  size: { readonly width: number; readonly height: number },
  describedAs: string,
  children: readonly string[],
): string {
  const { width, height } = size;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': describedAs,
      'font-size': 13.5,
      fill: 'currentColor',
    },
    children,
  );
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
