/**
 * Runs something until it is done or somebody presses Ctrl-C. A first interrupt asks it to stop and ends its threads at once;
 * what was finished is kept.
 * @param task is told by the signal; it may fail once it was told
 * @param end stops what the task waits for
 */
export async function untilInterrupted(
  task: (signal: { readonly aborted: boolean }) => Promise<void>,
  end: () => Promise<void>,
): Promise<'done' | 'interrupted'> {
  const signal = { aborted: false };
  const stop = () => {
    signal.aborted = true;
    void end();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, stop);
  try {
    await task(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const name of signals) process.removeListener(name, stop);
  }
  return signal.aborted ? 'interrupted' : 'done';
}
