import type { Context } from 'hono';
import type { Bytes } from '#media';
import { faultIn } from './json-shape.ts';
import { problem } from './problem.ts';

/**
 * The bytes of a request, or why there are none. They are read only here, after who asks is known; what is longer than it
 * may be is not read to its end.
 * @param most [bytes]
 * @param said how much that is, in words
 */
export async function bodyBytes(c: Context, most: number, said: string): Promise<Bytes | Response> {
  const tooLarge = () => problem(c, { reason: 'too-large', detail: `The request is larger than ${said}.` });
  const length = c.req.header('content-length');
  if (Number(length ?? 0) > most) return tooLarge();
  try {
    // the connection hands over no more than the length that was said
    if (length !== undefined) return new Uint8Array(await c.req.arrayBuffer());
    return (await piecesOf(c.req.raw, most)) ?? tooLarge();
  } catch {
    return problem(c, { reason: 'not-json', detail: 'The request ended before its body did. Nothing was kept.' });
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
    const detail = 'The body must be JSON, with the header Content-Type: application/json.';
    return problem(c, { reason: 'not-json', detail });
  }
  try {
    const text = utf8.decode(bytes);
    const fault = faultIn(text);
    if (fault === null) return { body: JSON.parse(text) };
    if (fault.is === 'too-deep') {
      const allowed = 'at most 64 lists and objects inside of each other';
      const detail = `The document is nested deeper; allowed: ${allowed}.`;
      return problem(c, { reason: 'too-large', allowed, detail });
    }
    const path = fault.name.slice(0, 100);
    const detail = `${path} is there twice in one object; allowed: once.`;
    return problem(c, { reason: 'invalid-field', path, allowed: 'once', detail });
  } catch {
    return problem(c, { reason: 'not-json', detail: 'The body is not JSON in UTF-8.' });
  }
}
