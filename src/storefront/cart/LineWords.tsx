import type { CartView } from '@souk/commerce'
import { shownProperties } from '@souk/commerce/domain'

import type { Speech } from '../shop/speak.ts'
import { optionsText } from './optionsText.ts'

type Line = Pick<CartView['items'][number], 'options' | 'properties' | 'extras' | 'giftCard'>
type Props = {
  line: Line
  speech: Pick<Speech, 't' | 'format'>
  money: (amount: number) => string
}

/** What was chosen of a line, the shopper's own words on it, whom a gift card is for, and what is paid with it. */
export const LineWords = ({ line, speech, money }: Props) => {
  const chosen = optionsText(line.options)
  const words = [
    ...shownProperties(line.properties).map(({ name, value }) => `${name}: ${value}`),
    ...giftWords(line, speech),
  ]
  return (
    <>
      {chosen && <span className="block text-sm text-quiet">{chosen}</span>}
      {words.map((text) => (
        <span key={text} className="block text-sm break-words whitespace-pre-line text-quiet">
          {text}
        </span>
      ))}
      {line.extras.map(({ id, title, amount }) => (
        <span key={id} className="block text-sm text-quiet tabular-nums">
          {title} +{money(amount)}
        </span>
      ))}
    </>
  )
}

const giftWords = ({ giftCard }: Line, { t, format }: Props['speech']): string[] => {
  if (!giftCard) return []
  const { recipientName, recipientEmail, senderName, message, sendOn } = giftCard
  const name = [recipientName, recipientEmail].filter(Boolean).join(', ')
  return [
    ...(name ? [t('giftCards.wordsTo', { name })] : []),
    ...(senderName ? [t('giftCards.wordsFrom', { name: senderName })] : []),
    ...(message ? [message] : []),
    ...(sendOn ? [t('giftCards.wordsOn', { date: format.days(sendOn) })] : []),
  ]
}
