import type { Words } from '../shop/messages/index.ts'
import { Radio, RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from './Section.tsx'

export type WayToPay = { readonly name: string; readonly title: string }

/** The preferred way comes first and is chosen until another is. */
export const PaymentSection = ({ ways, t }: { ways: readonly WayToPay[]; t: Words }) => (
  <Section title={t('checkout.payment')}>
    <RadioGroup legend={<span className="sr-only">{t('checkout.payment')}</span>}>
      {ways.map(({ name, title }, index) => (
        <Radio
          key={name}
          name="provider"
          value={name}
          defaultChecked={index === 0}
          label={name === 'manual' ? t('checkout.manual') : title}
          hint={name === 'manual' ? t('checkout.manualText') : undefined}
        />
      ))}
    </RadioGroup>
  </Section>
)
