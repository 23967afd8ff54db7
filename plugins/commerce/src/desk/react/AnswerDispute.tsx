'use client'

import { Button } from '@payloadcms/ui'
import { Dialog, DialogButtons } from '@souk/kernel/panel'
import { useId, useState } from 'react'

import type { CollectedEvidence } from '../../disputes/domain/index.ts'
import { evidenceFields, filledIn, type EvidenceName } from './evidenceFields.ts'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { useEvidenceFiles } from './useEvidenceFiles.ts'
import { useOperation } from './useOperation.ts'

type Props = {
  /** Where the dispute is answered. */
  readonly address: string
  /** Where files are added; null where the provider takes none. */
  readonly filesAddress: string | null
  readonly collected: CollectedEvidence
}

/** Tells a bank why a sale was good: what is known is filled in, a person adds to it. */
export const AnswerDispute = ({ address, filesAddress, collected }: Props) => {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { run, isBusy } = useOperation(address)
  const [texts, setTexts] = useState<Partial<Record<EvidenceName, string>>>(collected)
  const { files, isBusy: isUploading, ...chosen } = useEvidenceFiles(filesAddress)
  const close = () => setOpen(false)
  const evidence = { ...filledIn(texts), ...(files.length > 0 ? { files } : {}) }
  const submit = async () => {
    if (await run({ body: { evidence }, done: 'The bank has your answer.' })) close()
  }
  return (
    <>
      <Button margin={false} onClick={() => setOpen(true)}>
        Answer the bank
      </Button>
      <Dialog close={close} isOpen={isOpen} isWide title="Why was this sale good?">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <p className="souk-warning">
            The bank hears you once. Read everything before you send it: nothing can be added
            afterwards.
          </p>
          <div className="souk-evidence">
            {evidenceFields.map((field) => {
              const { name, label } = field
              const isLong = 'isLong' in field
              const Field = isLong ? 'textarea' : 'input'
              return (
                <div className={isLong ? 'souk-evidence__long' : ''} key={name}>
                  <label htmlFor={`${id}-${name}`}>{label}</label>
                  <Field
                    autoComplete="off"
                    id={`${id}-${name}`}
                    maxLength={20_000}
                    onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
                    placeholder={name === 'statement' ? 'In your own words' : undefined}
                    value={texts[name] ?? ''}
                    {...(isLong ? { rows: name === 'correspondence' ? 6 : 3 } : {})}
                  />
                </div>
              )
            })}
            {filesAddress && <EvidenceFiles {...chosen} isDisabled={isBusy} />}
          </div>
          <DialogButtons
            busyLabel="Sending …"
            close={close}
            isBusy={isBusy}
            isIdle={Object.keys(evidence).length === 0 || isUploading}
            label="Send to the bank, for good"
          />
        </form>
      </Dialog>
    </>
  )
}
