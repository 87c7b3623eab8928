import type { BlockMatrix, DenseKernel } from '#numerics';
import type { EnergyTerm } from '../../element/energy-term.ts';
import { GeneralLawTerm } from '../../element/general-law.ts';
import { type Scatter, scatterOf } from '../../element/scatter.ts';
import { noInitialStrain, TissueTerm } from '../../element/tissue.ts';
import { guccione, mooneyRivlin, type StrainEnergy } from '../../material/strain-energy.ts';
import { logarithmicVolume, quadraticVolume, type VolumetricLaw } from '../../material/volumetric.ts';
import type { Params } from '../params.ts';
import { forEachGaussPoint, type MappedMesh, type Point } from './mapped-mesh.ts';

/** What a case says its solid is made of. */
export interface Material {
  /** of the tissue element itself [kPa]; both zero when another law resists the change of shape */
  readonly c10: number;
  readonly c20: number;
  /** a law that the tissue element does not have */
  readonly general?: StrainEnergy;
  /** whether the solid has a direction, so that fibres must be known even where none is active */
  readonly directed: boolean;
  readonly volume: VolumetricLaw;
  /** [kPa] */
  readonly kappa: number;
  readonly incompressible: boolean;
  /** what was chosen for the case because it does not say */
  readonly note?: string;
}

/** Bulk modulus of an incompressible solid before its multipliers take over, as a multiple of its shear modulus [1]. */
const bulkPerShear = 100;
const laws = ['yeoh', 'neo-hookean', 'mooney-rivlin', 'guccione'] as const;
const volumes = { 'kappa/2 (J-1)^2': quadraticVolume, 'kappa/4 (J^2-1-2 ln J)': logarithmicVolume };
const positive = { above: 0 };
const notNegative = { atLeast: 0 };

/** Reads law and coefficients. @throws NotUnderstood */
export function readMaterial(params: Params): Material {
  const { shear, ...shape } = readShape(params);
  const incompressible = params.yes('incompressible');
  if (incompressible) {
    const ignored = params.has('kappa') || params.has('volumetric');
    return {
      ...shape,
      volume: logarithmicVolume,
      kappa: bulkPerShear * shear,
      incompressible,
      ...(ignored ? { note: 'incompressible: kappa and volumetric were not used' } : {}),
    };
  }
  const kappa = params.number('kappa', positive);
  const named = params.has('volumetric');
  const volume =
    volumes[params.word('volumetric', Object.keys(volumes) as (keyof typeof volumes)[], 'kappa/2 (J-1)^2')];
  return {
    ...shape,
    volume,
    kappa,
    incompressible,
    ...(named ? {} : { note: 'volumetric: taken as kappa/2 (J-1)^2' }),
  };
}

function readShape(params: Params): Pick<Material, 'c10' | 'c20' | 'general' | 'directed'> & { shear: number } {
  const law = params.word('law', laws);
  if (law === 'neo-hookean') {
    const mu =
      params.has('mu') || !params.has('c10') ? params.number('mu', positive) : 2 * params.number('c10', positive);
    return { c10: mu / 2, c20: 0, directed: false, shear: mu };
  }
  if (law === 'yeoh') {
    const c10 = params.number('c10', positive);
    return { c10, c20: params.number('c20', notNegative), directed: false, shear: 2 * c10 };
  }
  if (law === 'mooney-rivlin') {
    const c10 = params.number('c10', positive);
    const c01 = params.number('c01', notNegative);
    return { c10: 0, c20: 0, general: mooneyRivlin(c10, c01), directed: false, shear: 2 * (c10 + c01) };
  }
  const [C, bf, bt, bfs] = ['C', 'bf', 'bt', 'bfs'].map((name) => params.number(name, positive));
  return {
    c10: 0,
    c20: 0,
    general: guccione({ C, bf, bt, bfs }),
    directed: true,
    shear: (C * Math.max(bf, bt, bfs)) / 2,
  };
}

/** Fibre direction and active tension at a point of the body: a vector whose squared length is the tension's share [1]. */
export type FibreField = (x: Point, parameter: Point) => Point;

/** A body's own energy, and the multipliers that make it incompressible. */
export interface Body {
  readonly stiffness: BlockMatrix;
  readonly scatter: Scatter;
  readonly terms: readonly EnergyTerm[];
  volumes(u: Float64Array): Float64Array;
  /** Takes the pressure that the volume change at u asks for into the multipliers. */
  takeUp(u: Float64Array): void;
  /** Multiplies the bulk modulus. */
  harden(by: number): void;
}

export interface BodyInput {
  readonly mesh: MappedMesh;
  readonly stiffness: BlockMatrix;
  readonly material: Material;
  /** material direction, needed by a directed law */
  readonly fibre: FibreField;
  readonly kernel: DenseKernel;
}

/** Elements of a body. */
export function createBody({ mesh, stiffness, material, fibre, kernel }: BodyInput): Body {
  const { elements, quadrature } = mesh;
  const scatter = scatterOf(elements, stiffness);
  const count = quadrature.elementCount;
  const pressure = new Float64Array(count);
  const { volume, general } = material;
  let kappa = material.kappa;
  const tissue = new TissueTerm({
    elements,
    quadrature,
    scatter,
    stiffness: {
      c10: new Float64Array(count).fill(material.c10),
      c20: new Float64Array(count).fill(material.c20),
      get kappa() {
        return kappa;
      },
      pointKappa: 0,
      volume,
      pressure,
    },
    initial: noInitialStrain(count),
    kernel,
  });
  const volumesAt = (u: Float64Array) => tissue.volumes(u).ratio;
  const axes = material.directed ? { axes: axesAlong(mesh, fibre) } : {};
  return {
    stiffness,
    scatter,
    terms: general ? [tissue, new GeneralLawTerm({ elements, quadrature, scatter, law: general, ...axes })] : [tissue],
    volumes: volumesAt,
    takeUp(u) {
      volumesAt(u).forEach((theta, e) => {
        pressure[e] += volume(kappa, theta)[1];
      });
    },
    harden(by) {
      kappa *= by;
    },
  };
}

/** Axes whose first is the fibre; the law is the same all around it, so any two others will do (nElement x 8 x 9). */
function axesAlong(mesh: MappedMesh, fibre: FibreField): Float64Array {
  const axes = new Float64Array(mesh.quadrature.elementCount * 72);
  forEachGaussPoint(mesh, (q, x, parameter) => {
    const along = unit(fibre(x, parameter));
    const least = along.map(Math.abs).indexOf(Math.min(...along.map(Math.abs)));
    const across = unit(cross(along, [least === 0 ? 1 : 0, least === 1 ? 1 : 0, least === 2 ? 1 : 0]));
    const third = cross(along, across);
    for (let i = 0; i < 3; i++) axes.set([along[i], across[i], third[i]], q * 9 + i * 3);
  });
  return axes;
}

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(a: Point): Point {
  const length = Math.hypot(...a);
  return [a[0] / length, a[1] / length, a[2] / length];
}
