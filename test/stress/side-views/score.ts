import type { FilmedSide } from './film.ts';
export function scoreSides(filmed: readonly FilmedSide[]) {
  return filmed.map((f) => ({
    quantity: `${f.person} ${JSON.stringify(f.view)}`,
    found: `${f.truth.toFixed(2)} ${JSON.stringify(f.side?.readings)} ${f.refusal}`,
    goal: '',
  }));
}
