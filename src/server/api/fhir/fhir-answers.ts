import type { MiddlewareHandler } from 'hono';
import type { Problem, ProblemReason } from '../problem.ts';

const contentType = 'application/fhir+json';

/** What a refusal is called by FHIR (value set issue-type). */
const codes: Readonly<Partial<Record<ProblemReason, string>>> = {
  'invalid-field': 'value',
  'not-found': 'not-found',
  'not-allowed': 'forbidden',
  'not-signed-in': 'login',
  'registry-closed': 'transient',
  failed: 'exception',
};

/** Answers below this address are FHIR's: its content type, and refusals as OperationOutcome instead of a problem. */
export const fhirAnswers: MiddlewareHandler = async (c, next) => {
  if (!takesJson(c.req.header('accept'))) {
    return outcome(406, 'not-supported', 'Answers are JSON; ask for application/fhir+json.');
  }
  await next();
  const { status } = c.res;
  if (status < 400) {
    c.header('Content-Type', contentType);
    return;
  }
  const refused = await c.res.json().catch(() => null);
  const { reason = 'not-found', detail = `${c.req.path} is not answered here.` } = (refused ?? {}) as Partial<Problem>;
  // a search that cannot be read is a bad request there
  c.res = outcome(status === 422 ? 400 : status, codes[reason] ?? 'processing', detail);
};

function takesJson(accept = ''): boolean {
  return accept === '' || /json|\*\/\*|application\/\*/.test(accept);
}

function outcome(status: number, code: string, diagnostics: string): Response {
  const document = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] };
  return new Response(JSON.stringify(document), { status, headers: { 'Content-Type': contentType } });
}
