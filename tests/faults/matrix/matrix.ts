import { planOf } from './plan.ts'
import { runPlan } from './runPlan.ts'
import { openWorld, type Capture, type Mode } from './world.ts'

export type Outcome = {
  /** Those that were made: after a violation the rest of its mode is not. */
  readonly runs: number
  /** How many processes were killed in the middle: a matrix that never strikes proves nothing. */
  readonly killed: number
  readonly violations: readonly string[]
}

type Options = {
  /** Postgres as its superuser, with a migrated template. */
  readonly server: string
  readonly runs: number
  readonly seed: number
  readonly say?: (line: string) => void
}

const MODES: readonly Mode[] = ['direct', 'destination']

/**
 * Half of the runs in each charge mode, one after the other; what is wrong after one is told once.
 * One mode takes money at once and the other when told to, and the next seed has it the other way round.
 */
export const runMatrix = async ({
  server,
  runs,
  seed,
  say = () => undefined,
}: Options): Promise<Outcome> => {
  const violations = new Set<string>()
  let [made, killed] = [0, 0]
  for (const mode of MODES) {
    const mine = Array.from({ length: runs }, (_, run) => run).filter(
      (run) => MODES[run % MODES.length] === mode,
    )
    if (mine.length === 0) continue
    const capture: Capture = (seed + MODES.indexOf(mode)) % 2 === 0 ? 'automatic' : 'manual'
    const world = await openWorld(server, { mode, capture })
    try {
      for (const [turn, run] of mine.entries()) {
        const plan = planOf(seed, turn)
        const { violations: found, story } = await runPlan(world, plan)
        made += 1
        say(
          `${mode}, ${capture} ${run + 1}/${runs} ${plan.stage}, ${faultText(plan.fault)}: ${story}`,
        )
        for (const violation of found) violations.add(`${mode}, ${violation}`)
        // What is wrong once stays wrong: the runs after it would all say so.
        if (found.length > 0) break
      }
    } finally {
      killed += world.actors.died()
      await world.close()
    }
  }
  return { runs: made, killed, violations: [...violations] }
}

const faultText = (fault: ReturnType<typeof planOf>['fault']): string =>
  fault.kind === 'kill'
    ? `kill ${fault.when} ${Math.round(fault.share * 100)} %`
    : `${fault.kind}${'times' in fault ? ` × ${fault.times}` : ''}`
