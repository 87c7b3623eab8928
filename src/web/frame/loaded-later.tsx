import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MessagePart } from '#messages';
import { needMessages, voice } from '../state/language.ts';

/**
 * A screen whose code and sentences are fetched from this device when it is first opened, so that the first page stays
 * light.
 */
export function loadedLater(load: () => Promise<FunctionComponent>, ...parts: MessagePart[]): FunctionComponent {
  let loaded: FunctionComponent | null = null;
  return function LoadedLater() {
    const [Screen, setScreen] = useState<FunctionComponent | null>(() => loaded);
    useEffect(() => {
      if (loaded === null)
        void Promise.all([load(), needMessages(...parts)]).then(([screen]) => {
          loaded = screen;
          setScreen(() => screen);
        });
    }, []);
    return Screen === null ? <p class="lead">{voice.value.say('frame.moment')}</p> : <Screen />;
  };
}
