import { measureParameters } from '#measure';
import { formatNumber } from '#units';
import { CheckIcon } from '../frame/icons.tsx';
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
  const seen = lastSeen.value?.seen ?? null;
  if (seen === null) return <p class="label label--quiet">Waiting for the first picture.</p>;
  if (profile !== undefined && seen === 'no-face') {
    return <Line name="Pose" fault={undefined} text="turned to the side; hold it, lips just touching" />;
  }
  if (typeof seen === 'string') return <Line name="Face" fault={seen} text="" />;
  const fault = faultOf(seen, rest, profile);
  const { pose, pxPerMm } = seen;
  const good = measureParameters.finePxPerMm.value;
  const near = pxPerMm !== null && pxPerMm >= good;
  return (
    <dl class="checks mirror-checks">
      <Line
        name="Pose"
        fault={poseFaults.find((one) => one === fault)}
        text={`turned ${degrees(pose.yawDeg, 'left', 'right')}, chin ${degrees(pose.pitchDeg, 'up', 'down')}`}
      />
      <Line
        name="Distance"
        fault={fault === 'far' || fault === 'eyes-closed' ? fault : undefined}
        text={
          pxPerMm === null
            ? ''
            : `${formatNumber(pxPerMm)} pixels per mm${near ? '' : `; ${good} are good, come nearer if you can`}`
        }
        doubtful={!near}
      />
      <Line name="Light" fault={lightFaults.find((one) => one === fault)} text="even enough" />
    </dl>
  );
}

interface LineProps {
  readonly name: string;
  readonly fault: Fault | undefined;
  readonly text: string;
  readonly doubtful?: boolean;
}

function Line({ name, fault, text, doubtful = false }: LineProps) {
  const look = fault !== undefined || doubtful;
  return (
    <div class={look ? 'check check--doubtful' : 'check'}>
      <dt>
        {look ? <span aria-hidden="true">!</span> : <CheckIcon />} {name}
      </dt>
      <dd>{fault === undefined ? text : adviceOn(fault)}</dd>
    </div>
  );
}

function degrees(value: number, positive: string, negative: string): string {
  const whole = Math.round(Math.abs(value));
  return whole === 0 ? '0°' : `${whole}° ${value > 0 ? positive : negative}`;
}
