import type { WayToPay } from '../payment/waysToPay.ts'
import type { Words } from '../shop/messages/index.ts'
import { Alert } from '../ui/Alert.tsx'
import { Bank, Card } from '../ui/icons.tsx'
import { Radio, RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from './Section.tsx'

type Props = {
  ways: readonly WayToPay[]
  /** Whether gift cards and credit pay for everything. */
  isCovered: boolean
  t: Words
}

/** The preferred way comes first and is chosen until another is. A single one is told, not asked for. */
export const PaymentSection = ({ ways, isCovered, t }: Props) => {
  if (isCovered) {
    return (
      <Section title={t('checkout.payment')}>
        <p>{t('checkout.nothingDue')}</p>
      </Section>
    )
  }
  const [only, ...others] = ways
  return (
    <Section title={t('checkout.payment')}>
      {!only && <Alert>{t('checkout.noWay')}</Alert>}
      {only && others.length === 0 && (
        <div className="flex items-start gap-3 rounded-shop border border-line p-4">
          <input type="hidden" name="provider" value={only.name} />
          <Sign way={only} />
          <p>
            <span className="block font-medium">{nameOf(only, t)}</span>
            <span className="block text-sm text-quiet">{textOf(only, t)}</span>
          </p>
        </div>
      )}
      {others.length > 0 && (
        <RadioGroup legend={<span className="sr-only">{t('checkout.payment')}</span>}>
          {ways.map((way, index) => (
            <Radio
              key={way.name}
              name="provider"
              value={way.name}
              data-pays={way.paysNow ? 'now' : 'later'}
              defaultChecked={index === 0}
              label={nameOf(way, t)}
              hint={textOf(way, t)}
              aside={<Sign way={way} />}
            />
          ))}
        </RadioGroup>
      )}
    </Section>
  )
}

const Sign = ({ way: { paysNow } }: { way: WayToPay }) =>
  paysNow ? <Card className="size-7 text-quiet" /> : <Bank className="size-7 text-quiet" />

const nameOf = ({ name, title }: WayToPay, t: Words): string => {
  if (name === 'manual') return t('checkout.manual')
  return name === 'stripe' ? t('checkout.card') : title
}

const textOf = ({ name, paysNow }: WayToPay, t: Words): string | undefined => {
  if (name === 'manual') return t('checkout.manualText')
  return paysNow ? t('checkout.cardText') : undefined
}
