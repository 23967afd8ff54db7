import { describe, expect, it } from 'vitest'

import { scoreOf } from './scoreOf.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

describe('the totals', () => {
  it('are the tests of all files', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 'passed')] }
    expect(scoreOf(report, 0)).toEqual({ passed: 3, failed: 0 })
  })

  it('count a failed test once, not again for its file', () => {
    const report = { numPassedTests: 1, numFailedTests: 1, testResults: [file('failed', 'failed')] }
    expect(scoreOf(report, 1)).toEqual({ passed: 1, failed: 1 })
  })

  it('count a file that cannot be loaded', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('failed')] }
    expect(scoreOf(report, 1)).toEqual({ passed: 1, failed: 1 })
  })

  it('count a hook that throws after tests passed', () => {
    const report = { numPassedTests: 2, numFailedTests: 0, testResults: [file('failed', 'passed')] }
    expect(scoreOf(report, 1)).toEqual({ passed: 2, failed: 1 })
  })

  it('never call a run good that ended badly', () => {
    expect(scoreOf(undefined, 1)).toEqual({ passed: 0, failed: 1 })
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [] }
    expect(scoreOf(report, 1)).toEqual({ passed: 5, failed: 1 })
  })
})
