'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useId, useState } from 'react'

type Report = {
  readonly set: number
  readonly problems: readonly { readonly line: number; readonly message: string }[]
  readonly refused: number
}

/** Takes prices from a spreadsheet, pasted or as a file, and shows first what would happen. */
export const ImportPrices = ({ address, done }: { address: string; done: () => void }) => {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [csv, setCsv] = useState('')
  const [report, setReport] = useState<Report | null>(null)
  const [problem, setProblem] = useState('')
  const change = (text: string) => {
    setCsv(text)
    setReport(null)
    setProblem('')
  }
  const close = () => {
    setOpen(false)
    change('')
  }
  const run = async () => {
    setBusy(true)
    setProblem('')
    try {
      if (!report) {
        setReport(await callPanel<Report>(address, { csv, dryRun: true }))
      } else {
        const { set } = await callPanel<Report>(address, { csv })
        toast.success(`${set} ${set === 1 ? 'price was' : 'prices were'} set.`)
        close()
        done()
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} type="button">
        Paste or upload many
      </Button>
      <Dialog close={close} isOpen={isOpen} isWide title="Many prices at once">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            void run()
          }}
        >
          <p>
            With the headings sku, price (or percentage) and, for tiers, pieces. Copied from a
            spreadsheet, or as a CSV file. Instead of sku, a column product with the end of its
            address sets all of its variants.
          </p>
          <label htmlFor={`${id}-file`}>File</label>
          <input
            accept=".csv,text/csv,text/plain"
            id={`${id}-file`}
            onChange={({ target }) => void target.files?.[0]?.text().then(change)}
            type="file"
          />
          <label htmlFor={`${id}-text`}>or paste here</label>
          <textarea
            id={`${id}-text`}
            onChange={({ target }) => change(target.value)}
            placeholder={'sku;price;pieces\nMUG-1;7,90;1\nMUG-1;6,90;10'}
            rows={6}
            value={csv}
          />
          <div aria-live="polite">
            {problem && <p className="souk-outcome souk-outcome--bad">{problem}</p>}
            {report && <Outcome report={report} />}
          </div>
          <DialogButtons
            busyLabel="One moment …"
            close={close}
            isBusy={isBusy}
            isIdle={csv.trim() === '' || report?.set === 0}
            label={report ? 'Set the prices' : 'Look what it says'}
          />
        </form>
      </Dialog>
    </>
  )
}

const Outcome = ({ report: { set, problems, refused } }: { report: Report }) => (
  <>
    <p className="souk-outcome">
      {set} {set === 1 ? 'price' : 'prices'} can be set.
    </p>
    {refused > 0 && (
      <div className="souk-outcome souk-outcome--bad">
        {refused === 1 ? 'One line is' : `${refused} lines are`} left out:
        <ul>
          {problems.map(({ line, message }) => (
            <li key={line}>
              Line {line}: {message}
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
)
