import type { Registry } from '#registry';

/** How often the whole log is checked while somebody asks for metrics [ms]: every entry is hashed again. */
const checkEveryMs = 3_600_000;

/** What the last check of the audit log found; null while none has ended. */
export interface LogWatch {
  readonly last: { readonly whole: boolean; readonly entries: number; readonly endedAt: number } | null;
  /** Begins a check when the last one is an hour old; does not wait for it. */
  look(open: () => Promise<Registry>): void;
}

/** Watches the log in the background. @param now milliseconds of a clock */
export function watchLog(failed: (error: unknown) => void, now: () => number = Date.now): LogWatch {
  let last: LogWatch['last'] = null;
  let isBusy = false;
  const check = async (open: () => Promise<Registry>): Promise<void> => {
    const found = await (await open()).verifyLog();
    last = { whole: found.ok, entries: found.ok ? found.entries : found.seq - 1, endedAt: now() };
  };
  return {
    get last() {
      return last;
    },
    look(open) {
      if (isBusy || (last !== null && now() - last.endedAt < checkEveryMs)) return;
      isBusy = true;
      void check(open)
        .catch(failed)
        .finally(() => {
          isBusy = false;
        });
    },
  };
}

/** The last check as metrics; none before the first has ended. */
export function logLines({ last }: LogWatch): { name: string; help: string; value: number }[] {
  if (last === null) return [];
  const { whole, entries, endedAt } = last;
  return [
    { name: 'philtrum_log_whole', help: '1 when every entry follows from the one before.', value: whole ? 1 : 0 },
    { name: 'philtrum_log_entries', help: 'Entries of the log that hold, at the last check.', value: entries },
    {
      name: 'philtrum_log_checked_timestamp_seconds',
      help: 'When the log was last checked.',
      value: Math.round(endedAt / 1000),
    },
  ];
}
