'use client'

import { useReducer, useRef } from 'react'

import type { EvidenceFileKind } from '../../disputes/domain/index.ts'
import { choicesAfter } from './choicesAfter.ts'
import { uploadEvidence } from './evidenceUpload.ts'

/**
 * The files that somebody has chosen, whether they are shown at the moment or not: an upload goes on while
 * the dialog is closed, and is seen when it opens again.
 *
 * @param address where files are added; null where the provider takes none
 */
export const useEvidenceFiles = (address: string | null) => {
  const [choices, tell] = useReducer(choicesAfter, {})
  const attempts = useRef(0)
  const all = Object.values(choices).filter((one) => one !== undefined)

  const choose = async (as: EvidenceFileKind, file: File): Promise<void> => {
    if (address === null) return
    attempts.current += 1
    const attempt = attempts.current
    const others = all.filter((one) => one !== choices[as] && !one.trouble)
    const size = others.reduce((sum, one) => sum + one.size, 0)
    tell({ as, type: 'chosen', choice: { attempt, name: file.name, size: file.size } })
    try {
      const added = await uploadEvidence(address, { as, file }, size)
      tell({ as, type: 'added', attempt, file: added })
    } catch (error) {
      const trouble = error instanceof Error ? error.message : 'That did not work.'
      tell({ as, type: 'failed', attempt, trouble })
    }
  }
  return {
    choices,
    choose,
    remove: (as: EvidenceFileKind) => tell({ as, type: 'removed' }),
    files: all.flatMap(({ added }) => (added ? [added] : [])),
    isBusy: all.some(({ added, trouble }) => !added && !trouble),
  }
}
