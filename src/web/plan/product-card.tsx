import { signal } from '@preact/signals';
import { products } from '#plan';
import { voice } from '../state/language.ts';
import { changeProduct, draftPlan, emptyProduct, sitesOf } from '../state/plan.ts';
import { isProfessional } from '../state/view.ts';
import { mlText, unitsText } from './plan-words.ts';

const choosing = signal(false);

/** The product: its units belong to it, so changing it empties the plan. */
export function ProductCard() {
  const { say } = voice.value;
  const arm = draftPlan.value.arms[0];
  const product = arm?.product ?? emptyProduct.value;
  return (
    <section class="card product-card" aria-label={say('plan.product')}>
      <header>
        <h2 class="panel-claim">{capital(product)}</h2>
        {isProfessional.value && (
          <button
            type="button"
            class="link"
            aria-expanded={choosing.value}
            onClick={() => (choosing.value = !choosing.value)}
          >
            {say('plan.product.change')}
          </button>
        )}
      </header>
      <p class="label label--quiet">
        {say(isProfessional.value ? 'plan.product.units.professional' : 'plan.product.units')}
      </p>
      {choosing.value && isProfessional.value && <ProductList current={product} />}
      {arm !== undefined && (
        <dl class="product-numbers">
          <Fact name={say('plan.product.vial')} value={unitsText(arm.vialUnits)} />
          <Fact name={say('plan.product.diluent')} value={mlText(arm.diluentMl)} />
          <Fact name={say('plan.product.oneUnit')} value={mlText(arm.diluentMl / arm.vialUnits)} />
        </dl>
      )}
    </section>
  );
}

function ProductList({ current }: { current: string }) {
  return (
    <ul class="product-list">
      {products.map((product) => (
        <li key={product}>
          <button
            type="button"
            class="pill"
            aria-pressed={product === current}
            onClick={() => {
              choosing.value = false;
              if (product !== current || sitesOf(draftPlan.peek()).length === 0) changeProduct(product);
            }}
          >
            {capital(product)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="label label--quiet">{name}</dt>
      <dd>
        <strong>{value}</strong>
      </dd>
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
