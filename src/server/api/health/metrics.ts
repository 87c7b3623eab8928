import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { type LogWatch, logLines } from './log-watch.ts';

/** Upper ends of the bins that durations are counted in [s]. */
const bins = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10] as const;

interface Durations {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Counts what the interface answers, in this process since it was started. No row, name or number of a row is in it. */
export interface Metrics {
  readonly counting: MiddlewareHandler;
  /** Everything counted so far in Prometheus' text format 0.0.4. */
  text(store: { readonly open: boolean; readonly log: LogWatch }): string;
}

/**
 * Begins to count.
 * @param address below which the interface is served; left out of the names of routes
 * @param seconds a clock that only goes forward [s]
 */
export function startMetrics(address: string, seconds: () => number = () => performance.now() / 1000): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  return {
    async counting(c, next) {
      const began = seconds();
      await next();
      const route = routeOf(c, address);
      const labels = `route="${route}",status="${c.res.status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      add(durations, route, seconds() - began);
    },
    text: ({ open, log }) =>
      [
        ...metric('philtrum_http_requests_total', 'counter', 'Requests answered, by route and status.', [
          ...[...requests].sort().map(([labels, count]) => `{${labels}} ${count}`),
        ]),
        ...metric('philtrum_http_request_duration_seconds', 'histogram', 'How long answers took.', [
          ...[...durations].sort().flatMap(([route, one]) => histogram(route, one)),
        ]),
        ...metric('philtrum_store_open', 'gauge', '1 once the registry has been opened, 0 before.', [
          ` ${open ? 1 : 0}`,
        ]),
        ...logLines(log).flatMap(({ name, help, value }) => metric(name, 'gauge', help, [` ${value}`])),
        '',
      ].join('\n'),
  };
}

/**
 * The route as the table writes it, with names in braces for what a path holds; `other` for what is not answered. Behind
 * it stand those that match every path, of the interface and of the studio around it.
 */
function routeOf(c: Context, address: string): string {
  const pattern = matchedRoutes(c)
    .findLast(({ path }) => !path.includes('*'))
    ?.path.replace(address, '');
  if (pattern === undefined) return 'other';
  return `${c.req.method} ${pattern.replace(/:(\w+)/g, '{$1}')}`;
}

function add(durations: Map<string, Durations>, route: string, seconds: number): void {
  const one = durations.get(route) ?? { counts: bins.map(() => 0), sum: 0, count: 0 };
  durations.set(route, one);
  for (const [i, most] of bins.entries()) if (seconds <= most) one.counts[i] = (one.counts[i] ?? 0) + 1;
  one.sum += seconds;
  one.count += 1;
}

function histogram(route: string, { counts, sum, count }: Durations): string[] {
  return [
    ...bins.map((most, i) => `_bucket{route="${route}",le="${most}"} ${counts[i]}`),
    `_bucket{route="${route}",le="+Inf"} ${count}`,
    `_sum{route="${route}"} ${sum}`,
    `_count{route="${route}"} ${count}`,
  ];
}

function metric(name: string, type: string, help: string, samples: readonly string[]): string[] {
  if (samples.length === 0) return [];
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples.map((sample) => `${name}${sample}`)];
}
