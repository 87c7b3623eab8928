/**
 * Runs something until it is done or somebody presses Ctrl-C. A first interrupt asks it to stop and ends its threads at once;
 * what was finished is kept.
 * @param task is told by the signal; it may fail once it was told
 * @param end stops what the task waits for
 */
export async function untilInterrupted<Answer>(
  task: (signal: { readonly aborted: boolean }) => Promise<Answer>,
  end: () => Promise<void>,
): Promise<{ readonly answer: Answer } | 'interrupted'> {
  const signal = { aborted: false };
  const stop = () => {
    signal.aborted = true;
    void end();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, stop);
  try {
    const answer = await task(signal);
    return signal.aborted ? 'interrupted' : { answer };
  } catch (error) {
    if (!signal.aborted) throw error;
    return 'interrupted';
  } finally {
    for (const name of signals) process.removeListener(name, stop);
  }
}
