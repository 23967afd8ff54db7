'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useState, type SyntheticEvent } from 'react'

type Country = { readonly code: string; readonly name: string; readonly inEu: boolean }
type Props = { readonly address: string; readonly countries: readonly Country[] }
type Answer = { readonly created: number; readonly unchanged: number }

/** The rates that ship with the shop; what is in its table already stays as it is. */
export const AddUsualRates = ({ address, countries }: Props) => {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const close = () => setOpen(false)
  const choose = (codes: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const code of codes)
      if (isChosen) next.add(code)
      else next.delete(code)
    setChosen(next)
  }
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const { created, unchanged } = await callPanel<Answer>(address, { countries: [...chosen] })
      toast.success(
        unchanged > 0
          ? `${created} rates added. ${unchanged} were there already and stay as they are.`
          : `${created} rates added.`,
      )
      close()
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const groups = [
    { title: 'European Union', members: countries.filter(({ inEu }) => inEu) },
    { title: 'Elsewhere', members: countries.filter(({ inEu }) => !inEu) },
  ]
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)}>
        Add a country’s usual rates
      </Button>
      <Dialog close={close} isOpen={isOpen} isWide title="Which countries do you sell to?">
        <form onSubmit={(event) => void add(event)}>
          <p>
            You get the rates that the law names, each with its source and date, as a start: check
            them, and say on your products which class they belong to. Tax in the United States
            depends on the postcode and comes from a file.
          </p>
          {groups.map(({ title, members }) => (
            <fieldset className="souk-checks" key={title}>
              <legend>{title}</legend>
              <div className="souk-checks__all">
                <Check
                  isChecked={members.every(({ code }) => chosen.has(code))}
                  label="All of them"
                  onChange={(isChosen) =>
                    choose(
                      members.map(({ code }) => code),
                      isChosen,
                    )
                  }
                />
              </div>
              {members.map(({ code, name }) => (
                <Check
                  isChecked={chosen.has(code)}
                  key={code}
                  label={name}
                  onChange={(isChosen) => choose([code], isChosen)}
                />
              ))}
            </fieldset>
          ))}
          <DialogButtons
            busyLabel="Adding …"
            close={close}
            isBusy={isBusy}
            isIdle={chosen.size === 0}
            label="Add the rates"
          />
        </form>
      </Dialog>
    </>
  )
}

type CheckProps = {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChosen: boolean) => void
}

const Check = ({ label, isChecked, onChange }: CheckProps) => (
  <label className="souk-check">
    <input
      checked={isChecked}
      onChange={({ target }) => onChange(target.checked)}
      type="checkbox"
    />
    {label}
  </label>
)
