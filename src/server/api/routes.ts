import type { Route } from './route.ts';
import { accountRoutes } from './routes/accounts.ts';
import { chartRoutes } from './routes/charts.ts';
import { fhirRoutes } from './routes/fhir.ts';
import { harmRoutes } from './routes/harm.ts';
import { learningRoutes } from './routes/learning.ts';
import { linkRoutes } from './routes/links.ts';
import { outcomeRoutes } from './routes/outcomes.ts';
import { peopleRoutes } from './routes/people.ts';
import { personDataRoutes } from './routes/person-data.ts';
import { researchRoutes } from './routes/research.ts';
import { takeRoutes } from './routes/takes.ts';
import { visitRoutes } from './routes/visits.ts';

/** Everything that the interface answers, in reading order. */
export const routes: readonly Route[] = [
  ...peopleRoutes,
  ...personDataRoutes,
  ...chartRoutes,
  ...visitRoutes,
  ...outcomeRoutes,
  ...harmRoutes,
  ...accountRoutes,
  ...learningRoutes,
  ...linkRoutes,
  ...takeRoutes,
  ...fhirRoutes,
  ...researchRoutes,
];
