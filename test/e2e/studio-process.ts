import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../bin/philtrum.mjs', import.meta.url));

/** A studio in a process of its own, which can be killed as a machine loses its power. */
export interface StudioProcess {
  readonly address: string;
  /** Everything it has said so far. */
  said(): string;
  /** Kills it without a chance to clean up. */
  kill(): Promise<void>;
}

/**
 * Starts `philtrum start` on a registry's folder.
 * @param again address it had before; without it any free port
 * @throws when it ends without an address
 */
export async function startStudioProcess(store: string, again?: string): Promise<StudioProcess> {
  const port = again === undefined ? '0' : new URL(again).port;
  const { DATABASE_URL: _, ...here } = process.env;
  const env = { ...here, CI: 'true', PORT: port, PHILTRUM_STORE: store };
  const child = spawn(process.execPath, [launcher, 'start'], { env });
  let said = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const printed = /http:\S+/.exec(said)?.[0];
      if (printed !== undefined) resolve(printed);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`the studio ended without an address: ${said}`)));
  });
  return {
    address,
    said: () => said,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
