import { voice } from '../state/language.ts';

/** A count in words with the number itself in bold, such as **34** of 100. */
export function OfHundredWords({ count }: { count: number }) {
  const [before, after] = voice.value.say('frame.of100', { n: '|' }).split('|');
  return (
    <>
      {before}
      <strong>{count}</strong>
      {after}
    </>
  );
}
