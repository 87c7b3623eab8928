import { useMemo } from 'preact/hooks';
import { formatWeek } from '../charts/format-week.ts';
import { mouthDrawing } from '../state/face.ts';
import { forecast, forecastIsCurrent } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { medianBlocks, poses, surfaceAt, treatedCourses } from '../state/poses.ts';
import { camera, expression, ghostsShown, isProfessional, moment, musclesShown, week } from '../state/view.ts';
import { contoursFromOutline } from './drawing.ts';
import { expressionWithin } from './expression-buttons.tsx';
import { type GhostLines, MouthView } from './mouth-view.tsx';

interface LiveMouthProps {
  readonly spanMm?: number;
  /** opacity of the muscles when they are shown */
  readonly muscleOpacity?: number;
  readonly turns?: boolean;
}

/** Week the ten thin lines are drawn at. */
export const GHOST_WEEK = 2;

/** The mouth in hand, in the expression and week that the page is set to. */
export function LiveMouth({ spanMm = 148, muscleOpacity = 0.9, turns = true }: LiveMouthProps) {
  const drawing = mouthDrawing.value;
  const shown = expression.value;
  const pose = poses.value.get(shown);
  const treated = moment.value === 'now' ? 0 : week.value;
  const surface = useMemo(
    () => (drawing === null ? null : (surfaceAt(shown, treated) ?? drawing.rest)),
    [drawing, shown, treated, pose, treatedCourses.value.get(shown), medianBlocks.value],
  );
  const now = useMemo(() => (pose ? contoursFromOutline(pose.outline) : null), [pose]);
  const ghosts = useGhosts();
  if (drawing === null || surface === null) return <div class="mouth-view mouth-view--waiting" aria-hidden="true" />;
  return (
    <MouthView
      drawing={drawing}
      surface={surface}
      pose={pose === undefined ? 'unsolved' : shown}
      preset={camera.value}
      spanMm={spanMm}
      turns={turns}
      now={moment.value === 'both' ? now : null}
      ghosts={moment.value === 'now' ? [] : ghosts}
      muscles={musclesShown.value ? muscleOpacity : 0}
      forces={pose?.forces ?? null}
      label={voice.value.say(isProfessional.value ? 'mouth.pictureToScale' : 'mouth.picture', {
        expression: expressionWithin(shown),
        time: formatWeek(treated),
      })}
    >
      {camera.value !== 'side' && <SideNames />}
    </MouthView>
  );
}

function SideNames() {
  const { say } = voice.value;
  return (
    <>
      <span class="mouth-side mouth-side--right">
        {say('mouth.letter.right')}
        <span class="mouth-side-words">{say('mouth.side.right')}</span>
      </span>
      <span class="mouth-side mouth-side--left">
        {say('mouth.letter.left')}
        <span class="mouth-side-words">{say('mouth.side.left')}</span>
      </span>
    </>
  );
}

/** The ten thin lines of the newest forecast, while the week they belong to is shown. */
function useGhosts(): readonly GhostLines[] {
  const found = forecast.value?.ghosts[expression.value];
  const visible = ghostsShown.value && forecastIsCurrent.value && week.value === GHOST_WEEK && found !== undefined;
  return useMemo(
    () => (visible ? found.map(({ worst, outline }) => ({ worst, contours: contoursFromOutline(outline) })) : []),
    [visible, found],
  );
}
