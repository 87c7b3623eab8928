import type { ComponentChildren } from 'preact';
import { voice } from '../state/language.ts';
import { faceHidden } from '../state/view.ts';
import type { PictureInHand } from './in-hand.ts';
import { isKept, isTooLarge, type KeptFor, keepPictures, keepsWhole, mostMegabytes, sending } from './keep.ts';
import { TakenLines } from './taken-lines.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface KeepPicturesProps {
  readonly pictures: readonly PictureInHand[];
  readonly whose: KeptFor;
  /** for whom, on the button itself */
  readonly forWhom: string;
  /** called when all of it is kept */
  readonly onKept?: () => void;
}

/** Pictures in hand, small: whoever keeps them sees whose they are. */
export function Thumbnails({ of }: { of: readonly PictureInHand[] }) {
  if (faceHidden.value) return null;
  return (
    <div class="keeping-thumbnails">
      {of.map((picture) => (
        <Thumbnail key={picture.expression} of={picture} />
      ))}
    </div>
  );
}

/** When pictures were taken, what of them is kept, and the button that keeps them for a patient. */
export function KeepPictures(props: KeepPicturesProps) {
  const { say } = voice.value;
  const { pictures, whose, forWhom } = props;
  const [first] = pictures;
  if (first === undefined) return null;
  if (whose.agreed.measures === null) return <p class="label">{say('keeping.noCaptures')}</p>;
  const isDone = pictures.every((one) => isKept(one.file, keepsWhole(one, whose.agreed) ? 'take' : 'capture', whose));
  if (!isDone) return <Unkept {...props} first={first} />;
  const what = pictures.every((one) => keepsWhole(one, whose.agreed)) ? first.kind : 'measures';
  return (
    <p class="label" role="status">
      {say(`keeping.kept.${what}`, { count: pictures.length, whom: forWhom })}
    </p>
  );
}

function Unkept({ pictures, whose, forWhom, onKept, first: { kind } }: KeepPicturesProps & { first: PictureInHand }) {
  const { say } = voice.value;
  const whole = pictures.some((one) => keepsWhole(one, whose.agreed));
  const count = pictures.length;
  const keep = async () => {
    if (await keepPictures(pictures, whose)) onKept?.();
  };
  return (
    <>
      <TakenLines pictures={pictures} />
      {pictures.filter(isTooLarge).map((picture) => (
        <TooLarge key={picture.expression} {...picture} />
      ))}
      <div>
        <button
          type="button"
          class="button button--primary keeping-button"
          disabled={sending.value}
          onClick={() => void keep()}
        >
          <span>{say(whole ? `keeping.keep.${kind}` : `keeping.keep.measures.${kind}`, { count })}</span>{' '}
          <span class="keeping-whom">{forWhom}</span>
        </button>
        <Beside isShown={pictures.some((one) => isHalfKept(one, whose))}>{say('keeping.partly')}</Beside>
        <Beside isShown={whose.agreed.pictures === null}>{say('keeping.noPictures')}</Beside>
        <Beside isShown={sending.value}>{say('keeping.sending', { mb: megabytesText(pictures) })}</Beside>
      </div>
    </>
  );
}

/** Whether only the measures of a picture came through so far, although it is to be kept itself. */
function isHalfKept(picture: PictureInHand, whose: KeptFor): boolean {
  return (
    keepsWhole(picture, whose.agreed) && isKept(picture.file, 'capture', whose) && !isKept(picture.file, 'take', whose)
  );
}

function Beside({ isShown, children }: { isShown: boolean; children: ComponentChildren }) {
  return isShown ? <p class="label label--quiet">{children}</p> : null;
}

function TooLarge({ kind, file }: Pick<PictureInHand, 'kind' | 'file'>) {
  const { say, number } = voice.value;
  const places = { mb: number(file.size / 1e6, 0), most: mostMegabytes[kind] };
  return <p class="caution-card label">{say(`keeping.tooLarge.${kind}`, places)}</p>;
}

function megabytesText(pictures: readonly PictureInHand[]): string {
  return voice.value.number(pictures.reduce((sum, { file }) => sum + file.size, 0) / 1e6, 1);
}
