import type { MouthLayout } from './mouth-layout.ts';
import type { MouthNodes } from './mouth-mesh.ts';

/** The mouth as a solid, before it has tissues: what muscles are laid into and ties hold on to. */
export interface MouthSolid {
  readonly layout: MouthLayout;
  readonly nodes: MouthNodes;
  /** (nElement x 8) */
  readonly elements: Int32Array;
  /** (nElement) [mm3] */
  readonly volumes: Float64Array;
}
