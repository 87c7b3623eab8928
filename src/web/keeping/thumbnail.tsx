import { useEffect, useState } from 'preact/hooks';
import { voice } from '../state/language.ts';
import type { PictureInHand } from './in-hand.ts';

/** The picture in hand, small: whoever keeps it sees whose it is. */
export function Thumbnail({ of: { kind, file } }: { of: PictureInHand }) {
  const { say } = voice.value;
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (address === '') return null;
  const label = say(`keeping.thumbnail.${kind}`);
  return kind === 'photo' ? (
    <img class="keeping-thumbnail" src={address} alt={label} />
  ) : (
    <video class="keeping-thumbnail" src={address} aria-label={label} muted playsInline preload="metadata" />
  );
}
