import { measureParameters, type Pose } from '#measure';
import { CheckIcon } from '../frame/icons.tsx';
import { voice } from '../state/language.ts';
import { lastSeen } from './mirror-state.ts';
import { adviceOn, type Fault, faultOf, type OwnRest } from './take.ts';

interface FeedbackProps {
  readonly rest: OwnRest | null;
  /** a turned head is asked for */
  readonly profile?: 1 | -1 | undefined;
}

const poseFaults: readonly Fault[] = ['turned', 'nodded', 'moved', 'not-turned'];
const lightFaults: readonly Fault[] = ['dark', 'one-sided'];

/** Pose, distance and light as the camera sees them now, and what to do about each. */
export function Feedback({ rest, profile }: FeedbackProps) {
  const { say, number } = voice.value;
  const seen = lastSeen.value?.seen ?? null;
  if (seen === null) return <p class="label label--quiet">{say('mirror.waiting')}</p>;
  if (profile !== undefined && seen === 'no-face') {
    return <Line check="pose" fault={undefined} text={say('mirror.sideways')} />;
  }
  if (typeof seen === 'string') return <Line check="face" fault={seen} text="" />;
  const fault = faultOf(seen, rest, profile);
  const { pose, pxPerMm } = seen;
  const good = measureParameters.finePxPerMm.value;
  const near = pxPerMm !== null && pxPerMm >= good;
  return (
    <dl class="checks mirror-checks">
      <Line check="pose" fault={poseFaults.find((one) => one === fault)} text={poseWords(pose)} />
      <Line
        check="distance"
        fault={fault === 'far' || fault === 'eyes-closed' ? fault : undefined}
        text={
          pxPerMm === null
            ? ''
            : say(near ? 'mirror.pixels' : 'mirror.pixelsFew', { pixels: number(pxPerMm), good: number(good, 0) })
        }
        doubtful={!near}
      />
      <Line check="light" fault={lightFaults.find((one) => one === fault)} text={say('mirror.evenLight')} />
    </dl>
  );
}

interface LineProps {
  readonly check: 'pose' | 'face' | 'distance' | 'light';
  readonly fault: Fault | undefined;
  readonly text: string;
  readonly doubtful?: boolean;
}

function Line({ check, fault, text, doubtful = false }: LineProps) {
  const { say } = voice.value;
  const look = fault !== undefined || doubtful;
  return (
    <div class={look ? 'check check--doubtful' : 'check'}>
      <dt>
        {look ? <span aria-hidden="true">!</span> : <CheckIcon />} {say(`mirror.check.${check}`)}
      </dt>
      <dd>{fault === undefined ? text : say(adviceOn(fault))}</dd>
    </div>
  );
}

function poseWords({ yawDeg, pitchDeg }: Pose): string {
  const [yaw, pitch] = [Math.round(yawDeg), Math.round(pitchDeg)];
  return voice.value.say('mirror.turned', {
    turn: yaw === 0 ? 'none' : yaw > 0 ? 'left' : 'right',
    deg: Math.abs(yaw),
    chin: pitch === 0 ? 'none' : pitch > 0 ? 'up' : 'down',
    chinDeg: Math.abs(pitch),
  });
}
