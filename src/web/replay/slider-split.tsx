import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { voice } from '../state/language.ts';

/** Two pictures in one place, the upper one half transparent. */
export function LaidOver({ over, under }: { over: ComponentChildren; under: ComponentChildren }) {
  return (
    <div class="slider-split">
      <div class="slider-split-layer">{under}</div>
      <div class="slider-split-layer slider-split-layer--ghost">{over}</div>
    </div>
  );
}

/** Two pictures in one place with a line between them that can be moved. */
export function SliderSplit({ over, under }: { over: ComponentChildren; under: ComponentChildren }) {
  const [share, setShare] = useState(50);
  return (
    <div class="slider-split" dir="ltr">
      <div class="slider-split-layer">{under}</div>
      <div class="slider-split-layer" style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
        {over}
      </div>
      <span class="slider-split-line" style={{ left: `${share}%` }} aria-hidden="true" />
      <input
        class="slider-split-range"
        type="range"
        min="0"
        max="100"
        value={share}
        data-own-arrows
        aria-label={voice.value.say('replay.split')}
        onInput={(event) => setShare(Number(event.currentTarget.value))}
      />
    </div>
  );
}
