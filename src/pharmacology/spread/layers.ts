/** Spread across the layers between skin and mucosa, as a cosine series: what would leave is mirrored back inside. */
export interface LayerProfile {
  /** skin to mucosa [mm] */
  readonly tissue: number;
  /** amplitude of cos(n pi s / tissue) at depth s, from n = 1 [1/mm] */
  readonly waves: Float64Array;
}

/** Layers under the skin: over the muscle, the muscle, under the muscle. */
export type Layer = 0 | 1 | 2;

/** Depths of the fascia over and under the muscle [mm]. */
export type Planes = readonly [over: number, under: number];

/** Waves smaller than this are left out [1]. */
const smallestWave = 1e-13;

/**
 * The heat kernel of a layer that nothing leaves.
 * @param sigma standard deviation it would have without skin and mucosa [mm]
 * @param depth of the middle of the deposit [mm]
 */
export function layerProfile(sigma: number, depth: number, tissue: number): LayerProfile {
  const perWave = (Math.PI * sigma) / tissue;
  const count = Math.ceil(Math.sqrt(-2 * Math.log(smallestWave)) / perWave);
  const waves = Float64Array.from({ length: count }, (_, i) => {
    const n = i + 1;
    return (2 / tissue) * Math.exp(-((n * perWave) ** 2) / 2) * Math.cos((n * Math.PI * depth) / tissue);
  });
  return { tissue, waves };
}

/** Share of the deposit per mm of depth [1/mm]; integrates to 1 over the tissue. */
export function profileAt(profile: LayerProfile, depth: number): number {
  return profileAtCosine(profile, depthCosine(depth, profile.tissue));
}

/** cos(pi depth / tissue) of a depth, kept inside the tissue [1]. */
export function depthCosine(depth: number, tissue: number): number {
  return Math.cos((Math.PI * Math.min(tissue, Math.max(0, depth))) / tissue);
}

/** The same share where the depth's cosine is known already [1/mm]. */
export function profileAtCosine({ tissue, waves }: LayerProfile, cosine: number): number {
  let before = 1;
  let now = cosine;
  let sum = 1 / tissue;
  for (let i = 0; i < waves.length; i++) {
    sum += waves[i] * now;
    const next = 2 * cosine * now - before;
    before = now;
    now = next;
  }
  return Math.max(0, sum);
}

/** Share of the deposit between the skin and a depth [1]. */
function massAbove({ tissue, waves }: LayerProfile, depth: number): number {
  const inside = Math.min(tissue, Math.max(0, depth));
  let sum = inside / tissue;
  for (let i = 0; i < waves.length; i++) {
    const k = ((i + 1) * Math.PI) / tissue;
    sum += (waves[i] / k) * Math.sin(k * inside);
  }
  return sum;
}

/** Which layer a depth is in. */
export function layerOf(depth: number, [over, under]: Planes): Layer {
  if (depth < over) return 0;
  return depth <= under ? 1 : 2;
}

/**
 * How much denser each layer is for the fascia (3) [1]: of what would cross a plane, a share stays behind, spread over the
 * layer it was given to. Nothing is lost.
 * @param from layer the deposit was given to
 * @param holds share that one plane holds back [1]
 */
export function heldBack(profile: LayerProfile, planes: Planes, from: Layer, holds: number): Float64Array {
  const over = massAbove(profile, planes[0]);
  const under = massAbove(profile, planes[1]);
  const masses = [over, under - over, 1 - under];
  const passed = masses.map((_, layer) => (1 - holds) ** Math.abs(layer - from));
  const elsewhere = masses.reduce((sum, mass, layer) => (layer === from ? sum : sum + passed[layer] * mass), 0);
  passed[from] = masses[from] > 0 ? (1 - elsewhere) / masses[from] : 1;
  return Float64Array.from(passed);
}
