import { speak, type Place } from '../shop/speak.ts'
import { Field } from '../ui/Field.tsx'
import { Input, TextArea } from '../ui/Input.tsx'

/** What a gift card may be, as its page says it: amounts written out, days of the calendar. */
export type GiftCardOffer = {
  readonly own: {
    /** In major units, `10.00`, as a number field takes them. */
    readonly minimum: string
    readonly maximum: string
    readonly step: string
    readonly help: string
  } | null
  /** How long it is good for. */
  readonly term: string
  readonly firstDay: string
  readonly lastDay: string
}

type Props = {
  offer: GiftCardOffer
  /** What was typed before. */
  given: Readonly<Record<string, string>>
  place: Place
  onAmount: (typed: string) => void
}

/** How much, for whom, and when: all of it may be left out. */
export const GiftCardFields = ({ offer, given, place, onAmount }: Props) => {
  const { t } = speak(place)
  const { own, term, firstDay, lastDay } = offer
  const label = (text: string) => (
    <>
      {text}
      <span className="font-normal text-quiet"> ({t('giftCards.optional')})</span>
    </>
  )
  return (
    <div className="flex w-full flex-col gap-4">
      <input type="hidden" name="isGiftCard" value="1" />
      {own && (
        <Field label={t('giftCards.ownAmount')} hint={own.help}>
          {(attributes) => (
            <Input
              {...attributes}
              name="amount"
              defaultValue={given['amount']}
              type="number"
              inputMode="decimal"
              min={own.minimum}
              max={own.maximum}
              step={own.step}
              autoComplete="off"
              className="sm:max-w-48"
              onChange={({ target }) => onAmount(target.validity.valid ? target.value : '')}
            />
          )}
        </Field>
      )}
      <fieldset className="flex flex-col gap-4 rounded-shop border border-line p-4 sm:p-5">
        <legend className="px-1.5 font-semibold">{t('giftCards.forWhom')}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={label(t('giftCards.recipientName'))}>
            {(attributes) => (
              <Input
                {...attributes}
                name="recipientName"
                defaultValue={given['recipientName']}
                maxLength={100}
                autoComplete="off"
              />
            )}
          </Field>
          <Field label={label(t('giftCards.senderName'))}>
            {(attributes) => (
              <Input
                {...attributes}
                name="senderName"
                defaultValue={given['senderName']}
                maxLength={100}
                autoComplete="name"
              />
            )}
          </Field>
        </div>
        <Field
          label={label(t('giftCards.recipientEmail'))}
          hint={t('giftCards.recipientEmailHelp')}
        >
          {(attributes) => (
            <Input
              {...attributes}
              name="recipientEmail"
              defaultValue={given['recipientEmail']}
              type="email"
              maxLength={254}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label={label(t('giftCards.message'))}>
          {(attributes) => (
            <TextArea
              {...attributes}
              name="message"
              defaultValue={given['message']}
              maxLength={1000}
            />
          )}
        </Field>
        <Field label={label(t('giftCards.sendOn'))} hint={t('giftCards.sendOnHelp')}>
          {(attributes) => (
            <Input
              {...attributes}
              name="sendOn"
              defaultValue={given['sendOn']}
              type="date"
              min={firstDay}
              max={lastDay}
              className="sm:max-w-56"
            />
          )}
        </Field>
      </fieldset>
      <p className="text-sm text-quiet">{term}</p>
    </div>
  )
}
