import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { videoPath } from '../fixtures/photographs.ts';

const root = new URL('../..', import.meta.url).pathname;
const seconds = 298;
const mostMb = 1500;

function ffmpeg(words: string, ...rest: readonly string[]): void {
  const { status, stderr } = spawnSync('ffmpeg', [...`-v error -y ${words}`.split(' '), ...rest], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Five minutes of a talking face in 1080p at 30 pictures a second: played forward and back, so that nothing is cut. */
function longClip(folder: string): string {
  const [once, long] = ['once.mp4', 'long.mp4'].map((name) => join(folder, name));
  const fill = 'setpts=PTS*24/30,scale=1350:1080,pad=1920:1080:285:0,setsar=1,fps=30';
  const there = `[0:v]${fill},split[a][b];[b]reverse[r];[a][r]concat=n=2`;
  ffmpeg(
    `-t 18 -i ${videoPath('franck.mp4')} -an -filter_complex ${there} -c:v libx264 -preset ultrafast -crf 20`,
    once,
  );
  ffmpeg(`-stream_loop 12 -i ${once} -t ${seconds} -c copy`, long);
  return long;
}

/** Largest memory of every process below one, by name [MB]; Linux only. */
function peaksBelow(pid: number, peaks: Map<string, number>): void {
  const status = (id: string) => {
    try {
      return readFileSync(`/proc/${id}/status`, 'utf8');
    } catch {
      return '';
    }
  };
  const field = (text: string, name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const below = new Set([pid]);
  for (let grown = true; grown; ) {
    const found = all.filter((id) => !below.has(Number(id)) && below.has(field(status(id), 'PPid')));
    for (const id of found) below.add(Number(id));
    grown = found.length > 0;
  }
  for (const id of below) {
    const text = status(String(id));
    const name = `${/^Name:\s+(\S+)/m.exec(text)?.[1] ?? 'ended'} ${id}`;
    peaks.set(name, Math.max(peaks.get(name) ?? 0, field(text, 'VmHWM') / 1000));
  }
}

test('five minutes of 1080p stay within the memory that is promised; written to artefacts/long-clip', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-long-'));
  const out = join(folder, 'measured.json');
  const peaks = new Map<string, number>();
  const since = performance.now();
  const child = spawn(process.execPath, [join(root, 'bin/philtrum.mjs'), 'measure', longClip(folder), '--out', out], {
    stdio: 'ignore',
  });
  const watch = setInterval(() => peaksBelow(child.pid as number, peaks), 500);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const report = {
    code,
    wallSeconds: (performance.now() - since) / 1000,
    peakMb: Object.fromEntries(peaks),
    sumOfPeaksMb: [...peaks.values()].reduce((sum, mb) => sum + mb, 0),
    documentMb: statSync(out).size / 1e6,
    framesRead: JSON.parse(readFileSync(out, 'utf8')).clips[0].framesRead,
  };
  rmSync(folder, { recursive: true });
  mkdirSync(join(root, 'artefacts/long-clip'), { recursive: true });
  writeFileSync(join(root, 'artefacts/long-clip/report.json'), JSON.stringify(report, null, 2));
  expect(report.code).toBe(0);
  expect(report.framesRead).toBeGreaterThan(8900);
  expect(report.sumOfPeaksMb).toBeLessThan(mostMb);
});
