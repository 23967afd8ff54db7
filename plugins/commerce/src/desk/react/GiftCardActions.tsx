'use client'

import { Button, toast, useTranslation } from '@payloadcms/ui'
import { formatMoney, parseMoney } from '@souk/kernel/domain'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { newKey } from './callOperation.ts'
import { GiftCode } from './GiftCode.tsx'
import { useOperation } from './useOperation.ts'

type Props = {
  /** Where the card's operations are. */
  readonly address: string
  readonly card: {
    readonly kind: string
    readonly state: string
    readonly currency: string
    /** What may be taken off it, in minor units. */
    readonly free: number
    readonly recipientEmail: string | null
  }
}

const ENABLED = 'It is enabled again, and can be spent until it expires.'

type Open = 'adjust' | 'resend' | 'replace' | null

/** What can be done with a card or an account by hand. */
export const GiftCardActions = ({ address, card }: Props) => {
  const [open, setOpen] = useState<Open>(null)
  const { run, isBusy } = useOperation(`${address}/active`)
  const isActive = card.state === 'active'
  // One that has expired comes back to life when an order gives something back to it, unless disabled.
  const isOn = card.state !== 'disabled'
  const close = () => setOpen(null)
  const hasExpired = card.state === 'expired'
  if (!isActive && !hasExpired && card.state !== 'disabled') return null
  return (
    <div className="souk-order__actions">
      {!hasExpired && (
        <Button margin={false} buttonStyle="secondary" onClick={() => setOpen('adjust')}>
          Adjust the balance
        </Button>
      )}
      {card.kind === 'gift_card' && isActive && (
        <Button margin={false} buttonStyle="secondary" onClick={() => setOpen('resend')}>
          Send it again
        </Button>
      )}
      {card.kind === 'gift_card' && (
        <Button margin={false} buttonStyle="secondary" onClick={() => setOpen('replace')}>
          New code
        </Button>
      )}
      <Button
        margin={false}
        buttonStyle="secondary"
        className={isOn ? 'souk-danger' : ''}
        disabled={isBusy}
        onClick={() =>
          void run({
            body: { active: !isOn },
            done: isOn ? 'It cannot be spent any more.' : ENABLED,
          })
        }
      >
        {isOn ? 'Disable' : 'Enable again'}
      </Button>
      <Adjust address={`${address}/adjust`} card={card} close={close} isOpen={open === 'adjust'} />
      <Resend address={`${address}/resend`} card={card} close={close} isOpen={open === 'resend'} />
      <Replace address={`${address}/code`} close={close} isOpen={open === 'replace'} />
    </div>
  )
}

type DialogProps = Props & { readonly isOpen: boolean; readonly close: () => void }

const Adjust = ({ address, card, isOpen, close }: DialogProps) => {
  const id = useId()
  const { i18n } = useTranslation()
  const { run, isBusy } = useOperation(address)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [takesOff, setTakesOff] = useState(false)
  const amount = parseMoney(typed, card.currency)?.amount ?? 0
  const isTooMuch = takesOff && amount > card.free
  const text = (minor: number) =>
    formatMoney({ amount: minor, currency: card.currency }, i18n.language)
  const submit = async () => {
    const body = { amount: takesOff ? -amount : amount, reason: reason.trim() }
    const done = takesOff ? `${text(amount)} taken off.` : `${text(amount)} put on.`
    if (!(await run({ body, done }))) return
    setTyped('')
    setReason('')
    close()
  }
  return (
    <Dialog close={close} isOpen={isOpen} title="Adjust the balance">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <fieldset className="souk-choices">
          <legend className="souk-hidden">Up or down?</legend>
          {[false, true].map((isOff) => (
            <label className="souk-check" key={String(isOff)}>
              <input
                checked={takesOff === isOff}
                name={`${id}-way`}
                onChange={() => setTakesOff(isOff)}
                type="radio"
              />
              {isOff ? `Take off, ${text(card.free)} at most` : 'Put on'}
            </label>
          ))}
        </fieldset>
        <label htmlFor={id}>Amount in {card.currency}</label>
        <input
          aria-invalid={isTooMuch}
          autoComplete="off"
          id={id}
          inputMode="decimal"
          onChange={({ target }) => setTyped(target.value)}
          required
          value={typed}
        />
        <label htmlFor={`${id}-reason`}>Reason</label>
        <input
          autoComplete="off"
          id={`${id}-reason`}
          maxLength={200}
          onChange={({ target }) => setReason(target.value)}
          placeholder={
            card.kind === 'store_credit'
              ? 'Your customer can read it'
              : 'For you and your colleagues'
          }
          required
          value={reason}
        />
        <DialogButtons
          busyLabel="Writing it down …"
          close={close}
          isBusy={isBusy}
          isIdle={amount <= 0 || isTooMuch}
          label={amount > 0 ? `${takesOff ? 'Take off' : 'Put on'} ${text(amount)}` : 'Adjust'}
        />
      </form>
    </Dialog>
  )
}

const Resend = ({ address, card, isOpen, close }: DialogProps) => {
  const id = useId()
  const { run, isBusy } = useOperation(address)
  const [email, setEmail] = useState(card.recipientEmail ?? '')
  const submit = async () => {
    if (await run({ body: { email: email.trim() }, done: 'It is on its way.' })) close()
  }
  return (
    <Dialog close={close} isOpen={isOpen} title="Send it again">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>The letter goes out once more, with the same code and what is left on the card.</p>
        <label htmlFor={id}>E-mail address</label>
        <input
          autoComplete="off"
          id={id}
          onChange={({ target }) => setEmail(target.value)}
          required
          type="email"
          value={email}
        />
        <DialogButtons busyLabel="Sending …" close={close} isBusy={isBusy} label="Send it" />
      </form>
    </Dialog>
  )
}

const Replace = ({ address, isOpen, close }: Omit<DialogProps, 'card'>) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const submit = async () => {
    setBusy(true)
    try {
      setCode((await callPanel<{ code: string }>(address, {}, newKey())).code)
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const leave = () => {
    setCode(null)
    close()
  }
  return (
    <Dialog close={leave} isOpen={isOpen} title={code ? 'The new code' : 'Give it a new code?'}>
      {code ? (
        <GiftCode close={leave} code={code} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <p>
            For a code that was lost or got into the wrong hands. What is on the card stays; the old
            code is void from then on.
          </p>
          <DialogButtons
            busyLabel="Making it …"
            close={leave}
            isBusy={isBusy}
            isDanger
            label="Make a new code"
          />
        </form>
      )}
    </Dialog>
  )
}
