import Link from 'next/link'

import { speak, type Place } from '../shop/speak.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'
import { Section } from './Section.tsx'

type Props = {
  email: string
  fault: string | undefined
  customer: { readonly email: string } | null
  /** Whether the box is ticked; null where the shop reminds nobody. */
  remindMe: boolean | null
  /** Whether they are sent a letter first, with which to confirm it. */
  confirms: boolean
  place: Place
}

export const ContactSection = ({ email, fault, customer, remindMe, confirms, place }: Props) => {
  const { t, routes } = speak(place)
  return (
    <Section
      title={t('checkout.contact')}
      aside={
        customer ? (
          <span className="text-sm text-quiet">
            {t('checkout.signedInAs', { email: customer.email })}
          </span>
        ) : (
          <Link
            href={`${routes.account}?next=checkout`}
            prefetch={false}
            className="text-sm text-link underline underline-offset-4"
          >
            {t('checkout.haveAccount')}
          </Link>
        )
      }
    >
      <Field label={t('checkout.email')} hint={t('checkout.emailHelp')} error={fault}>
        {(attributes) => (
          <Input
            {...attributes}
            type="email"
            name="email"
            defaultValue={email}
            autoComplete="email"
            aria-required
            maxLength={254}
          />
        )}
      </Field>
      {remindMe !== null && (
        <>
          <input type="hidden" name="asksRemindMe" value="1" />
          <Checkbox
            name="remindMe"
            defaultChecked={remindMe}
            label={t('checkout.remindMe')}
            className="mt-2"
          />
          {confirms && <p className="text-sm text-quiet">{t('checkout.remindMeConfirm')}</p>}
        </>
      )}
    </Section>
  )
}
