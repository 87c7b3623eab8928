import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  NeutralToneMapping,
  PCFSoftShadowMap,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';
import { CAMERA_DISTANCE_MM, cameraAxes, type PictureSize, pixelsPerMm, type Viewpoint } from '../projection.ts';
import { createStraw } from './straw.ts';
import type { TeethSurface } from './teeth.ts';

/** The clay at one moment. */
export interface ClaySurface {
  /** (nVertex x 3) [mm] */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** linear red, green, blue, opacity (nVertex x 4) */
  readonly colours: Float32Array;
}

/** What is seen between the lips. */
export interface Inside {
  /** how much light reaches the teeth, 0 to 1 */
  readonly light: number;
  readonly straw: boolean;
}

/** A mouth in clay under a fixed, even light, drawn on a canvas. */
export interface ClayScene {
  setSurface(surface: ClaySurface, inside: Inside): void;
  draw(view: Viewpoint, size: PictureSize): void;
  dispose(): void;
}

interface ClaySceneOptions {
  readonly canvas: HTMLCanvasElement;
  readonly triangles: Uint32Array;
  readonly teeth: TeethSurface;
  readonly target: readonly [number, number, number];
  /** called when the graphics card takes its context back */
  readonly onLost: () => void;
}

/** Makes the scene. @throws when the device has no WebGL */
export function createClayScene({ canvas, triangles, teeth, target, onLost }: ClaySceneOptions): ClayScene {
  const renderer = createRenderer(canvas);
  const scene = new Scene();
  const { mesh, geometry } = createClay(triangles);
  const teethMesh = createTeeth(teeth);
  const straw = createStraw();
  scene.add(mesh, teethMesh, straw, ...createLights(target));
  const camera = new PerspectiveCamera(20, 1, 50, 900);
  canvas.addEventListener('webglcontextlost', onLost);
  return {
    setSurface: (surface, inside) => {
      setSurface(geometry, surface);
      teethMesh.material.color.setScalar(inside.light);
      straw.visible = inside.straw;
    },
    draw: (view, size) => {
      fitRenderer(renderer, size);
      aim(camera, view, size);
      renderer.render(scene, camera);
    },
    dispose: () => {
      canvas.removeEventListener('webglcontextlost', onLost);
      geometry.dispose();
      teethMesh.geometry.dispose();
      renderer.dispose();
    },
  };
}

function createRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, powerPreference: 'low-power' });
  renderer.toneMapping = NeutralToneMapping;
  renderer.toneMappingExposure = 1;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFSoftShadowMap;
  renderer.setClearColor(new Color(0, 0, 0), 0);
  return renderer;
}

function createClay(triangles: Uint32Array): { mesh: Mesh; geometry: BufferGeometry } {
  const geometry = new BufferGeometry();
  geometry.setIndex(new BufferAttribute(triangles, 1));
  const material = new MeshPhysicalMaterial({
    vertexColors: true,
    transparent: true,
    roughness: 0.72,
    sheen: 0.35,
    sheenRoughness: 0.6,
    sheenColor: new Color(0.9, 0.82, 0.76),
    clearcoat: 0.06,
    clearcoatRoughness: 0.6,
  });
  const mesh = new Mesh(geometry, material);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  mesh.renderOrder = 1;
  return { mesh, geometry };
}

function createTeeth(teeth: TeethSurface): Mesh<BufferGeometry, MeshStandardMaterial> {
  const geometry = new BufferGeometry();
  geometry.setIndex(new BufferAttribute(teeth.triangles, 1));
  geometry.setAttribute('position', new BufferAttribute(teeth.positions, 3));
  geometry.setAttribute('color', new BufferAttribute(teeth.colours, 3));
  geometry.computeVertexNormals();
  const mesh = new Mesh(geometry, new MeshStandardMaterial({ vertexColors: true, roughness: 0.5 }));
  mesh.receiveShadow = true;
  return mesh;
}

/** Key from the upper left front, cool fill from the right, a rim, and sky. The light never moves with the camera. */
function createLights([x, y, z]: readonly [number, number, number]) {
  const key = new DirectionalLight('#FFF4E8', 2.9);
  key.position.set(x - 150, y + 190, z + 260);
  key.target.position.set(x, y, z);
  key.castShadow = true;
  key.shadow.mapSize.set(1024, 1024);
  key.shadow.radius = 6;
  key.shadow.intensity = 0.6;
  key.shadow.bias = -0.0006;
  key.shadow.normalBias = 0.6;
  Object.assign(key.shadow.camera, { left: -80, right: 80, top: 70, bottom: -70, near: 100, far: 700 });
  const fill = new DirectionalLight('#E4E9EE', 1);
  fill.position.set(x + 260, y + 40, z + 200);
  fill.target.position.set(x, y, z);
  const rim = new DirectionalLight('#FFFFFF', 0.5);
  rim.position.set(x, y + 200, z - 120);
  rim.target.position.set(x, y, z);
  const sky = new HemisphereLight('#FFFFFF', '#B9A998', 0.86);
  return [key, key.target, fill, fill.target, rim, rim.target, sky];
}

function setSurface(geometry: BufferGeometry, { positions, normals, colours }: ClaySurface): void {
  const existing = geometry.getAttribute('position');
  if (existing === undefined) {
    geometry.setAttribute('position', new BufferAttribute(positions.slice(), 3));
    geometry.setAttribute('normal', new BufferAttribute(normals.slice(), 3));
    geometry.setAttribute('color', new BufferAttribute(colours.slice(), 4));
    return;
  }
  const parts = [
    ['position', positions],
    ['normal', normals],
    ['color', colours],
  ] as const;
  for (const [name, values] of parts) {
    const attribute = geometry.getAttribute(name);
    (attribute.array as Float32Array).set(values);
    attribute.needsUpdate = true;
  }
}

function fitRenderer(renderer: WebGLRenderer, { width, height }: PictureSize): void {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  if (renderer.getPixelRatio() !== ratio) renderer.setPixelRatio(ratio);
  const canvas = renderer.domElement;
  if (canvas.width !== Math.floor(width * ratio) || canvas.height !== Math.floor(height * ratio)) {
    renderer.setSize(width, height, false);
  }
}

function aim(camera: PerspectiveCamera, view: Viewpoint, size: PictureSize): void {
  const heightMm = size.height / pixelsPerMm(view, size);
  const { towards } = cameraAxes(view);
  const [x, y, z] = view.target;
  camera.fov = (2 * Math.atan(heightMm / 2 / CAMERA_DISTANCE_MM) * 180) / Math.PI;
  camera.aspect = size.width / size.height;
  camera.position.set(
    x + towards[0] * CAMERA_DISTANCE_MM,
    y + towards[1] * CAMERA_DISTANCE_MM,
    z + towards[2] * CAMERA_DISTANCE_MM,
  );
  camera.lookAt(x, y, z);
  camera.updateProjectionMatrix();
}
