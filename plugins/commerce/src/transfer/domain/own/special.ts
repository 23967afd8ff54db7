import { ASK_KINDS, isDigital, isGiftCard, productKinds } from '../../../catalogue/domain/index.ts'
import {
  amountIn,
  countIn,
  joinWith,
  LineProblem,
  majorOf,
  splitOn,
  textOr,
  yesOrNo,
} from '../cellText.ts'
import type { ItemAsk, ItemPart, ProductItem } from '../item.ts'
import type { OwnColumn } from './columns.ts'
import { orEmpty, said, type Cell } from './said.ts'

/** Stands where a part of a cell says nothing: empty parts get lost. */
const NOTHING = '-'
const REQUIRED = 'required'

type Special = Pick<ProductItem, 'kind' | 'giftCard' | 'digital' | 'digitalFiles' | 'asks'>

/**
 * What only some products have: what is asked of shoppers, what is put on a gift card, how downloads
 * are given.
 *
 * @throws LineProblem
 */
export const specialIn = (cell: Cell, currency: string): Special => {
  const kind = textOr(cell('kind'), undefined)
  const known = productKinds.find((one) => one === kind)
  if (kind !== undefined && !known)
    throw new LineProblem(`“${kind}” is none of ${productKinds.join(', ')}.`)
  const count = (column: OwnColumn, what: string) =>
    orEmpty((text) => countIn(text, what))(cell(column) ?? '')
  const amount = (column: OwnColumn) =>
    orEmpty((text) => amountIn(text, currency))(cell(column) ?? '')
  return {
    ...(known && { kind: known }),
    ...said('asks', cell('questions'), (text) => splitOn(text, '|').map(askIn)),
    ...(known &&
      isGiftCard({ kind: known }) && {
        giftCard: {
          minimum: amount('gift_card_from'),
          maximum: amount('gift_card_to'),
          step: amount('gift_card_step'),
          months: count('gift_card_months', 'months'),
        },
      }),
    ...(known &&
      isDigital({ kind: known }) && {
        digital: {
          keys: yesOrNo(cell('licence_keys')) ?? false,
          withoutKeys:
            cell('without_keys')?.trim() === 'sell' ? ('sell' as const) : ('stop' as const),
          days: count('download_days', 'days'),
          downloads: count('download_times', 'downloads'),
        },
        ...said('digitalFiles', cell('download_files'), (text) => splitOn(text, '|')),
      }),
  }
}

export const specialCells = (
  { kind, asks, giftCard, digital, digitalFiles }: ProductItem,
  currency: string,
): Partial<Record<OwnColumn, string>> => ({
  kind: kind ?? '',
  questions: list(asks?.map(askText)),
  ...(giftCard && {
    gift_card_from: majorOf(giftCard.minimum, currency),
    gift_card_to: majorOf(giftCard.maximum, currency),
    gift_card_step: majorOf(giftCard.step, currency),
    gift_card_months: String(giftCard.months ?? ''),
  }),
  ...(digital && {
    licence_keys: digital.keys ? 'yes' : 'no',
    without_keys: digital.withoutKeys,
    download_days: String(digital.days ?? ''),
    download_times: String(digital.downloads ?? ''),
    download_files: list(digitalFiles),
  }),
})

/** `MUG;2 | SPOON;1`. @throws LineProblem */
export const partsIn = (text: string): ItemPart[] =>
  splitOn(text, '|').map((part) => {
    const [sku = '', pieces = '1'] = splitOn(part, ';')
    return { sku, quantity: countIn(pieces, 'pieces') ?? 1 }
  })

export const partsText = (parts: readonly ItemPart[] | undefined): string =>
  list(parts?.map(({ sku, quantity }) => joinWith([sku, String(quantity)], ';')))

const list = (parts: readonly string[] | undefined): string => joinWith(parts ?? [], '|', ' | ')

/** `Name to engrave; text; required; 20`, of a choice `Colour; choice; -; -; Red; Blue`. */
const askIn = (text: string): ItemAsk => {
  const [label = '', kind = 'text', need, most = NOTHING, ...choices] = splitOn(text, ';')
  const known = ASK_KINDS.find((one) => one === kind)
  if (!known) throw new LineProblem(`“${kind}” is none of ${ASK_KINDS.join(', ')}.`)
  return {
    label,
    kind: known,
    required: need === REQUIRED,
    maxLength: most === NOTHING ? null : (countIn(most, 'characters') ?? null),
    choices,
  }
}

const askText = ({ label, kind, required, maxLength, choices }: ItemAsk): string =>
  joinWith(
    [label, kind, required ? REQUIRED : NOTHING, String(maxLength ?? NOTHING), ...choices],
    ';',
  )
