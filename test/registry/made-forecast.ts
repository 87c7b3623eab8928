/** A forecast as it is kept: one event and one change. */
export const forecast = {
  madeAt: '2026-02-03T10:00:00Z',
  software: 'philtrum 0.1.0',
  parameters: 'a1b2',
  priors: 'built-in@1',
  kernel: 'compiled',
  seed: 1,
  draws: 1000,
  plan: '{"schema":"philtrum/plan@1","label":"x","arms":[]}',
  digest: 'ab'.repeat(32),
  said: [
    { kind: 'event' as const, name: 'strawFails', probability: 0.12, lo95: 0.07, hi95: 0.2 },
    {
      kind: 'change' as const,
      name: 'philtrumLength',
      expression: 'rest',
      week: 2,
      p05: -1,
      p25: -0.7,
      p50: -0.5,
      p75: -0.2,
      p95: 0,
    },
  ],
};
