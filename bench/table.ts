import type { Figures } from './load.ts'
import type { Scenario } from './scenarios.ts'

/** The medians of all rounds as a table for people, with the ratio to the first scenario, or to the one named. */
export const table = (
  scenarios: readonly Scenario[],
  measured: ReadonlyMap<string, readonly Figures[]>,
): string => {
  const medians = scenarios.map(({ name, promised, beside }) => {
    const rounds = measured.get(name) ?? []
    const of = (what: keyof Figures) => median(rounds.map((figures) => figures[what]))
    return { name, promised, beside, rate: of('rate'), p50: of('p50'), p99: of('p99') }
  })
  const rateOf = (wanted: string | undefined) =>
    (medians.find(({ name }) => name === wanted) ?? medians[0])?.rate ?? NaN
  const rows = medians.map(({ name, promised, beside, rate, p50, p99 }) => [
    name,
    rate.toFixed(0),
    p50.toFixed(1),
    p99.toFixed(1),
    (rate / rateOf(beside)).toFixed(2),
    promised === undefined ? '' : `≥ ${promised}`,
    beside === undefined ? '' : `  of ${beside}`,
  ])
  return [['', 'per second', 'p50 ms', 'p99 ms', 'ratio', 'promised'], ...rows]
    .map(([name = '', ...figures]) =>
      [name.padEnd(34), ...figures.map((figure) => figure.padStart(11))].join(''),
    )
    .join('\n')
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
