import type { ProfileObstacle } from '#clip';
import type { Claim, ClaimedChange, Difference, Obstacle } from '#compare';
import type { Voice } from '#messages';

/** The sentence above a comparison. */
export function sayClaim(voice: Voice, claim: Claim): string {
  const { say } = voice;
  switch (claim.claim) {
    case 'changed': {
      const changes = claim.named.map((change, i) => sayChange(voice, change, i === 0)).join('; ');
      return say('comparison.claim.changed', { changes, more: claim.more });
    }
    case 'no-change':
      return say('comparison.claim.no-change', { passed: claim.passed, measures: claim.measures });
    case 'not-comparable':
      return say('comparison.claim.not-comparable', { why: sayObstacle(voice, claim.why) });
    default:
      return say('comparison.claim.nothing-shared');
  }
}

function sayChange({ say, number }: Voice, { expression, measure, change }: ClaimedChange, first: boolean): string {
  const { value, lo95, hi95 } = change.change;
  const [lo, hi] = [Math.abs(lo95), Math.abs(hi95)].toSorted((a, b) => a - b);
  const scene = say(`comparison.scene.${expression}`, { place: first ? 'first' : 'later' });
  const size = number(Math.abs(value));
  const what = say(`comparison.changed.${measure}`, { size, way: value > 0 ? 'more' : 'less' });
  return say('comparison.claim.change', { scene, what, lo: number(lo), hi: number(hi) });
}

/** Why an expression cannot be compared, and what to do about it. */
export function sayObstacle({ say, number }: Voice, why: Obstacle): string {
  switch (why.obstacle) {
    case 'few-pictures': {
      const { side, pictures, needed } = why;
      return say('comparison.obstacle.few-pictures', { side, pictures, needed: number(needed, 0) });
    }
    case 'short-rest': {
      const { side, seconds, needed } = why;
      return say('comparison.obstacle.short-rest', { side, seconds: number(seconds), needed: number(needed) });
    }
    default: {
      const { obstacle: how, byDeg, limitDeg } = why;
      return say('comparison.obstacle.head', { how, by: number(byDeg), limit: number(limitDeg, 0) });
    }
  }
}

/** Why a change from the side cannot be told. */
export function saySideObstacle({ say, number }: Voice, why: ProfileObstacle): string {
  const misfit = why.obstacle === 'turned-unlike' ? { misfit: number(why.misfit) } : {};
  return say(`comparison.side.${why.obstacle}`, misfit);
}

/** What differs besides the lips. @param expressionNames what the expressions are called there */
export function sayDifference(voice: Voice, difference: Difference): string {
  const { say, number } = voice;
  switch (difference.flag) {
    case 'light-differs':
      return sayLight(voice, difference);
    case 'make-up-differs':
      return say('comparison.flag.make-up-differs', { by: number(difference.by, 2), limit: number(difference.limit) });
    case 'mirrored':
      return say('comparison.flag.mirrored', { likeness: number(difference.likeness, 2) });
    case 'other-person': {
      const { apart, limit } = difference;
      return say('comparison.flag.other-person', { apart: number(apart), limit: number(limit, 0) });
    }
    case 'lens-distance-differs':
      return say('comparison.flag.lens-distance-differs', { nearer: difference.nearer });
    case 'edited':
      return sayEdited(voice, difference);
    case 'resolution-differs': {
      const { before, after } = difference;
      return say('comparison.flag.resolution-differs', { before: number(before), after: number(after) });
    }
    case 'scale-differs':
      return say('comparison.flag.scale-differs', { percent: number(difference.percent, 0) });
    case 'pose-differs':
      return sayObstacle(voice, difference.obstacle);
    case 'expression-missing': {
      const names = difference.missing.map((one) => say(`comparison.expression.${one}`));
      return say('comparison.flag.expression-missing', { names: names.join(', ') });
    }
    default:
      return say('comparison.flag.stills-only');
  }
}

function sayLight({ say, number }: Voice, light: Difference & { flag: 'light-differs' }): string {
  const { times, colour, side } = light;
  const what = [times === null ? '' : 'level', colour ? 'colour' : '', side ? 'side' : ''].join('');
  return say('comparison.flag.light-differs', { what, times: number(times ?? 1) });
}

function sayEdited({ say, number }: Voice, edited: Difference & { flag: 'edited' }): string {
  const { side } = edited;
  if (edited.sign === 'smoothed') return say('comparison.flag.smoothed', { side, times: number(edited.times) });
  const { repeated, editor } = edited;
  const what = `${repeated === null ? '' : 'repeated'}${editor === null ? '' : 'written'}`;
  return say('comparison.flag.edited', {
    side,
    what,
    repeated: number(repeated?.pictures ?? 0, 0),
    read: number(repeated?.of ?? 0, 0),
    known: editor === '' ? 'no' : 'yes',
    editor: editor ?? '',
  });
}
