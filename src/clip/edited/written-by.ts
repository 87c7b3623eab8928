/**
 * Names that editing and converting software leaves in the files it writes, and what to call it. Cameras and phones write
 * their own names or none. Software that leaves no name, as most apps that send videos do, is not known by this.
 */
const marks: readonly (readonly [mark: RegExp, name: string])[] = [
  [/Adobe Premiere/, 'Adobe Premiere'],
  [/Adobe After Effects/, 'Adobe After Effects'],
  [/Adobe Media Encoder/, 'Adobe Media Encoder'],
  [/Final Cut Pro/, 'Final Cut Pro'],
  [/iMovie/, 'iMovie'],
  [/DaVinci Resolve|Blackmagic Design/, 'DaVinci Resolve'],
  [/CapCut/, 'CapCut'],
  [/InShot/, 'InShot'],
  [/KineMaster/, 'KineMaster'],
  [/Filmora/, 'Filmora'],
  [/VEGAS Pro|Vegas Movie/, 'Vegas'],
  [/Movavi/, 'Movavi'],
  [/Camtasia/, 'Camtasia'],
  [/Kdenlive/i, 'Kdenlive'],
  [/OpenShot/, 'OpenShot'],
  [/Shotcut/, 'Shotcut'],
  [/Avidemux/, 'Avidemux'],
  [/HandBrake/, 'HandBrake'],
  [/produced by Google Inc/, 'YouTube'],
  [/Twitter-vork/, 'Twitter'],
  [/Lavf\d+\.\d+/, 'FFmpeg'],
  [/x264 - core \d/, 'x264'],
];

/** So much of a file's beginning and of its end is looked at: names stand in its table of contents [bytes]. */
export const bytesLookedAt = 2 ** 20;

/**
 * Software that edits or converts, named inside a file.
 * @param parts beginning and end of the file, {@link bytesLookedAt} of each, one character per byte (Latin 1)
 * @returns null where none is named, as in files that come straight from a camera
 */
export function editorNamedIn(parts: readonly string[]): string | null {
  return marks.find(([mark]) => parts.some((part) => mark.test(part)))?.[1] ?? null;
}
