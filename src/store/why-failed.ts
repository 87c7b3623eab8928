/** Why a database did not do what it was asked: it went away in between, or its disk is full; null for anything else. */
export function whyFailed(error: unknown): 'away' | 'full' | null {
  if (!(error instanceof Error)) return null;
  const { code = '' } = error as { readonly code?: string };
  if (fullCodes.has(code)) return 'full';
  const isAway =
    awayCodes.test(code) ||
    /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
      error.message,
    );
  return isAway ? 'away' : null;
}

/** disk_full of PostgreSQL, and what the system says */
const fullCodes: ReadonlySet<string> = new Set(['53100', 'ENOSPC', 'EDQUOT']);
/** connection exceptions and shutdowns of PostgreSQL, and what the system says */
const awayCodes = /^(?:08...|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
