import { setEnvironment } from './gates/environment.ts'
import { gates } from './gates/gates.ts'
import { runGates } from './gates/runGates.ts'
import { planFrom, type Part } from './gates/plan.ts'
import { runStep } from './gates/runStep.ts'
import { runVitest } from './gates/runVitest.ts'
import type { Score } from './gates/score.ts'

/**
 * `npm test`: everything that has to hold, in the order in which it is cheapest to learn of a fault.
 * `npm test -- types unit int` runs these parts only. The last line says `N passed, N failed`.
 */
const main = async (wanted: readonly string[]): Promise<Score> => {
  setEnvironment()
  const parts = planFrom(wanted)
  const has = (part: Part) => parts.includes(part)
  const scores: Score[] = []

  scores.push(...(await runGates(gates.filter(({ name }) => has(name)))))
  if (has('unit')) scores.push(await runVitest(['unit']))

  const overHttp = (['http', 'e2e'] as const).filter(has)
  const build =
    overHttp.length > 0 ? await runStep('build', 'npm', ['run', '--silent', 'build']) : undefined
  if (build) scores.push(build)
  const able = [...(has('int') ? ['int'] : []), ...(build?.failed ? [] : overHttp)]
  if (build?.failed) console.log(`Without a build these are not run: ${overHttp.join(', ')}.`)
  if (able.length > 0) scores.push(await runVitest(able))

  return scores.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  })
}

const { passed, failed } = await main(process.argv.slice(2))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
