'use client'

import { Button, toast } from '@payloadcms/ui'
import { parseMoney } from '@souk/kernel/domain'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState, type SyntheticEvent } from 'react'

import { newKey } from './callOperation.ts'
import { GiftCode } from './GiftCode.tsx'
import { Ideas } from './Ideas.tsx'

type Props = {
  readonly address: string
  /** The shop's own first. */
  readonly currencies: readonly string[]
}

const REASONS = ['Sold at the counter', 'An apology', 'A prize', 'A thank-you']

const EMPTY = {
  amount: '',
  reason: '',
  paid: false,
  recipientName: '',
  recipientEmail: '',
  senderName: '',
  message: '',
  expires: '',
}

/** Makes a card by hand, and shows its code this once. */
export const IssueDialog = ({ address, currencies }: Props) => {
  const id = useId()
  const router = useRouter()
  const key = useRef(newKey())
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [form, setForm] = useState(EMPTY)
  const [currency, setCurrency] = useState(currencies[0] ?? '')
  const [code, setCode] = useState<string | null>(null)
  const amount = parseMoney(form.amount, currency)?.amount ?? 0
  const change = (part: Partial<typeof EMPTY>) => {
    // Another wish; the same one after a failed call is the same wish again.
    key.current = newKey()
    setForm({ ...form, ...part })
  }
  const close = () => {
    setOpen(false)
    setCode(null)
    setForm(EMPTY)
    key.current = newKey()
  }
  const issue = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const { expires, ...rest } = form
      const body = {
        ...rest,
        amount,
        currency,
        recipientEmail: form.recipientEmail.trim() || null,
        expiresAt: expires ? new Date(`${expires}T23:59:59`).toISOString() : null,
      }
      const made = await callPanel<{ code: string }>(address, body, key.current)
      setCode(made.code)
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const field = (name: Exclude<keyof typeof EMPTY, 'paid'>) => ({
    autoComplete: 'off',
    id: `${id}-${name}`,
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
    value: form[name],
  })
  return (
    <>
      <Button margin={false} onClick={() => setOpen(true)}>
        Issue a gift card
      </Button>
      <Dialog
        close={close}
        isOpen={isOpen}
        title={code ? 'The gift card is made' : 'Issue a gift card'}
      >
        {code ? (
          <GiftCode close={close} code={code} />
        ) : (
          <form onSubmit={(event) => void issue(event)}>
            <label htmlFor={`${id}-amount`}>
              Worth{currencies.length > 1 ? '' : ` in ${currency}`}
            </label>
            <input {...field('amount')} inputMode="decimal" placeholder="25.00" required />
            {currencies.length > 1 && (
              <>
                <label htmlFor={`${id}-currency`}>Currency</label>
                <select
                  id={`${id}-currency`}
                  onChange={({ target }) => setCurrency(target.value)}
                  value={currency}
                >
                  {currencies.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </>
            )}
            <label htmlFor={`${id}-reason`}>Why</label>
            <input
              {...field('reason')}
              maxLength={200}
              placeholder="For you and your colleagues"
              required
            />
            <Ideas
              choose={(reason) => change({ reason, paid: reason === REASONS[0] })}
              ideas={REASONS}
            />
            <label className="souk-check">
              <input
                checked={form.paid}
                onChange={({ target }) => change({ paid: target.checked })}
                type="checkbox"
              />
              It was paid for, in cash or by transfer
            </label>
            <label htmlFor={`${id}-recipientName`}>For whom</label>
            <input {...field('recipientName')} maxLength={100} placeholder="Their name" />
            <label htmlFor={`${id}-recipientEmail`}>E-mail address</label>
            <input
              {...field('recipientEmail')}
              placeholder="Empty: nothing is mailed"
              type="email"
            />
            <label htmlFor={`${id}-senderName`}>From whom</label>
            <input {...field('senderName')} maxLength={100} placeholder="Empty: from the shop" />
            <label htmlFor={`${id}-message`}>Message</label>
            <textarea {...field('message')} maxLength={1000} rows={3} />
            <label htmlFor={`${id}-expires`}>Good until</label>
            <input {...field('expires')} aria-describedby={`${id}-lawful`} type="date" />
            <p className="souk-muted souk-small" id={`${id}-lawful`}>
              Empty: for ever. Many countries forbid short dates on cards that were paid for.
            </p>
            <DialogButtons
              busyLabel="Making it …"
              close={close}
              isBusy={isBusy}
              isIdle={amount <= 0}
              label="Make the card"
            />
          </form>
        )}
      </Dialog>
    </>
  )
}
