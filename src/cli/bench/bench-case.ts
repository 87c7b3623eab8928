/** One thing that is timed: prepared once, run several times. */
export interface BenchCase {
  readonly name: string;
  /** what exactly is measured */
  readonly note: string;
  /**
   * builds what the case needs and returns what is timed; a returned number replaces the time (sizes), a returned
   * {@link Measured} note as well
   */
  prepare(): Promise<() => unknown>;
}

/** A value that a case measured itself, and what is to be said of it. */
export class Measured {
  readonly value: number;
  readonly note: string;

  constructor(value: number, note: string) {
    this.value = value;
    this.note = note;
  }
}

/** Result of a case, times in ms unless the note says otherwise. */
export interface BenchResult {
  readonly name: string;
  readonly medianMs: number;
  readonly minMs: number;
  readonly maxMs: number;
  /** median processor time of all threads, which other work on the machine hardly lengthens */
  readonly medianCpuMs: number;
  readonly peakRssMb: number;
  readonly runs: number;
  readonly note: string;
}

/** Runs a case once to warm up and then `repeat` times. */
export async function runCase(benchCase: BenchCase, repeat: number): Promise<BenchResult> {
  const run = await benchCase.prepare();
  await run();
  const values: number[] = [];
  const cpu: number[] = [];
  let { note } = benchCase;
  for (let k = 0; k < repeat; k++) {
    const before = performance.now();
    const cpuBefore = process.cpuUsage();
    const own = await run();
    const { user, system } = process.cpuUsage(cpuBefore);
    cpu.push((user + system) / 1000);
    if (own instanceof Measured) {
      values.push(own.value);
      note = own.note;
    } else {
      values.push(typeof own === 'number' ? own : performance.now() - before);
    }
  }
  values.sort((a, b) => a - b);
  cpu.sort((a, b) => a - b);
  return {
    name: benchCase.name,
    medianMs: values[Math.floor(values.length / 2)],
    minMs: values[0],
    maxMs: values[values.length - 1],
    medianCpuMs: cpu[Math.floor(cpu.length / 2)],
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    runs: repeat,
    note,
  };
}
