import { cite } from '#sources';
import { allowed } from './allowed.ts';
import { isBrowSite } from './brow-landmarks.ts';
import {
  type Found,
  peekField,
  readChoice,
  readFields,
  readList,
  readNumber,
  refuse,
  refuseAs,
} from './field-reader.ts';
import { pairedLandmarks, planLimits, productLimits, unitsPerSiteMax } from './parameters.ts';
import {
  type Arm,
  type FillerArm,
  type FillerInjection,
  gelClasses,
  type Injection,
  type InjectionSite,
  type LipLiftArm,
  mouthLandmarks,
  type Product,
  products,
  siteLandmarks,
  type ToxinArm,
} from './plan.ts';

const sides = ['patient-left', 'patient-right', 'midline'] as const;
const intents = ['lip-flip', 'perioral-lines', 'gummy-smile', 'brow-lift'] as const;
const kinds = ['toxin', 'filler', 'lip-lift'] as const;

/** One arm of a plan, of any kind. */
export function readArm(found: Found): Arm {
  switch (readChoice(peekField(found, 'kind'), kinds)) {
    case 'toxin':
      return readToxin(found);
    case 'filler':
      return readFiller(found);
    case 'lip-lift':
      return readLipLift(found);
  }
}

function readFiller(found: Found): FillerArm {
  const fields = readFields(found, ['kind', 'gelClass', 'injections']);
  const gelClass = readChoice(fields.gelClass, gelClasses);
  const injections = readList(fields.injections, 1, planLimits.sitesMax.value).map(readFillerInjection);
  return { kind: 'filler', gelClass, injections };
}

function readFillerInjection(found: Found): FillerInjection {
  const fields = readFields(found, ['site', 'depthMm', 'volumeMl']);
  const max = planLimits.fillerSiteMax.value;
  const site = readSite(fields.site);
  if (isBrowSite(site)) {
    const landmark = { path: `${fields.site.path}.landmark`, value: site.landmark };
    refuse(
      landmark,
      allowed('choice', { words: mouthLandmarks.join(', ') }),
      'gel is modelled about the mouth only; allowed',
    );
  }
  return {
    site,
    depthMm: readDepth(fields.depthMm),
    volumeMl: readNumber(fields.volumeMl, {
      min: 0,
      above: true,
      max,
      unit: 'mL',
      may: allowed('plan-gel-of-site', { to: max }),
    }),
  };
}

function readLipLift(found: Found): LipLiftArm {
  const fields = readFields(found, ['kind', 'excisionMm']);
  const max = planLimits.excisionMax.value;
  const may = allowed('plan-excision', { to: max });
  const excisionMm = readNumber(fields.excisionMm, { min: 0, above: true, max, unit: 'mm', may });
  return { kind: 'lip-lift', excisionMm };
}

function readDepth(found: Found): number {
  return readNumber(found, { min: 0, above: true, max: planLimits.depthMax.value, unit: 'mm' });
}

function readToxin(found: Found): ToxinArm {
  const fields = readFields(found, ['kind', 'intent', 'product', 'vialUnits', 'diluentMl', 'injections']);
  const intent = readChoice(fields.intent, intents);
  const product = readChoice(fields.product, products);
  const vialUnits = readVial(fields.vialUnits, product);
  const diluentMl = readNumber(fields.diluentMl, {
    min: planLimits.diluentMin.value,
    max: planLimits.diluentMax.value,
    unit: 'mL',
  });
  const injections = readList(fields.injections, 1, planLimits.sitesMax.value).map((item) =>
    readInjection(item, product),
  );
  injections.forEach(({ units }, i) => {
    refuseImpossibleVolume(`${fields.injections.path}[${i}].units`, units, diluentMl / vialUnits);
  });
  return { kind: 'toxin', intent, product, vialUnits, diluentMl, injections };
}

function readVial(found: Found, product: Product): number {
  const { values, source } = productLimits[product].vials;
  if (!values.includes(found.value as number)) {
    refuse(found, allowed('plan-vials', { vials: values.join(', '), source: cite(source) }));
  }
  return found.value as number;
}

function readInjection(found: Found, product: Product): Injection {
  const fields = readFields(found, ['site', 'depthMm', 'units']);
  const { source, value: label } = productLimits[product].glabellaLabel;
  const [max, percent] = [unitsPerSiteMax(product), 100 * planLimits.siteShareOfLabel.value];
  return {
    site: readSite(fields.site),
    depthMm: readDepth(fields.depthMm),
    units: readNumber(fields.units, {
      min: 0,
      above: true,
      max,
      unit: 'U',
      may: allowed('plan-units-of-site', { to: max, percent, label, source: cite(source) }),
    }),
  };
}

function readSite(found: Found): InjectionSite {
  const fields = readFields(found, ['landmark', 'side', 'dxMm', 'dyMm']);
  const landmark = readChoice(fields.landmark, siteLandmarks);
  const side = readChoice(fields.side, sides);
  if (pairedLandmarks.includes(landmark) && side === 'midline') {
    refuse(
      fields.side,
      allowed('choice', { words: 'patient-left, patient-right' }),
      `${landmark} is on both sides; allowed`,
    );
  }
  const offset = { min: -planLimits.offsetMax.value, max: planLimits.offsetMax.value, unit: 'mm' };
  const dxMm = readNumber(fields.dxMm, offset);
  if (!pairedLandmarks.includes(landmark)) refuseWrongSide(fields.dxMm, side, dxMm);
  return { landmark, side, dxMm, dyMm: readNumber(fields.dyMm, offset) };
}

/** A midline landmark with a side: the offset must go to that side. */
function refuseWrongSide(found: Found, side: InjectionSite['side'], dxMm: number): void {
  const why = 'x grows towards the patient\u2019s left; allowed';
  if (side === 'patient-left' && dxMm < 0) refuse(found, allowed('plan-zero-or-more'), why);
  if (side === 'patient-right' && dxMm > 0) refuse(found, allowed('plan-zero-or-less'), why);
}

function refuseImpossibleVolume(path: string, units: number, mlPerUnit: number): void {
  const max = planLimits.siteVolumeMax.value;
  if (units * mlPerUnit <= max) return;
  const volume = Number((units * mlPerUnit).toPrecision(3));
  const may = allowed('plan-volume', { to: Number((max / mlPerUnit).toPrecision(3)), most: max });
  refuseAs(path, `${path} makes ${volume} mL, which one site cannot hold; allowed`, may);
}
