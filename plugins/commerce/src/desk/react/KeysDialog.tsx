'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { newKey } from './callOperation.ts'

/** A variant that gives keys, and how many of them there are. */
export type KeyPool = {
  readonly variant: string
  readonly title: string
  readonly free: number
  readonly waiting: number
}

type Props = { readonly address: string; readonly pools: readonly KeyPool[] }

type Answer = {
  readonly added: number
  readonly duplicates: readonly number[]
  readonly delivered: number
}

/** Takes a pasted list, or the text of a file, and adds its keys to a variant. */
export const KeysDialog = ({ address, pools }: Props) => {
  const id = useId()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [variant, setVariant] = useState(pools[0]?.variant ?? '')
  const [keys, setKeys] = useState('')
  const lines = keys.split('\n').filter((line) => line.trim() !== '').length
  const submit = async () => {
    setBusy(true)
    try {
      const answer = await callPanel<Answer>(address, { variant, keys }, newKey())
      toast.success(outcomeOf(answer))
      setKeys('')
      setOpen(false)
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button margin={false} onClick={() => setOpen(true)} size="medium">
        Add licence keys
      </Button>
      <Dialog close={() => setOpen(false)} isOpen={isOpen} isWide title="Add licence keys">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            void submit()
          }}
        >
          {pools.length > 1 && (
            <>
              <label htmlFor={`${id}-for`}>For</label>
              <select
                id={`${id}-for`}
                onChange={({ target }) => setVariant(target.value)}
                value={variant}
              >
                {pools.map((pool) => (
                  <option key={pool.variant} value={pool.variant}>
                    {pool.title} ({pool.free} free)
                  </option>
                ))}
              </select>
            </>
          )}
          <label htmlFor={id}>Keys, one a line</label>
          <textarea
            autoComplete="off"
            id={id}
            onChange={({ target }) => setKeys(target.value)}
            required
            rows={10}
            spellCheck={false}
            value={keys}
          />
          <label htmlFor={`${id}-file`}>Or a text or CSV file, the key in its first column</label>
          <input
            accept=".txt,.csv,text/plain,text/csv"
            id={`${id}-file`}
            onChange={({ target }) => {
              void target.files?.[0]?.text().then(setKeys)
            }}
            type="file"
          />
          <p className="souk-muted souk-small">
            They are kept encrypted, and shown by their last letters from here on. A key that the
            shop has already is left out.
          </p>
          <DialogButtons
            busyLabel="Adding them …"
            close={() => setOpen(false)}
            isBusy={isBusy}
            isIdle={lines === 0 || variant === ''}
            label={lines > 0 ? `Add ${lines} ${lines === 1 ? 'line' : 'lines'}` : 'Add'}
          />
        </form>
      </Dialog>
    </>
  )
}

const outcomeOf = ({ added, duplicates, delivered }: Answer): string =>
  [
    `${added} added.`,
    duplicates.length > 0 &&
      `${duplicates.length} left out, which you had already: line ${duplicates.slice(0, 5).join(', ')}${duplicates.length > 5 ? ' …' : ''}.`,
    delivered > 0 && `${delivered} ${delivered === 1 ? 'order' : 'orders'} that waited are served.`,
  ]
    .filter(Boolean)
    .join(' ')
