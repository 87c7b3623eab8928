import { type NumberRow, numberRow as row } from '#sources';

/** Every constant with which a clip becomes moments, tasks and motion. */
export const parameters = {
  /** longest clip that is read */
  longestSeconds: row(300, [300, 300], 's', 'assumed'),
  /** pictures closer together than this are passed over: a mouth needs no more than 30 a second */
  leastInterval: row(0.031, [0.025, 0.034], 's', 'assumed'),
  /** how often faces are counted again, and how often a lost face is looked for */
  recountEvery: row(1, [0.5, 2], 's', 'assumed'),
  lookAgainEvery: row(0.4, [0.2, 1], 's', 'assumed'),
  /** share of the pictures that must show the face */
  leastFaceShare: row(0.5, [0.3, 0.7], '1', 'assumed'),
  /** moments at rest that count, needed for a clip to be measured without a warning */
  fewGated: row(12, [12, 12], '1', 'assumed'),
  /** and without which it is refused */
  leastGated: row(4, [3, 6], '1', 'assumed'),
  /**
   * largest turn of the head to either side that counts; nods keep to the limit of stills, because the networks see
   * straight heads nodding by up to 6 degrees, another amount for every person
   */
  poseLimit: row(5, [5, 5], 'deg', 'assumed'),
  /** largest difference from the clip's own rest */
  baselineLimit: row(3, [3, 3], 'deg', 'assumed'),
  /** how far the looks may disagree about a mouth corner before the mouth counts as covered */
  mostCornerSpread: row(3, [2, 4], 'mm', 'assumed'),
  /** a picture that resembles the one before less than this, suddenly, begins another shot (correlation) */
  sameShot: row(0.75, [0.6, 0.85], '1', 'assumed'),
  /** a head that jumps further than this between two pictures, suddenly, too [face widths] */
  mostJump: row(0.12, [0.08, 0.2], '1', 'assumed'),
  /** how much larger a sudden change is than those around it */
  suddenness: row(3, [2, 5], '1', 'assumed'),
  /** change of the face's brightness from which the light counts as changing, natural logarithm */
  lightChange: row(0.25, [0.15, 0.4], '1', 'assumed'),
  /** share of the duration without pictures from which pictures count as dropped */
  droppedShare: row(0.05, [0.02, 0.1], '1', 'assumed'),
  /** change of brightness from picture to picture from which a scene moves, mean over it, 0-255 */
  leastMotion: row(0.2, [0.1, 0.3], '1', 'measured'),
  /** a picture that changes less than this share of the changes before and after repeats the one before */
  repeatedChange: row(0.4, [0.3, 0.5], '1', 'measured'),
  /** moving pictures without which nothing is said about repeats */
  fewMoving: row(24, [12, 48], '1', 'assumed'),
  /** share of the moving pictures from which repeats are told; clips as filmed stay below 0.01 */
  repeatedShare: row(0.05, [0.02, 0.08], '1', 'measured'),
  /** least noise of a followed step, and the part of a pixel that adds to it */
  stepSd: row(0.02, [0.01, 0.05], 'mm', 'assumed'),
  stepSdPixels: row(0.05, [0.02, 0.1], 'px', 'assumed'),
  /** what one take of a movement differs by from the next, where only one was seen */
  takeSd: row(0.5, [0.3, 0.8], 'mm', 'assumed'),
  /** what is left in the change of a corner's or a margin's place when everything else is the same */
  placeChangeSd: row(0.3, [0.2, 0.5], 'mm', 'assumed'),
  /** part of a way that is seen too long or too short, one standard deviation; set on three synthetic smiles */
  wayShare: row(0.13, [0.08, 0.2], '1', 'measured'),
  /** what a degree of turning between rest and task moves after it has been undone */
  turnedByDegree: row(0.2, [0.1, 0.3], 'mm/deg', 'measured'),
  /** lips nearer than this count as closed, see docs */
  unseenGap: row(1.2, [1, 1.5], 'mm', 'measured'),
  /** place of a cheek against the head's middle, one standard deviation; and the part of its way that may be missed */
  cheekSd: row(0.8, [0.5, 1.2], 'mm', 'measured'),
  cheekShare: row(0.1, [0.05, 0.2], '1', 'measured'),
  /** part of the difference between both cheeks that may be missed; set on three made heads */
  cheekDifferenceShare: row(0.25, [0.2, 0.4], '1', 'measured'),
  /** from this turn on a face is seen from the side; the networks lose it about there */
  sideOn: row(55, [45, 65], 'deg', 'measured'),
  /** how long a head may take to turn to a side view or back */
  turningSeconds: row(2, [1, 4], 's', 'assumed'),
  /** how much nearer to the camera the upper face is than the axis a head turns about, over the axis' distance */
  nearerByTurn: row(0.12, [0.07, 0.17], '1', 'assumed'),
  /** what that leaves in the size of a head seen from the side, relative */
  profileScaleSd: row(0.03, [0.02, 0.05], '1', 'assumed'),
  /** how far the head may nod between the turn and the side view, and the networks' own error of it */
  profileNodSd: row(4.5, [3, 6], 'deg', 'assumed'),
  /** place of the red border against subnasale in an outline, one standard deviation; made heads, see docs */
  profilePlaceSd: row(0.7, [0.4, 1], 'mm', 'measured'),
  /** direction of the red lip's outline beside the nod, one standard deviation; made heads, see docs */
  facingSd: row(8, [5, 12], 'deg', 'measured'),
  /** change of the red border's place between two outlines laid on each other; made heads, see docs */
  profileChangeSd: row(0.4, [0.2, 0.7], 'mm', 'measured'),
  /** change of the red lip's direction between them; made heads, see docs */
  facingChangeSd: row(8, [5, 12], 'deg', 'measured'),
} as const satisfies Record<string, NumberRow>;
