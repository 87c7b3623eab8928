import { type BrowModel, buildBrow, meanBrow, referenceFaces } from '#anatomy';

/**
 * The brow that goes with a face: of the sex of a built-in one, and between the two where a photograph does not say. No
 * photograph of a brow is read yet.
 * @param name of the built-in face, or of the file
 */
export function browOfFace(name: string): BrowModel {
  if (!Object.hasOwn(referenceFaces, name)) return buildBrow(meanBrow('unknown'));
  return buildBrow(meanBrow(name === 'reference-male' ? 'male' : 'female'));
}
