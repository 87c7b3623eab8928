import { type TreatmentRow, treatmentRows } from '#learn';
import type { Registry } from '#registry';

/** What is known of a registry in one state, on one day. */
export interface Counted {
  /** treatments of everybody, also of those who do not agree to be counted */
  readonly treated: number;
  /** of those who agree */
  readonly rows: readonly TreatmentRow[];
  /** Answers a question once. @param name of the question */
  once<T>(name: string, answer: () => T): T;
}

/**
 * Reads what can be counted, and keeps it until the registry changes or a day begins: visits fall due by the day. One state is
 * kept, of the registry that was asked last.
 */
export function keepLast(today: () => string): (registry: Registry) => Promise<Counted> {
  let kept: { readonly state: string; readonly counted: Promise<Counted> } | null = null;
  return async (registry) => {
    const day = today();
    const state = `${await registry.logHead()} ${day}`;
    if (kept?.state !== state) kept = { state, counted: count(registry, day) };
    const { counted } = kept;
    // what failed is asked again
    counted.catch(() => {
      kept = null;
    });
    return counted;
  };
}

async function count({ outcomes }: Registry, day: string): Promise<Counted> {
  const { treated } = await outcomes.counted();
  const rows = treatmentRows(await outcomes.records(), day);
  const answers = new Map<string, unknown>();
  return {
    treated,
    rows,
    once<T>(name: string, answer: () => T): T {
      if (!answers.has(name)) answers.set(name, answer());
      return answers.get(name) as T;
    },
  };
}
