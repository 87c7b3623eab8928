import { asBig, type Bytes, big, joined, part } from '../bytes.ts';

/** Takes out of coded video what says something besides the picture; a packet that held nothing else comes out empty. */
export interface UnitFilter {
  packet(data: Bytes): Bytes;
  /** the same for what a decoder is set up with */
  description(data: Bytes): Bytes;
}

/** Units of H.264 that a picture is decoded from (ITU-T H.264, table 7-1): not SEI (6), filler (12) or unspecified ones. */
const avcUnits: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 19, 20]);
/** Last type of H.265 units that is neither filler, SEI, reserved nor unspecified (ITU-T H.265, table 7-1). */
const lastHevcUnit = 37;
/** Units of AV1 that a picture is decoded from (AV1 specification, 6.2.2): not metadata (5) or padding (15). */
const av1Units: ReadonlySet<number> = new Set([1, 2, 3, 4, 6, 7]);

const avcType = (unit: Bytes): boolean => avcUnits.has(unit[0] & 0x1f);
const hevcType = (unit: Bytes): boolean => ((unit[0] >> 1) & 0x3f) <= lastHevcUnit;

/** The filter of a codec as it is set up; null for codecs that hold nothing but pictures. */
export function filterFor(codec: string, description: Bytes | null): UnitFilter | null {
  if (codec === 'avc' && description !== null) {
    return { packet: byLength((big(description, 4, 1) & 3) + 1, avcType), description: avcDescription };
  }
  if (codec === 'hevc' && description !== null) {
    return { packet: byLength((big(description, 21, 1) & 3) + 1, hevcType), description: hevcDescription };
  }
  if (codec === 'av1') {
    return { packet: keptOfAv1, description: (data) => joined([part(data, 0, 4), keptOfAv1(data.subarray(4))]) };
  }
  return null;
}

/** Keeps units by their type; each stands behind its length. */
function byLength(lengthBytes: number, isKept: (unit: Bytes) => boolean): (data: Bytes) => Bytes {
  return (data) => {
    const kept: Bytes[] = [];
    for (let at = 0; at < data.length; ) {
      const length = big(data, at, lengthBytes);
      const unit = part(data, at + lengthBytes, length);
      if (length > 0 && isKept(unit)) kept.push(data.subarray(at, at + lengthBytes + length));
      at += lengthBytes + length;
    }
    return joined(kept);
  };
}

/** Parameter sets of H.264 (ISO/IEC 14496-15, 5.3.3.1); what follows them is kept only where it belongs to the profile. */
function avcDescription(data: Bytes): Bytes {
  let at = 6;
  const sets = (count: number): void => {
    for (let i = 0; i < count; i++) at += 2 + big(data, at, 2);
  };
  sets(big(data, 5, 1) & 0x1f);
  const pictures = big(data, at, 1);
  at += 1;
  sets(pictures);
  const isHigh = [100, 110, 122, 144].includes(data[1]);
  const end = isHigh && at + 4 <= data.length ? at + 3 : at;
  return joined([part(data, 0, end), ...(end === at ? [] : [asBig(0, 1)])]);
}

/** Arrays of parameter sets of H.265 (ISO/IEC 14496-15, 8.3.2.1) without those of SEI. */
function hevcDescription(data: Bytes): Bytes {
  const kept: Bytes[] = [];
  let at = 23;
  for (let i = big(data, 22, 1); i > 0; i--) {
    const from = at;
    const type = big(data, at, 1) & 0x3f;
    const count = big(data, at + 1, 2);
    at += 3;
    for (let k = 0; k < count; k++) at += 2 + big(data, at, 2);
    if (type <= lastHevcUnit) kept.push(part(data, from, at - from));
  }
  return joined([part(data, 0, 22), asBig(kept.length, 1), ...kept]);
}

/** Keeps units of AV1 by their type; each says its own length, but for the last, which may reach to the end. */
function keptOfAv1(data: Bytes): Bytes {
  const kept: Bytes[] = [];
  for (let at = 0; at < data.length; ) {
    const header = big(data, at, 1);
    const from = at;
    at += (header & 4) === 0 ? 1 : 2;
    if ((header & 2) === 0) at = data.length;
    else {
      const { value, next } = leb128(data, at);
      part(data, next, value);
      at = next + value;
    }
    if (av1Units.has((header >> 3) & 15)) kept.push(data.subarray(from, at));
  }
  return joined(kept);
}

/** A length of AV1, seven bits at a time (AV1 specification, 4.10.5). */
function leb128(data: Bytes, at: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = big(data, at + i, 1);
    value += (byte & 0x7f) * 128 ** i;
    if ((byte & 0x80) === 0) return { value, next: at + i + 1 };
  }
  return { value, next: at + 8 };
}
