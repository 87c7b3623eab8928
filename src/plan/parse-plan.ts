import { cite } from '#sources';
import {
  BadField,
  type Found,
  type InvalidField,
  peekField,
  readChoice,
  readFields,
  readList,
  readNumber,
  readText,
  refuse,
} from './field-reader.ts';
import { pairedLandmarks, planLimits, productLimits, unitsPerSiteMax, unitsTotalMax } from './parameters.ts';
import {
  type Injection,
  type InjectionSite,
  type Plan,
  type Product,
  products,
  siteLandmarks,
  type ToxinArm,
} from './plan.ts';

/** A plan, or the first field that cannot be accepted. */
export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | ({ readonly ok: false; readonly reason: 'invalid-plan' } & InvalidField);

const schema = 'philtrum/plan@1';
const longestLabel = 200;
const sides = ['patient-left', 'patient-right', 'midline'] as const;
const intents = ['lip-flip', 'perioral-lines', 'gummy-smile'] as const;
const typingCheck = 'a check for typing errors, not a dose to aim for';

/**
 * Reads a plan from parsed JSON. Never throws on a document, whatever it holds; unknown fields are refused by name.
 * @param json the document
 * @returns the plan, or the offending field with its path and the allowed range in words
 */
export function parsePlan(json: unknown): ParsedPlan {
  try {
    return { ok: true, plan: readPlan({ path: 'plan', value: json }) };
  } catch (error) {
    if (error instanceof BadField) return { ok: false, reason: 'invalid-plan', ...error.field };
    throw error;
  }
}

function readPlan(found: Found): Plan {
  const fields = readFields(found, ['schema', 'label', 'arms']);
  readChoice(fields.schema, [schema]);
  const label = readText(fields.label, longestLabel);
  const arms = readList(fields.arms, 0, planLimits.armsMax.value).map(readArm);
  refuseTooMuchInAll(arms);
  return { schema, label, arms };
}

function readArm(found: Found): ToxinArm {
  const kind = peekField(found, 'kind');
  if (kind.value === 'filler' || kind.value === 'lip-lift') refuse(kind, 'toxin', notModelled(kind.value));
  const fields = readFields(found, ['kind', 'intent', 'product', 'vialUnits', 'diluentMl', 'injections']);
  readChoice(fields.kind, ['toxin']);
  if (fields.intent.value === 'brow-lift') refuse(fields.intent, intents.join(', '), notModelled('brow-lift'));
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

/** Why a treatment that exists is not accepted. */
export function notModelled(treatment: 'filler' | 'lip-lift' | 'brow-lift'): string {
  const missing = {
    filler: 'fillers, which add volume, are not modelled by this version',
    'lip-lift': 'surgical lip lifts are not modelled by this version',
    'brow-lift': 'brow lifts are not modelled by this version, which holds the mouth only',
  };
  return `${missing[treatment]}; allowed`;
}

function readVial(found: Found, product: Product): number {
  const { values, source } = productLimits[product].vials;
  if (!values.includes(found.value as number)) refuse(found, `${values.join(', ')} U (${cite(source)})`);
  return found.value as number;
}

function readInjection(found: Found, product: Product): Injection {
  const fields = readFields(found, ['site', 'depthMm', 'units']);
  const { source, value: label } = productLimits[product].glabellaLabel;
  return {
    site: readSite(fields.site),
    depthMm: readNumber(fields.depthMm, { min: 0, above: true, max: planLimits.depthMax.value, unit: 'mm' }),
    units: readNumber(fields.units, {
      min: 0,
      above: true,
      max: unitsPerSiteMax(product),
      unit: 'U a site',
      because: `${100 * planLimits.siteShareOfLabel.value} % of the ${label} U its label gives the whole glabella, ${cite(source)}; ${typingCheck}`,
    }),
  };
}

function readSite(found: Found): InjectionSite {
  const fields = readFields(found, ['landmark', 'side', 'dxMm', 'dyMm']);
  const landmark = readChoice(fields.landmark, siteLandmarks);
  const side = readChoice(fields.side, sides);
  if (pairedLandmarks.includes(landmark) && side === 'midline') {
    refuse(fields.side, 'patient-left, patient-right', `${landmark} is on both sides; allowed`);
  }
  const offset = { min: -planLimits.offsetMax.value, max: planLimits.offsetMax.value, unit: 'mm' };
  const dxMm = readNumber(fields.dxMm, offset);
  if (!pairedLandmarks.includes(landmark)) refuseWrongSide(fields.dxMm, side, dxMm);
  return { landmark, side, dxMm, dyMm: readNumber(fields.dyMm, offset) };
}

/** A midline landmark with a side: the offset must go to that side. */
function refuseWrongSide(found: Found, side: InjectionSite['side'], dxMm: number): void {
  if (side === 'patient-left' && dxMm < 0)
    refuse(found, '0 mm or more', 'x grows towards the patient\u2019s left; allowed');
  if (side === 'patient-right' && dxMm > 0)
    refuse(found, '0 mm or less', 'x grows towards the patient\u2019s left; allowed');
}

function refuseImpossibleVolume(path: string, units: number, mlPerUnit: number): void {
  const max = planLimits.siteVolumeMax.value;
  if (units * mlPerUnit <= max) return;
  const allowed = `at most ${Number((max / mlPerUnit).toPrecision(3))} U at this dilution (${max} mL a site)`;
  const volume = Number((units * mlPerUnit).toPrecision(3));
  throw new BadField({
    detail: `${path} makes ${volume} mL, which a lip cannot hold; allowed: ${allowed}.`,
    path,
    allowed,
  });
}

function refuseTooMuchInAll(arms: readonly ToxinArm[]): void {
  const totals = new Map<Product, number>();
  arms.forEach(({ product, injections }, i) => {
    const total = injections.reduce((sum, { units }) => sum + units, totals.get(product) ?? 0);
    totals.set(product, total);
    const max = unitsTotalMax(product);
    if (total > max + 1e-9) {
      const path = `arms[${i}].injections`;
      const allowed = `at most ${max} U of ${product} in all (${planLimits.totalShareOfLabel.value} times its glabellar label; ${typingCheck})`;
      const sum = Number(total.toPrecision(6));
      throw new BadField({ detail: `${path} bring the plan to ${sum} U; allowed: ${allowed}.`, path, allowed });
    }
  });
}
