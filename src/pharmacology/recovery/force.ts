/**
 * Force a fascicle keeps when a share of its fibres is silenced [1]. The electrical signal follows the block; force is
 * lost later where the exponent is above 1.
 * @param block 0 to 1 [1]
 */
export function survivingForce(block: number, forceExponent: number): number {
  return 1 - block ** forceExponent;
}
