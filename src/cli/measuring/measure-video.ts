import { basename } from 'node:path';
import { type ClipResult, type MeasureClipOptions, measureClip } from '#clip';
import { nodeFaceNetworks } from '../input/node-face-networks.ts';
import { readClip } from '../input/video/read-clip.ts';
import { showProgress } from '../output.ts';
import { words } from '../reader.ts';

/**
 * Measures one video file, with progress on standard error; Ctrl-C ends it cleanly.
 * @throws WrongUsage when there is no such file
 */
export async function measureVideo(path: string, options: MeasureClipOptions = {}): Promise<ClipResult> {
  const source = await readClip(path);
  if ('ok' in source) return source;
  const progress = showProgress();
  const signal = { aborted: false };
  const stop = () => {
    signal.aborted = true;
  };
  process.once('SIGINT', stop);
  try {
    const result = await measureClip(source, await nodeFaceNetworks(), {
      ...options,
      signal,
      onProgress: ({ atSeconds, durationSeconds }) =>
        progress.update(
          durationSeconds ? atSeconds / durationSeconds : 0,
          words('cli.measure.progress', { file: basename(path) }),
        ),
    });
    return result.ok || result.reason === 'damaged' ? result : { ...result, detail: `${path}: ${result.detail}` };
  } finally {
    process.removeListener('SIGINT', stop);
    progress.end();
  }
}
