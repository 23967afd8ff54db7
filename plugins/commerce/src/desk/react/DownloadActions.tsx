'use client'

import { Button } from '@payloadcms/ui'

import { useOperation } from './useOperation.ts'

type Props = {
  readonly address: string
  readonly download: {
    readonly kind: 'file' | 'key'
    readonly state: 'waiting' | 'active' | 'withdrawn'
    readonly title: string
    readonly key: string | null
    readonly filename: string | null
  }
}

const MORE = { more: 3, days: 30 }

/** What can be done with one file or key of an order. */
export const DownloadActions = ({ address, download }: Props) => {
  const { run, isBusy } = useOperation(address)
  const { kind, state, title } = download
  const isGiven = download.key !== null || download.filename !== null
  const named = <span className="souk-hidden"> {title}</span>
  return (
    <div className="souk-actions">
      {kind === 'file' && state === 'active' && (
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={() =>
            void run({ body: MORE, done: 'Three downloads more, and 30 days from today.' })
          }
          size="small"
        >
          Allow more{named}
        </Button>
      )}
      {state === 'withdrawn'
        ? isGiven && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              margin={false}
              onClick={() =>
                void run({ body: { withdrawn: false }, done: 'The buyer has it again.' })
              }
              size="small"
            >
              Give it again{named}
            </Button>
          )
        : state === 'active' && (
            <Button
              buttonStyle="secondary"
              className="souk-danger"
              disabled={isBusy}
              margin={false}
              onClick={() => void run({ body: { withdrawn: true }, done: 'Taken back.' })}
              size="small"
            >
              Withdraw{named}
            </Button>
          )}
    </div>
  )
}

/** Mails everything that is open once more. */
export const ResendDownloads = ({ address, email }: { address: string; email: string }) => {
  const { run, isBusy } = useOperation(address)
  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy}
      margin={false}
      onClick={() => void run({ body: {}, done: `On its way to ${email}.` })}
      size="small"
    >
      Send again
    </Button>
  )
}
