import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** What a command came to. */
export interface Ran {
  readonly code: number;
  /** the document that it printed; empty when it printed none */
  readonly answer: Record<string, unknown>;
  /** what it said to the person at the terminal */
  readonly said: string;
}

/** Runs a command with `--json` in this process. */
export async function philtrum(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const said: string[] = [];
  const write = (lines: string[]) => (text: unknown, done?: unknown) => {
    lines.push(String(text));
    if (typeof done === 'function') done();
    return true;
  };
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(write(out) as never);
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation(write(said) as never);
  try {
    const code = await main([...args, '--json']);
    return { code, answer: out.length === 0 ? {} : JSON.parse(out.join('')), said: said.join('') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}
