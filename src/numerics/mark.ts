/** Eight hexadecimal digits that change when a value does (FNV-1a, 32 bit, of its JSON); tells two apart, promises no more. */
export function markOf(value: unknown): string {
  const text = JSON.stringify(value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
