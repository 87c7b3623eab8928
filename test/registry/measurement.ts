/** A measurement document of one smile, with the parts that must not be kept. */
export function smileMeasurement() {
  const value = (middle: number, unit = 'mm') => ({
    value: middle,
    lo95: middle - 0.8,
    hi95: middle + 0.8,
    unit,
    method: 'pixel border',
  });
  return {
    schema: 'philtrum/measurement@1' as const,
    ok: true as const,
    captures: [
      {
        expression: 'smile' as const,
        measures: {
          upperVermilionHeight: value(6.2),
          incisorShow: value(7.5),
          gingivalShow: null,
          smileLineStraightness: value(1.5),
        },
        pose: { yawDeg: 1, pitchDeg: 2, rollDeg: 0 },
        scale: { pxPerMm: 8, source: 'iris' },
        flags: [],
        frames: 1,
        appearance: {
          skin: [5, 5, 5],
          lip: [4, 4, 4],
          lightFromLeft: 0,
          texture: { mouth: 1, cheeks: 1 },
          mmPerFaceCm: 9,
          shape: [0.125, -7.0625],
        },
      },
    ],
    clips: [{ file: 'Ada Lovelace 2026-02-17.mp4', editor: 'Some Editor 3', durationSeconds: 12 }],
  };
}
