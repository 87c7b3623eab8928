/** Letters and digits that are not taken for one another, and no vowels: no word comes out. */
const letters = 'bcdfghjkmnpqrstvwxz23456789';
const [groups, groupLength] = [4, 5];
/** Fewer different characters than this are refused. */
const fewest = 5;

/**
 * A password for somebody else to sign in with once: 20 characters of 27, about 95 bits, in groups that can be read out.
 * @param randomBytes so many random bytes
 */
export function firstPassword(randomBytes: (count: number) => Uint8Array): string {
  const drawn = Array.from({ length: groups * groupLength }, () => letter(randomBytes));
  if (new Set(drawn).size < fewest) return firstPassword(randomBytes);
  return Array.from({ length: groups }, (_, i) => drawn.slice(i * groupLength, (i + 1) * groupLength).join('')).join(
    '-',
  );
}

/** One letter, each as likely as any other: bytes above the last whole round are drawn again. */
function letter(randomBytes: (count: number) => Uint8Array): string {
  const rounds = Math.floor(256 / letters.length) * letters.length;
  const [byte = 0] = randomBytes(1);
  return byte < rounds ? letters.charAt(byte % letters.length) : letter(randomBytes);
}
