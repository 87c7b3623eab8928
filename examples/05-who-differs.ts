/**
 * Who differs, and why? Reads the tables of a cohort with DuckDB: change by plan and subgroup, and how much of the spread lies
 * between faces and how much within one. After `npx philtrum cohort run examples/cohort.yaml --out results`:
 * `node examples/05-who-differs.ts results`
 */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Change of the white lip at week 2 by plan and height of the red lip [mm]. */
export interface Subgroup {
  readonly plan: string;
  readonly redLip: 'thin' | 'full';
  readonly patients: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** Variance of the same change [mm²]: between the means of faces, and of draws on one face about its mean. */
export interface VarianceSplit {
  readonly plan: string;
  readonly betweenFaces: number;
  readonly withinFaces: number;
  readonly ofFaces: number;
}

const outcome = `measure = 'philtrumLength' AND expression = 'rest' AND week = 2 AND change IS NOT NULL`;

/** Subgroups by the median height of the upper red lip. */
export function subgroups(folder: string): Promise<readonly Subgroup[]> {
  return ask(`
    WITH person AS (
      SELECT patient, CASE WHEN upperVermilionHeightMm < median(upperVermilionHeightMm) OVER () THEN 'thin' ELSE 'full' END AS redLip
      FROM '${file(folder, 'patients')}' WHERE refused IS NULL)
    SELECT plan, redLip, count(*)::INTEGER AS patients,
      quantile_cont(change, 0.05) AS p05, median(change) AS p50, quantile_cont(change, 0.95) AS p95
    FROM '${file(folder, 'outcomes')}' JOIN person USING (patient) WHERE ${outcome}
    GROUP BY plan, redLip ORDER BY plan, redLip`);
}

/**
 * One-way analysis of variance with random faces: the mean square between faces holds the variance within as well, which is
 * taken off (never below 0). Needs two draws on each face.
 */
export function varianceSplit(folder: string): Promise<readonly VarianceSplit[]> {
  return ask(`
    WITH face AS (
      SELECT plan, face, count(*) AS n, avg(change) AS mean, var_pop(change) * count(*) AS squares
      FROM '${file(folder, 'outcomes')}' WHERE ${outcome} GROUP BY plan, face),
    parts AS (
      SELECT plan, avg(n) AS n, sum(squares) / (sum(n) - count(*)) AS within, var_samp(mean) AS ofMeans FROM face GROUP BY plan)
    SELECT plan, greatest(0, ofMeans - within / n) AS betweenFaces, within AS withinFaces,
      greatest(0, ofMeans - within / n) / nullif(greatest(0, ofMeans - within / n) + within, 0) AS ofFaces
    FROM parts ORDER BY plan`);
}

function file(folder: string, table: string): string {
  return join(folder, `${table}.parquet`).replaceAll("'", "''");
}

async function ask<Row>(query: string): Promise<readonly Row[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(query)).getRowObjectsJS() as unknown as readonly Row[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

if (import.meta.main) {
  const folder = process.argv[2] ?? 'results';
  console.table(await subgroups(folder));
  console.table(await varianceSplit(folder));
}
