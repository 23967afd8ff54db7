'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { codesCsv, saveFile, type ListedCode } from './codesCsv.ts'

type Props = { readonly address: string; readonly title: string }

const MOST = 10_000

/** Makes many codes at once and hands them over as a file; those of before can be had again. */
export const PromotionCodes = ({ address, title }: Props) => {
  const id = useId()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [count, setCount] = useState('100')
  const [prefix, setPrefix] = useState('')
  const [limit, setLimit] = useState('1')
  const wanted = Number(count)
  const isReady = Number.isSafeInteger(wanted) && wanted >= 1 && wanted <= MOST

  const working = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const make = () =>
    working(async () => {
      const usageLimit = limit.trim() === '' ? null : Number(limit)
      const { codes } = await callPanel<{ codes: string[] }>(
        address,
        { count: wanted, prefix, usageLimit },
        crypto.randomUUID(),
      )
      saveFile(`${title}.csv`, codesCsv(codes.map((code) => ({ code, used: 0, usageLimit }))))
      toast.success(`${codes.length} codes were made and downloaded.`)
      setOpen(false)
      router.refresh()
    })
  const download = () =>
    working(async () => {
      const all: ListedCode[] = []
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const answer = await fetch(`${address}?page=${page}`, { credentials: 'include' })
        if (!answer.ok) throw new Error('The codes could not be read. Please try again.')
        const { docs, totalPages } = (await answer.json()) as {
          docs: ListedCode[]
          totalPages: number
        }
        all.push(...docs)
        pages = totalPages
      }
      if (all.length === 0) throw new Error('There are no codes yet.')
      saveFile(`${title}.csv`, codesCsv(all))
    })
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10, marginTop: 16 }}>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} type="button">
        Make codes
      </Button>
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        margin={false}
        onClick={() => void download()}
        type="button"
      >
        Download all codes
      </Button>
      <Dialog close={() => setOpen(false)} isOpen={isOpen} title="Make codes">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            if (isReady) void make()
          }}
        >
          <p>Nobody can guess them. They are downloaded as a list once they are made.</p>
          <label htmlFor={`${id}-count`}>How many</label>
          <input
            id={`${id}-count`}
            inputMode="numeric"
            max={MOST}
            min={1}
            onChange={({ target }) => setCount(target.value)}
            required
            type="number"
            value={count}
          />
          <label htmlFor={`${id}-prefix`}>Beginning with (if you like)</label>
          <input
            autoComplete="off"
            id={`${id}-prefix`}
            maxLength={20}
            onChange={({ target }) => setPrefix(target.value)}
            placeholder="SPRING-"
            value={prefix}
          />
          <label htmlFor={`${id}-limit`}>How many orders may use each (empty: any number)</label>
          <input
            id={`${id}-limit`}
            inputMode="numeric"
            min={1}
            onChange={({ target }) => setLimit(target.value)}
            type="number"
            value={limit}
          />
          <DialogButtons
            busyLabel="Making …"
            close={() => setOpen(false)}
            isBusy={isBusy}
            isIdle={!isReady}
            label={isReady ? `Make ${wanted} ${wanted === 1 ? 'code' : 'codes'}` : 'Make codes'}
          />
        </form>
      </Dialog>
    </div>
  )
}
