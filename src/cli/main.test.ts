import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { portOf } from './start.ts';

const launcher = fileURLToPath(new URL('../../bin/philtrum.mjs', import.meta.url));

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, in its own process. */
function philtrum(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const settings = { env: { ...process.env, CI: 'true', ...env } };
    execFile(process.execPath, [launcher, ...args], settings, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe('the command line', () => {
  test('--help lists the commands on standard output', async () => {
    const { exitCode, stdout } = await philtrum(['--help']);
    expect(exitCode).toBe(0);
    for (const command of ['start', 'measure', 'fit', 'simulate', 'forecast', 'replay', 'compare-plans', 'window'])
      expect(stdout).toContain(command);
  });

  test.each([
    [[], 'Usage'],
    [['mesure'], 'Did you mean measure?'],
    [['measure'], "missing required argument 'files'"],
    [['measure', 'a.jpg', '--pick', 'left'], 'whole number from 0'],
    [['fit'], "missing required argument 'measurement'"],
    [['forecast', '--face', 'thin-lip'], "required option '--plan <file>'"],
    [['forecast', '--face', 'thin-lip', '--plan', 'none', '--draws', '-4'], 'whole number from 1'],
    [['forecast', '--face', 'thin-lip', '--plan', 'none', '--draws', '1e3'], 'whole number from 1'],
    [['simulate', '--face', 'thin-lip', '--plan', 'none', '--weeks', '4,2'], 'ascending weeks'],
    [['simulate', '--face', 'thin-lip', '--plan', 'none', '--weeks', '2,,4'], 'ascending weeks'],
    [['replay', '--face', 'thin-lip', '--plan', 'none', '--times', '0'], 'whole number from 1'],
    [['replay', '--face', 'thin-lip', '--plan', 'none', '--observed', 'joy=no,yes'], 'observed.joy is not known'],
    [['replay', '--face', 'thin-lip', '--plan', 'none', '--observed', 'drooling=maybe'], '"maybe" must be yes or no'],
    [['compare-plans', '--face', 'thin-lip', '--plan', 'none'], 'name it twice'],
    [
      ['window', '--face', 'thin-lip', '--plan', 'none', '--professional', '--limit', 'drooling=0.001'],
      '200 draws cannot show that',
    ],
    [['window', '--face', 'thin-lip', '--plan', 'none', '--professional', '--limit', 'joy=0.1'], '"joy" is not known'],
    [['window', '--face', 'thin-lip', '--plan', 'none', '--least-lift', '2'], 'share from 0 to 1'],
    [['start', '--port', '65536'], 'from 0 to 65535'],
  ])('%j is wrong usage', async (args, sentence) => {
    const { exitCode, stdout, stderr } = await philtrum(args);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});

describe('start', () => {
  test.each([
    ['', undefined],
    [undefined, undefined],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('PORT=%j asks for %j', (text, port) => expect(portOf(text)).toBe(port));

  test.each(['65536', '-1', '80.5', 'http', ' 80', '1e3'])('PORT=%j is refused', (text) => {
    expect(() => portOf(text)).toThrow(`PORT is "${text}"`);
  });

  test('a PORT that is none is wrong usage', async () => {
    const { exitCode, stderr } = await philtrum(['start'], { PORT: 'eighty' });
    expect(stderr).toContain('PORT is "eighty"; it must be a whole number from 0 to 65535.');
    expect(exitCode).toBe(2);
  });
});
