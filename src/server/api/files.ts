import type { Context } from 'hono';
import type { MediaType } from '#media';
import { refuse } from './problem.ts';

/** A file as the registry hands it out, piece by piece. */
export interface GivenFile {
  /** a name of ours, without anything of a person */
  readonly name: string;
  readonly mediaType: string;
  /** length of the whole; null when it is made while it is sent */
  readonly bytes: number | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Types of bodies that are a file as it is; what the file really is, is read from its bytes. */
const asItIs = /^(?:image|video)\/[\w.+-]+$|^application\/octet-stream$/;

/** Why what was sent is no file; null when it may be one. A name that came with it is not looked at: files get names of ours. */
export function refuseNoFile(c: Context): Response | null {
  const [type = ''] = (c.req.header('content-type') ?? '').split(';');
  if (asItIs.test(type.trim())) return null;
  return refuse(c, { reason: 'wrong-kind', path: 'file', code: 'file-not-itself', allowed: { code: 'file-itself' } });
}

/** How the name of a picture ends. */
export const takeEndings: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/**
 * Hands a file out to be saved, never to be shown as a page: its exact type, which the browser may not guess anew, under
 * a name of ours, and without the right to run anything.
 * @param failed told when a piece cannot be opened; the answer then breaks off
 */
export function giveFile(c: Context, file: GivenFile, failed: (error: unknown) => void): Response {
  const pieces = file.content[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        failed(error);
        controller.error(error);
      }
    },
    cancel: async () => {
      await pieces.return?.();
    },
  });
  return c.body(body, 200, {
    'Content-Type': file.mediaType,
    ...(file.bytes === null ? {} : { 'Content-Length': String(file.bytes) }),
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
}
