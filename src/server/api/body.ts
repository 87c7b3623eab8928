import type { Context } from 'hono';
import type { Bytes } from '#media';
import { faultIn } from './json-shape.ts';
import { refuse } from './problem.ts';

/**
 * The bytes of a request, or why there are none. They are read only here, after who asks is known; what is longer than it
 * may be is not read to its end.
 * @param most [bytes]
 * @param said how much that is, in words
 */
export async function bodyBytes(c: Context, most: number, said: string): Promise<Bytes | Response> {
  const tooLarge = () => refuse(c, { reason: 'too-large', code: 'request-large', places: { most: said } });
  const length = c.req.header('content-length');
  if (Number(length ?? 0) > most) return tooLarge();
  try {
    // the connection hands over no more than the length that was said
    if (length !== undefined) return new Uint8Array(await c.req.arrayBuffer());
    return (await piecesOf(c.req.raw, most)) ?? tooLarge();
  } catch {
    return refuse(c, { reason: 'not-json', code: 'request-ended' });
  }
}

/** A body that does not say how long it is; null once it is longer than it may be. */
async function piecesOf({ body }: Request, most: number): Promise<Bytes | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > most) {
      reader?.releaseLock();
      return null;
    }
    pieces.push(next.value);
  }
  const whole = new Uint8Array(bytes);
  pieces.reduce((at, piece) => {
    whole.set(piece, at);
    return at + piece.length;
  }, 0);
  return whole;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON that was sent, or why it is none. Bytes that are no UTF-8 are refused: read as question marks, a name would be
 * kept that nobody wrote. So are names that stand twice in one object: which of the two was meant, nobody knows.
 */
export function jsonOf(c: Context, bytes: Bytes): { readonly body: unknown } | Response {
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
    return refuse(c, { reason: 'not-json', code: 'not-json-type' });
  }
  try {
    const text = utf8.decode(bytes);
    const fault = faultIn(text);
    if (fault === null) return { body: JSON.parse(text) };
    if (fault.is === 'too-deep') {
      const allowed = { code: 'nesting', places: { most: 64 } } as const;
      return refuse(c, { reason: 'too-large', code: 'nested', allowed });
    }
    const path = fault.name.slice(0, 100);
    return refuse(c, { reason: 'invalid-field', path, code: 'twice-in-object', allowed: { code: 'once' } });
  } catch {
    return refuse(c, { reason: 'not-json', code: 'not-json' });
  }
}
