import { signedInAgain } from '../account/session.ts';
import type { Problem, Reply } from './registry-client.ts';

/** Asks the registry for a file that is made for this request. @param path below the interface's address */
export async function askFile(path: string, body: object): Promise<Reply<Blob>> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.ok) return { ok: true, value: await response.blob() };
    const problem = (await response.json()) as Problem;
    return (await signedInAgain(response.status, problem.reason)) ? askFile(path, body) : { ok: false, problem };
  } catch {
    return { ok: false, problem: { reason: 'unreachable' } };
  }
}
