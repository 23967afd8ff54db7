import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { timed } from './runStep.ts'
import { scoreOf, type VitestReport } from './scoreOf.ts'
import type { Score } from './score.ts'

/** Runs the tests of these projects in one go, so that they share one database server. */
export const runVitest = async (projects: readonly string[]): Promise<Score> => {
  const directory = mkdtempSync(join(tmpdir(), 'souk-report-'))
  const report = join(directory, 'report.json')
  try {
    const code = await timed(projects.join(', '), 'vitest', [
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    const result = existsSync(report)
      ? (JSON.parse(readFileSync(report, 'utf8')) as VitestReport)
      : undefined
    return scoreOf(result, code)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
