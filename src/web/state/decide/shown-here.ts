import { computed } from '@preact/signals';
import { regionNamed, whatMayBeShown, withoutBrands } from '#report';
import { voice } from '../language.ts';
import { mode } from '../view.ts';
import { givenAnswers } from './given-answers.ts';

/** What may be shown where the reader lives; the ban is kept where nobody said. */
const shownHere = computed(() => whatMayBeShown(regionNamed(givenAnswers.value.region ?? ''), mode.value));

/** A text of a source as it may be printed here: with the substance in place of a brand where brands are banned. */
export function printedHere(text: string): string {
  return shownHere.value.brandNames ? text : withoutBrands(text, voice.value.say('frame.aProduct'));
}
