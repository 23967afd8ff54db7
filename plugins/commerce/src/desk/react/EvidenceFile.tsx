'use client'

import { useId, useRef } from 'react'

import type { EvidenceFileKind } from '../../disputes/domain/index.ts'
import type { FileChoice } from './choicesAfter.ts'
import { evidenceFileLabels } from './evidenceUpload.ts'

type Props = {
  readonly as: EvidenceFileKind
  readonly choice: FileChoice | undefined
  readonly choose: (file: File) => void
  readonly remove: () => void
}

/** One file: which it is, how it stands, and a way to take it back. */
export const EvidenceFile = ({ as, choice, choose, remove }: Props) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const takeBack = () => {
    remove()
    // The same file may be chosen again; and the button that had the focus goes.
    if (input.current) input.current.value = ''
    input.current?.focus()
  }
  return (
    <div>
      <label htmlFor={id}>{evidenceFileLabels[as]}</label>
      <input
        accept="application/pdf,image/jpeg,image/png"
        aria-describedby={`${id}-said`}
        // The line below says which file it is: the browser forgets that when the dialog closes.
        className={choice ? 'souk-evidence__chosen' : ''}
        id={id}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) choose(file)
          else remove()
        }}
        ref={input}
        type="file"
      />
      <div className="souk-evidence__file">
        <output className="souk-muted" id={`${id}-said`}>
          {choice && said(choice)}
        </output>
        {choice && (
          <button
            aria-label={`Remove ${choice.name}`}
            className="souk-chip"
            onClick={takeBack}
            type="button"
          >
            Remove
          </button>
        )}
      </div>
    </div>
  )
}

const said = ({ name, added, trouble }: FileChoice): string => {
  if (trouble) return `${name} was not added. ${trouble}`
  return added ? `${name}: Added.` : `${name}: On its way …`
}
