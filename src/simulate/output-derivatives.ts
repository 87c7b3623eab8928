/** Largest movement of a node in the finite difference that turns displacements into outputs [mm]. */
const probeMm = 1e-3;

/**
 * Chain rule from displacements to outputs, by a difference small enough not to be felt by contact.
 * @param u solved displacement, and outputs there
 * @param moved derivatives of the displacement (nDirection) of (nNode x 3)
 * @param read outputs of a displacement (nOutput)
 * @returns (nDirection x nOutput); 0 in directions that move nothing
 */
export function outputDerivatives(
  { u, outputs }: { readonly u: Float64Array; readonly outputs: Float64Array },
  moved: readonly Float64Array[],
  read: (u: Float64Array) => Float64Array,
): Float64Array {
  const count = outputs.length;
  const derivatives = new Float64Array(moved.length * count);
  moved.forEach((d, f) => {
    let size = 0;
    for (let i = 0; i < d.length; i++) size = Math.max(size, Math.abs(d[i]));
    if (size === 0) return;
    const h = probeMm / size;
    const ahead = read(u.map((x, i) => x + h * d[i]));
    for (let k = 0; k < count; k++) derivatives[f * count + k] = (ahead[k] - outputs[k]) / h;
  });
  return derivatives;
}
