'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useId, useState, type SyntheticEvent } from 'react'

type Report = {
  readonly format: 'woocommerce' | 'us-postcodes' | 'souk'
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly problems: readonly { readonly line: number; readonly message: string }[]
  readonly refused: number
}
type Tried = { readonly csv: string; readonly report: Report }

const names = {
  woocommerce: 'A table of WooCommerce',
  'us-postcodes': 'A table of US rates by postcode',
  souk: 'A table of rates',
}

/** Shows what a file would do before it does it. */
export const ImportRates = ({ address }: { readonly address: string }) => {
  const id = useId()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [tried, setTried] = useState<Tried>()
  const [problem, setProblem] = useState('')
  const close = () => {
    setOpen(false)
    setTried(undefined)
    setProblem('')
  }
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const look = (file: File | undefined) =>
    attempt(async () => {
      setTried(undefined)
      if (!file) return
      const csv = await file.text()
      setTried({ csv, report: await callPanel<Report>(address, { csv, dryRun: true }) })
    })
  const read = (event: SyntheticEvent) => {
    event.preventDefault()
    void attempt(async () => {
      if (!tried) return
      const { created, changed } = await callPanel<Report>(address, { csv: tried.csv })
      toast.success(`${created} rates added, ${changed} changed.`)
      close()
      router.refresh()
    })
  }
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)}>
        Import a file
      </Button>
      <Dialog close={close} isOpen={isOpen} isWide title="Import tax rates">
        <form onSubmit={read}>
          <p>
            A CSV file of WooCommerce, a table of US rates by postcode, or one of your own with the
            columns country, region, postcode, class, rate and name. Nothing is changed before you
            have seen what the file says.
          </p>
          <label htmlFor={id}>File</label>
          <input
            accept=".csv,text/csv"
            id={id}
            onChange={({ target }) => void look(target.files?.[0])}
            type="file"
          />
          <div aria-live="polite">
            {problem && <p className="souk-outcome souk-outcome--bad">{problem}</p>}
            {tried && <Outcome report={tried.report} />}
          </div>
          <DialogButtons
            busyLabel="One moment …"
            close={close}
            isBusy={isBusy}
            isIdle={!tried || tried.report.created + tried.report.changed === 0}
            label="Import"
          />
        </form>
      </Dialog>
    </>
  )
}

const Outcome = ({ report }: { readonly report: Report }) => (
  <>
    <p className="souk-outcome">
      {names[report.format]}: {report.created} new, {report.changed} changed, {report.unchanged} as
      they are already.
    </p>
    {report.refused > 0 && (
      <div className="souk-outcome souk-outcome--bad">
        {report.refused === 1 ? 'One line is' : `${report.refused} lines are`} left out:
        <ul>
          {report.problems.map(({ line, message }) => (
            <li key={line}>
              Line {line}: {message}
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
)
