/**
 * Does another program find the same? Works out by SQL, in DuckDB, what `philtrum cohort show` says of the same files: digests
 * and rows of the tables, quantiles, thirds of the faces, chances of events and the split of variance.
 * After `npx philtrum cohort run examples/cohort.yaml --out results`: `node examples/06-checked-by-sql.ts results`
 */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { anthropometry } from '#anatomy';
import { type DrawnInputs, drawnInputs } from '#cohort';
import { factorDense, solveDense } from '#numerics';
import { openResults } from '../src/cli/cohort/show/open-results.ts';

/** One outcome of one plan at one week. */
export interface Of {
  readonly plan: string;
  readonly week: number;
  readonly expression: string;
  readonly measure: string;
}

/** Asks in SQL; `$plan` and the like stand for values. */
export type Ask = <Row>(query: string, values?: Readonly<Record<string, string | number>>) => Promise<readonly Row[]>;

/** The run's files as DuckDB sees them: views `patients`, `outcomes` and `events`, and `manifest` with one row. */
export async function withTables<Answer>(folder: string, use: (ask: Ask) => Promise<Answer>): Promise<Answer> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const file = (name: string) => `'${join(folder, name).replaceAll("'", "''")}'`;
  try {
    for (const table of ['patients', 'outcomes', 'events'])
      await connection.run(`CREATE VIEW ${table} AS FROM ${file(`${table}.parquet`)}`);
    await connection.run(
      `CREATE VIEW manifest AS SELECT content::JSON AS said FROM read_text(${file('manifest.json')})`,
    );
    await connection.run(
      `CREATE VIEW files AS SELECT parse_filename(filename) AS file, sha256(content) AS sha256 FROM read_blob(${file('*.parquet')})`,
    );
    return await use(async (query, values = {}) => {
      const answer = await connection.runAndReadAll(query, { ...values });
      return answer.getRowObjectsJS() as never;
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Whether each table is the one that the manifest names, with as many rows. */
export function tablesAsManifest(ask: Ask): Promise<readonly { table: string; rows: boolean; sha256: boolean }[]> {
  const counts = ['patients', 'outcomes', 'events']
    .map((table) => `SELECT '${table}' AS name, count(*) AS n FROM ${table}`)
    .join(' UNION ALL ');
  return ask(`
    SELECT name AS "table", n = CAST(said -> 'tables' -> name ->> 'rows' AS BIGINT) AS rows,
      sha256 = (said -> 'tables' -> name ->> 'sha256') AS sha256
    FROM (${counts}) AS counted, manifest, files WHERE file = name || '.parquet' ORDER BY name`);
}

const ofOutcome =
  'plan = $plan AND week = $week AND expression = $expression AND measure = $measure AND change IS NOT NULL';

/** Quantiles of the change. */
export async function quantilesOf(ask: Ask, of: Of): Promise<readonly number[]> {
  const [{ q }] = await ask<{ q: { items: readonly number[] } | readonly number[] }>(
    `SELECT quantile_cont(change, [0.05, 0.25, 0.5, 0.75, 0.95]) AS q FROM outcomes WHERE ${ofOutcome}`,
    { ...of },
  );
  return 'items' in q ? q.items : q;
}

/** A third of the faces by one length, or a sex: mean over the means of its faces, and the standard error of that. */
export interface Group {
  readonly by: string;
  readonly grp: string;
  readonly patients: number;
  readonly faces: number;
  readonly mean: number;
  readonly standardError: number;
}

const lengths = Object.keys(anthropometry)
  .map((name) => `"${name}Mm"`)
  .join(', ');

/** Means of the thirds of the faces by each length, and of the sexes. */
export function groups(ask: Ask, of: Of): Promise<readonly Group[]> {
  return ask(
    `
    WITH lengths AS (UNPIVOT patients ON ${lengths} INTO NAME length VALUE mm),
    subject AS (
      SELECT face, change, replace(length, 'Mm', '') AS "by", mm, sex
      FROM outcomes JOIN lengths USING (patient, face) WHERE ${ofOutcome}),
    cut AS (
      SELECT "by", quantile_cont(mm, 1/3) AS low, quantile_cont(mm, 2/3) AS high
      FROM (SELECT DISTINCT face, "by", mm FROM subject) GROUP BY "by"),
    grouped AS (
      SELECT "by", CASE WHEN mm <= low THEN 'low' WHEN mm <= high THEN 'middle' ELSE 'high' END AS grp, face, change
      FROM subject JOIN cut USING ("by")
      UNION ALL SELECT 'sex', sex, face, change FROM subject WHERE "by" = 'philtrumLength'),
    ofFace AS (SELECT "by", grp, face, count(*) AS n, avg(change) AS mean FROM grouped GROUP BY ALL)
    SELECT "by", grp, sum(n)::INTEGER AS patients, count(*)::INTEGER AS faces, avg(mean) AS mean,
      stddev_samp(mean) / sqrt(count(*)) AS standardError
    FROM ofFace GROUP BY "by", grp ORDER BY "by", grp`,
    { ...of },
  );
}

/** Mean chance of every event under every plan [1]. */
export function chances(ask: Ask): Promise<readonly { event: string; plan: string; chance: number }[]> {
  return ask('SELECT event, plan, avg(chance) AS chance FROM events GROUP BY event, plan ORDER BY event, plan');
}

const drawn = ['body', 'placement', 'spread', 'response'] as const;

/**
 * Shares of variance: products of pairs of patients, regressed on how alike the pairs are in face and in what was drawn. Pairs
 * and their sums are made in SQL. What was drawn stands in no table; `drawnInputs` draws it again from the seed.
 * @param inputs places of the patients in what was drawn under the plan
 */
export async function shares(ask: Ask, of: Of, inputs: readonly DrawnInputs[]): Promise<Record<string, number>> {
  const causes = ['face', ...drawn.filter((cause) => inputs[0][cause].length > 0)];
  const terms = ['1', ...causes];
  const sums = terms.flatMap((a, i) => [
    ...terms.slice(0, i + 1).map((b) => `sum(${a} * ${b})`),
    `sum(${a} * product)`,
  ]);
  const bent = (cause: string) =>
    `list_concat(list_transform(${cause}, lambda u: sqrt(3) * (2 * u - 1)), list_transform(${cause}, lambda u: sqrt(5) * (6 * u * u - 6 * u + 1))) AS ${cause}`;
  const alike = causes.map((cause) =>
    cause === 'face'
      ? '(a.face = b.face)::DOUBLE AS face'
      : `list_inner_product(a.${cause}, b.${cause}) / len(a.${cause}) AS ${cause}`,
  );
  const columns = drawn.map((cause) => `"${cause}":["DOUBLE"]`).join(',');
  const [{ found, square }] = await ask<{ found: readonly number[]; square: number }>(
    `
    WITH known AS (SELECT unnest(from_json($inputs, '[{"patient":"INTEGER",${columns}}]'), recursive := true)),
    subject AS (
      SELECT patient, face, change - avg(change) OVER () AS y, ${drawn.map(bent).join(', ')}
      FROM outcomes JOIN known USING (patient) WHERE ${ofOutcome}),
    pair AS (
      SELECT a.y * b.y AS product, ${alike.join(', ')} FROM subject AS a JOIN subject AS b ON a.patient < b.patient)
    SELECT [${sums.join(', ')}] AS found, (SELECT avg(y * y) FROM subject) AS square FROM pair`,
    { ...of, inputs: JSON.stringify(inputs) },
  );
  const [constant, ...variances] = solved(found, terms.length);
  const total = square - constant;
  const explained = causes.map((cause, c) => [cause, variances[c] / total] as const);
  const rest = 1 - explained.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries([...explained, ['rest', rest]]);
}

/** Normal equations, given row by row of their lower triangle with the right side behind each row. */
function solved(sums: readonly number[], terms: number): Float64Array {
  const matrix = new Float64Array(terms * terms);
  const right = new Float64Array(terms);
  let at = 0;
  for (let a = 0; a < terms; a++) {
    for (let b = 0; b <= a; b++) matrix[a * terms + b] = matrix[b * terms + a] = sums[at++];
    right[a] = sums[at++];
  }
  const factor = factorDense(matrix, terms);
  if (factor === null) throw new Error('the causes cannot be told apart');
  solveDense(factor, right, 1);
  return right;
}

if (import.meta.main) {
  const folder = process.argv[2] ?? 'results';
  const finished = await openResults(folder);
  if (!finished.ok) throw new Error(`${finished.reason}: ${finished.file} ${finished.what}`);
  const { plans, weeks, outcomes } = finished.manifest.cohort;
  const plan = plans.length - 1;
  const of = { plan: plans[plan].name, week: weeks[0], ...outcomes[0] };
  await withTables(folder, async (ask) => {
    console.log(of);
    console.table(await tablesAsManifest(ask));
    console.table(await quantilesOf(ask, of));
    console.table(await groups(ask, of));
    console.table(await chances(ask));
    const inputs = drawnInputs(finished, plan);
    if (inputs !== null) console.table(await shares(ask, of, inputs));
  });
}
