import { types } from '@electric-sql/pglite';

/**
 * Bytes on their way into the embedded database and out of it, where they are written as hexadecimal digits: whole, not
 * digit by digit as the engine's own way is, which takes most of the time in which a clip is kept.
 */
export const quickBytes = {
  serializers: {
    [types.BYTEA]: (bytes: Uint8Array): string =>
      `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`,
  },
  parsers: {
    [types.BYTEA]: (digits: string): Uint8Array => {
      const { buffer, byteOffset, byteLength } = Buffer.from(digits.slice(2), 'hex');
      return new Uint8Array(buffer, byteOffset, byteLength);
    },
  },
} as const;
