import type { Answer, FhirPage, FhirType } from '#registry';

/** A page of what was found as a Bundle, with the links to itself and to the next page. */
export function searchset(
  type: FhirType,
  found: Answer<FhirPage>,
  { base, query }: { base: string; query: Readonly<Record<string, string>> },
): Answer<object> {
  if (!found.ok) return found;
  const { resources, next } = found.value;
  const linkOf = (relation: string, changed: Record<string, string>) => ({
    relation,
    url: addressOf(`${base}/${type}`, { ...query, ...changed }),
  });
  const entry = resources.map((resource) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode: 'match' },
  }));
  const value = {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [linkOf('self', {}), ...(next === null ? [] : [linkOf('next', { _after: next })])],
    // an empty list is not allowed
    ...(entry.length === 0 ? { total: 0 } : { entry }),
  };
  return { ok: true, value };
}

function addressOf(path: string, query: Readonly<Record<string, string>>): string {
  const said = Object.entries(query).filter(([, value]) => value !== '');
  return `${path}?${new URLSearchParams(said)}`;
}
