import { browCatalogue } from './predict/brow.ts';
import { fillerCatalogue } from './predict/filler.ts';
import { flipCatalogue } from './predict/flip.ts';
import { footCatalogue } from './predict/foot.ts';
import { frownCatalogue } from './predict/frown.ts';
import { gummyCatalogue } from './predict/gummy.ts';
import { haloCatalogue } from './predict/halo.ts';
import { linesCatalogue } from './predict/lines.ts';
import { untreatedCatalogue } from './predict/none.ts';
import { absent, type Catalogue, type Predictor } from './predict/predictor.ts';
import { rabbitCatalogue } from './predict/rabbit.ts';
import { smileCatalogue } from './predict/smile.ts';
import { solvedCatalogue } from './predict/solved.ts';

const catalogue: Catalogue = {
  ...untreatedCatalogue,
  ...footCatalogue,
  ...frownCatalogue,
  ...haloCatalogue,
  ...rabbitCatalogue,
  ...flipCatalogue,
  ...gummyCatalogue,
  ...linesCatalogue,
  ...smileCatalogue,
  ...browCatalogue,
  ...fillerCatalogue,
  ...solvedCatalogue,
};

/** What answers a measure of a procedure; a reason why nothing does when it is not known. */
export function predictorOf({ procedure, measure }: { procedure: string; measure: string }): Predictor {
  const found = catalogue[`${procedure}: ${measure}`] ?? catalogue[measure];
  return found ?? absent(`the model knows no measure "${measure}" of "${procedure}"`);
}
