import { CylinderGeometry, DoubleSide, Group, Mesh, MeshStandardMaterial, RingGeometry } from 'three';
import { mouthParameters } from '#mechanics';

/** How far the straw reaches in front of the lips and behind them, and its wall [mm]. Drawing only. */
const AHEAD = 30;
const BEHIND = 12;
const WALL = 0.35;

/** A drinking straw between the lips at the midline, as the model has it in the straw expression; hidden until it is needed. */
export function createStraw(): Group {
  const radius = mouthParameters.strawDiameter.value / 2;
  const length = AHEAD + BEHIND;
  const paper = new MeshStandardMaterial({ color: '#EDE8DF', roughness: 0.8, side: DoubleSide });
  const tube = (r: number) => {
    const mesh = new Mesh(new CylinderGeometry(r, r, length, 48, 1, true), paper);
    mesh.rotation.x = Math.PI / 2;
    mesh.position.z = (AHEAD - BEHIND) / 2;
    return mesh;
  };
  const rim = new Mesh(new RingGeometry(radius - WALL, radius, 48), paper);
  rim.position.z = AHEAD;
  const outside = tube(radius);
  outside.castShadow = true;
  const straw = new Group();
  straw.add(outside, tube(radius - WALL), rim);
  straw.visible = false;
  return straw;
}
