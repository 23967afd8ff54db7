'use client'

import { useId, useRef, useState } from 'react'

import { evidenceFileKinds, type EvidenceFileKind } from '../../disputes/domain/index.ts'
import { evidenceFileLabels, uploadEvidence, type AddedFile } from './evidenceUpload.ts'

type Props = {
  /** Where files are added. */
  readonly address: string
  readonly files: readonly AddedFile[]
  readonly onChange: (change: (files: readonly AddedFile[]) => readonly AddedFile[]) => void
  /** How many are on their way. */
  readonly onBusy: (change: (busy: number) => number) => void
}

/** Papers that prove what the texts say; each is sent on at once and waits for the answer. */
export const EvidenceFiles = ({ address, files, onChange, onBusy }: Props) => {
  const id = useId()
  const [said, setSaid] = useState<Partial<Record<EvidenceFileKind, string>>>({})
  const latest = useRef<Partial<Record<EvidenceFileKind, File>>>({})
  const choose = async (as: EvidenceFileKind, file: File | undefined) => {
    const others = files.filter((one) => one.as !== as)
    const without = (all: readonly AddedFile[]) => all.filter((one) => one.as !== as)
    // Whoever chooses another one meanwhile hears no more of the first.
    const isLatest = () => latest.current[as] === file
    const say = (text: string) => isLatest() && setSaid((before) => ({ ...before, [as]: text }))
    latest.current[as] = file
    onChange(without)
    if (!file) {
      say('')
      return
    }
    say('On its way …')
    onBusy((busy) => busy + 1)
    try {
      const size = others.reduce((sum, one) => sum + one.size, 0)
      const added = await uploadEvidence(address, { as, file }, size)
      if (isLatest()) onChange((all) => [...without(all), added])
      say('Added.')
    } catch (error) {
      say(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      onBusy((busy) => busy - 1)
    }
  }
  return (
    <fieldset className="souk-choices souk-evidence__long">
      <legend>Files</legend>
      <p className="souk-muted">
        PDF, JPEG or PNG. The receipt for the order goes along by itself. Only the bank sees them.
      </p>
      {evidenceFileKinds.map((as) => (
        <div key={as}>
          <label htmlFor={`${id}-${as}`}>{evidenceFileLabels[as]}</label>
          <input
            accept="application/pdf,image/jpeg,image/png"
            aria-describedby={`${id}-${as}-said`}
            id={`${id}-${as}`}
            onChange={({ target }) => void choose(as, target.files?.[0])}
            type="file"
          />
          <output className="souk-muted" id={`${id}-${as}-said`}>
            {said[as]}
          </output>
        </div>
      ))}
    </fieldset>
  )
}
