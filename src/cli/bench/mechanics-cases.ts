import { readFileSync } from 'node:fs';
import { buildFace, type Resolution, referenceFaces } from '#anatomy';
import {
  benchHandles,
  createCaseSolver,
  createMouth,
  createPerson,
  express,
  expressTreated,
  medianPhysiology,
  type Person,
  referenceCases,
  settleRest,
} from '#mechanics';
import { loadKernel } from '#numerics';
import { type BenchCase, Measured } from './bench-case.ts';
import { buildNativeReference, timeNatively } from './native-reference.ts';

const kernelFile = new URL('../../../build/kernel.wasm', import.meta.url);
const face = referenceFaces['reference-female'];

async function personOf(resolution: Resolution): Promise<Person> {
  const kernel = await loadKernel(readFileSync(kernelFile));
  return createPerson(createMouth(buildFace(face, resolution), kernel), medianPhysiology);
}

async function restedOf(resolution: Resolution): Promise<Person> {
  const person = await personOf(resolution);
  const rest = settleRest(person);
  if (!rest.ok) throw new Error(rest.detail);
  return person;
}

const half = (person: Person) =>
  Float64Array.from(person.mouth.face.fascicles, (f) => (f.muscle === 'orbicularisOris.marginalis.superior' ? 0.5 : 1));

/** CHOLMOD's factorisation of the stiffness in `person` between two rounds of our own. */
function compareNatively(program: string, person: Person, factor: () => void): Measured {
  const own: number[] = [];
  const round = () => {
    for (let k = 0; k < 5; k++) {
      const before = process.cpuUsage();
      factor();
      const { user, system } = process.cpuUsage(before);
      own.push((user + system) / 1000);
    }
  };
  round();
  const native = timeNatively(program, person.mouth.stiffness, 11);
  round();
  const median = own.sort((a, b) => a - b)[5];
  const fastest = Math.min(...native.map(({ factorMs }) => factorMs));
  const each = native.map((t) => `${t.ordering} factor ${t.factorMs} solve ${t.solveMs}`).join(', ');
  const ratio = (median / fastest).toFixed(2);
  return new Measured(
    fastest,
    `CHOLMOD on the same matrix, one thread, processor time [ms]: ${each}; our factor takes ${ratio} times its best`,
  );
}

/** Cases of the finite-element core on the mid mesh of the reference face, one thread. */
export const mechanicsCases: readonly BenchCase[] = [
  {
    name: 'mechanics.assemble',
    note: 'stiffness and residual, mid mesh',
    async prepare() {
      return benchHandles(await personOf('mid')).assemble;
    },
  },
  {
    name: 'mechanics.factor',
    note: 'multifrontal Cholesky with the compiled kernel, mid mesh',
    async prepare() {
      const handles = benchHandles(await personOf('mid'));
      handles.assemble();
      return handles.factor;
    },
  },
  {
    name: 'mechanics.factor-native',
    note: 'no native reference installed',
    async prepare() {
      const person = await personOf('mid');
      const handles = benchHandles(person);
      handles.assemble();
      const program = buildNativeReference();
      return () => (program === null ? Number.NaN : compareNatively(program, person, handles.factor));
    },
  },
  {
    name: 'mechanics.solve',
    note: 'one right-hand side, mid mesh',
    async prepare() {
      const handles = benchHandles(await personOf('mid'));
      handles.assemble();
      handles.factor();
      return () => handles.solve(1);
    },
  },
  {
    name: 'mechanics.solve-multi',
    note: 'eight right-hand sides at once, mid mesh',
    async prepare() {
      const handles = benchHandles(await personOf('mid'));
      handles.assemble();
      handles.factor();
      return () => handles.solve(8);
    },
  },
  {
    name: 'mechanics.face-ready',
    note: 'face built, ordered and brought to rest, mid mesh',
    async prepare() {
      return async () => void (await restedOf('mid'));
    },
  },
  {
    name: 'mechanics.expression-cold',
    note: 'untreated smile from rest, mid mesh',
    async prepare() {
      const person = await restedOf('mid');
      return () => void express(person, 'smile');
    },
  },
  {
    name: 'mechanics.plan-resolve',
    note: 'treated rest from the untreated one, half the upper marginalis blocked, mid mesh',
    async prepare() {
      const person = await restedOf('mid');
      const rest = express(person, 'rest');
      if (!rest.ok) throw new Error(rest.detail);
      const strength = half(person);
      return () => void expressTreated(person, rest.value, { strength });
    },
  },
  {
    name: 'mechanics.ring-8k',
    note: 'active ring under its weight at 8,000 nodes, meshed and solved whole',
    async prepare() {
      const kernel = await loadKernel(readFileSync(kernelFile));
      const ring = referenceCases.find(({ problem }) => problem === 'ring');
      return () => {
        const found = createCaseSolver({ kernel, clock: () => performance.now() / 1000 }).solve(ring);
        if (!found.ok || !found.pass) throw new Error(`${found.id} is not solved to its reference`);
      };
    },
  },
];
