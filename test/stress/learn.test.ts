import { expect, it } from 'vitest';
import { studyCoverage } from './learn/coverage.ts';
import { documentStudy } from './learn/document.ts';
import { studyReliability } from './learn/reliability.ts';
import { studySignals } from './learn/signals.ts';
import { studyAttendance, studyLots, studyUpdates, studyVerdicts } from './learn/study.ts';

const replicates = { attendance: 100, verdicts: 60, lots: 80, updates: 5, coverage: 200, signals: 100 };

it('simulated registries: corrections recover the truth where they can, bounds hold it everywhere', () => {
  const attendance = studyAttendance(replicates.attendance);
  const verdicts = studyVerdicts(replicates.verdicts);
  const lots = studyLots(replicates.lots);
  const updates = studyUpdates(replicates.updates);
  const coverage = studyCoverage(replicates.coverage);
  const signals = studySignals(replicates.signals);
  const reliability = studyReliability();
  documentStudy({ replicates, attendance, verdicts, lots, updates, coverage, signals, reliability });

  const row = (name: string) => attendance.find((one) => one.name === name) ?? attendance[0];
  for (const name of ['age and distance', 'the unhappy also complain', 'paid cases and complaints thrown in']) {
    const { before, after } = row(name);
    expect(Math.abs(after.bias), name).toBeLessThan(0.01);
    expect(Math.abs(after.bias), name).toBeLessThan(Math.abs(before.bias));
    expect(after.covered, name).toBeGreaterThan(0.91);
  }
  expect(row('unhappiness brings people').after.covered).toBeLessThan(0.8);
  expect(Math.abs(row('unhappiness, three invitations').invitations.bias)).toBeLessThan(0.015);
  expect(row('unhappiness, three invitations').invitations.covered).toBeGreaterThan(0.9);
  for (const { name, bounds } of attendance) expect(bounds.covered, name).toBeGreaterThanOrEqual(0.95);
  expect(verdicts[0].verdicts['agrees'] ?? 0).toBeGreaterThan(0.5);
  expect(lots[0].anyFalse).toBeLessThanOrEqual(0.05);
  for (const { name, because } of updates.filter((one) => one.name.startsWith('as believed'))) {
    if (!name.includes('three times')) expect(because['better'] ?? 0, name).toBeLessThanOrEqual(1);
  }
  for (const { name, held, calledWrong } of coverage) {
    // 200 registries: below 90 or above 8 would be no chance
    for (const [shown, { covered, count }] of Object.entries(held))
      if (count >= 100) expect(covered, `${shown}, ${name}`).toBeGreaterThanOrEqual(0.89);
    expect(calledWrong, name).toBeLessThanOrEqual(0.09);
  }
  for (const { what, clinic, share } of signals.filter(({ wanted }) => wanted.startsWith('≤')))
    expect(share, `${what}, ${clinic}`).toBeLessThanOrEqual(0.05);
  for (const { worstIfAccepted, name } of updates.filter((one) => one.name.startsWith('sensitivity')))
    if (worstIfAccepted !== null) expect(worstIfAccepted, name).toBeGreaterThan(0);
});
