import type { Registry } from '#registry';
import type { Asker } from './route.ts';

/** The token of a patient's link from the header `Authorization: Bearer …`; null when there is no such header. */
export function bearerToken(request: Request): string | null {
  const header = request.headers.get('authorization');
  return header === null ? null : header.replace(/^Bearer /, '');
}

/** The patient whom a link lets in; null for a link that was never made, has ended or was taken back. */
export async function linkAsker({ links }: Registry, token: string): Promise<Asker | null> {
  const linkId = await links.byToken(token);
  return linkId === null ? null : { actor: `link:${linkId}`, role: 'patient', linkId };
}
