import { describe, expect, it } from 'vitest';
import { stream } from '#numerics';
import { usualSettings } from '../simulated/settings.ts';
import { simulateRegistry } from '../simulated/simulate-registry.ts';
import { bySource } from './by-source.ts';
import { type Invited, layOut, rowLikelihood } from './invitation-model.ts';
import { whoShowsUp } from './who-shows-up.ts';

const question = { kind: 'event', name: 'strawFails', week: 2 } as const;

describe('repeated invitations', () => {
  it('have slopes that are those of the likelihood', () => {
    const random = stream(1, 0, 'invited');
    const invited: Invited = {
      x: Float64Array.from({ length: 12 }, () => random.normal()),
      inputCount: 2,
      y: [1, 0, Number.NaN, 1, Number.NaN, 0],
      answered: [1, 2, 0, 3, 0, 1],
      sent: [1, 2, 3, 3, 2, 1],
      invitations: 3,
    };
    const { count } = layOut(invited);
    const theta = Float64Array.from({ length: count }, () => 0.5 * random.normal());
    const slopes = new Float64Array(count);
    for (let i = 0; i < 6; i++) {
      rowLikelihood(invited, theta, i, slopes);
      const at = (k: number, by: number) => {
        const moved = theta.slice();
        moved[k] += by;
        return rowLikelihood(invited, moved, i, new Float64Array(count));
      };
      for (let k = 0; k < count; k++) expect((at(k, 1e-5) - at(k, -1e-5)) / 2e-5).toBeCloseTo(slopes[k], 7);
    }
  });

  it('recover what unhappiness hides from weights', () => {
    const attendance = { ...usualSettings.attendance, unhappy: 1.5, base: -1, invitations: 3 };
    const registries = Array.from({ length: 12 }, (_, k) =>
      simulateRegistry({ ...usualSettings, patients: 300, mostTreatments: 1, seed: k + 1, attendance }),
    );
    const all = registries.flatMap(({ truth }) => truth);
    const truth = all.filter(({ strawFails }) => strawFails).length / all.length;
    const found = registries.map(({ rows }) => whoShowsUp(rows, question));
    const weighted = found.map(({ after }) => (after.ok ? after.estimate.value - truth : Number.NaN));
    const invited = found.map(({ invitations: one }) => (one?.ok ? one.estimate.value - truth : Number.NaN));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(weighted)).toBeGreaterThan(0.025);
    expect(Math.abs(mean(invited))).toBeLessThan(0.025);
    const brings = found.map(({ invitations: one }) => (one?.ok ? one.byEvent.value : Number.NaN));
    expect(mean(brings)).toBeGreaterThan(0.2);
  });

  it('are not made up where they were not counted', () => {
    const { rows } = simulateRegistry({ ...usualSettings, patients: 60 });
    expect(whoShowsUp(rows, question).invitations).toMatchObject({ ok: false, reason: 'not-counted' });
  });
});

describe('paid cases and complainers', () => {
  const { rows, truth } = simulateRegistry({ ...usualSettings, patients: 500, paidShare: 0.2, complainers: 80 });
  const found = bySource(rows, question);

  it('are kept out of the share that is told', () => {
    const ordinary = rows.flatMap(({ source }, i) => (source === 'ordinary' ? [truth[i]] : []));
    const share = ordinary.filter(({ strawFails }) => strawFails).length / ordinary.length;
    if (!found.ordinary.after.ok) throw new Error(found.ordinary.after.detail);
    const { lo95, hi95 } = found.ordinary.after.estimate;
    expect(lo95).toBeLessThan(share);
    expect(hi95).toBeGreaterThan(share);
  });

  it('show what the paid leave untold, beside ordinary people like them', () => {
    // two in five tell: of half a chance, 0.3 is missing
    expect(found.paid.difference?.hi95).toBeLessThan(-0.1);
    expect(found.identified).toContainEqual({ whom: 'paid', told: 'as-told' });
  });

  it('give complaints a count and never a share', () => {
    expect(found.complainers.people).toBeGreaterThan(3);
    expect(found.complainers.had).toBe(found.complainers.people);
    expect(found.identified).toContainEqual({ whom: 'complainers', told: 'no' });
  });
});
