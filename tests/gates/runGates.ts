import type { Gate } from './gates.ts'
import { runStep } from './runStep.ts'
import type { Score } from './score.ts'

// Each keeps one core busy, and a machine that builds software has two.
const LANES = 2

/** Runs the gates side by side; what each has said is shown in one piece when it is through. */
export const runGates = async (gates: readonly Gate[]): Promise<Score[]> => {
  const waiting = [...gates]
  const scores: Score[] = []
  const lane = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      scores.push(await runStep(gate.name, gate.command, gate.args, { quiet: true }))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return scores
}
