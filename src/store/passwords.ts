import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { Ports } from '#registry';

/** What a guess costs: 2^log2N blocks of 128 r bytes, p times over. */
interface Cost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MB and about a fifth of a second (one of OWASP's choices for scrypt). */
const usualCost: Cost = { log2N: 15, r: 8, p: 3 };
const saltBytes = 16;
const hashBytes = 32;

/** scrypt of Node, run off the main thread. A kept hash is `scrypt$log2N$r$p$salt$hash` and opens at its own cost. */
export function scryptPasswords(cost: Cost = usualCost): Ports['passwords'] {
  return {
    async hash(password) {
      const salt = randomBytes(saltBytes);
      const hash = await derive(password, salt, cost);
      return ['scrypt', cost.log2N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
    },
    async verify(password, kept) {
      const [, log2N, r, p, salt, hash] =
        /^scrypt\$(1\d|20)\$(8|16)\$([1-9])\$([\w-]{22})\$([\w-]{43})$/.exec(kept) ?? [];
      if (salt === undefined || hash === undefined) return false;
      const of = { log2N: Number(log2N), r: Number(r), p: Number(p) };
      const found = await derive(password, Buffer.from(salt, 'base64url'), of);
      return timingSafeEqual(found, Buffer.from(hash, 'base64url'));
    },
  };
}

function derive(password: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** log2N;
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    // the same letters typed on two keyboards may be coded in two ways
    scrypt(password.normalize('NFKC'), salt, hashBytes, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
}
