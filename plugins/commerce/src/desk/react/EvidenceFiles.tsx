'use client'

import { evidenceFileKinds, type EvidenceFileKind } from '../../disputes/domain/index.ts'
import type { FileChoices } from './choicesAfter.ts'
import { EvidenceFile } from './EvidenceFile.tsx'

type Props = {
  readonly choices: FileChoices
  readonly choose: (as: EvidenceFileKind, file: File) => Promise<void>
  readonly remove: (as: EvidenceFileKind) => void
  /** While the answer goes out nothing can be added to it or taken from it. */
  readonly isDisabled: boolean
}

/** Papers that prove what the texts say; each is sent on at once and waits for the answer. */
export const EvidenceFiles = ({ choices, choose, remove, isDisabled }: Props) => (
  <fieldset className="souk-choices souk-evidence__long" disabled={isDisabled}>
    <legend>Files</legend>
    <p className="souk-muted">
      PDF, JPEG or PNG. The bank sees those that you send, and whoever has the account at the
      payment provider. The receipt for the order goes along by itself, if all of it is in Latin
      letters.
    </p>
    {evidenceFileKinds.map((as) => (
      <EvidenceFile
        as={as}
        choice={choices[as]}
        choose={(file) => void choose(as, file)}
        key={as}
        remove={() => remove(as)}
      />
    ))}
  </fieldset>
)
