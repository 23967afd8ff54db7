import type { Words } from '../shop/messages/index.ts'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'

type Props = { readonly value: string; readonly fault: string | undefined; readonly t: Words }

/** For businesses, where the shop invoices those elsewhere in the EU without tax. */
export const TaxIdSection = ({ value, fault, t }: Props) => (
  <Field
    label={
      <>
        {t('checkout.taxId')}
        <span className="font-normal text-quiet"> ({t('checkout.optional')})</span>
      </>
    }
    hint={t('checkout.taxIdHelp')}
    error={fault}
  >
    {(attributes) => (
      <Input {...attributes} name="taxId" defaultValue={value} maxLength={30} autoComplete="off" />
    )}
  </Field>
)
