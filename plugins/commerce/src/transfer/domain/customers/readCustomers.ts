import {
  addressIssues,
  isEmail,
  normalizeAddress,
  normalizeEmail,
  type Address,
} from '../../../customers/domain/index.ts'
import { LineProblem, splitOn, yesOrNo } from '../cellText.ts'
import { addressIn } from '../docCells.ts'
import type { Cells, CustomerItem, Group, Line } from '../item.ts'
import { readThings } from '../readThings.ts'

export const isOwnCustomers = (headings: readonly string[]): boolean => headings.includes('email')

/** @see https://help.shopify.com/en/manual/customers/import-export-customers */
export const isShopifyCustomers = (headings: readonly string[]): boolean =>
  headings.includes('Email') && headings.includes('First Name') && headings.includes('Last Name')

/** WooCommerce’s own list of customers, as its analytics export it: it knows no street. */
export const isWooCustomers = (headings: readonly string[]): boolean =>
  headings.includes('Email') && headings.includes('Username') && headings.includes('AOV')

export const readOwnCustomers = (lines: readonly Line[]): Group<CustomerItem>[] =>
  readCustomers(lines, {
    emailOf: (cells) => cells['email'],
    personOf: ({ cells }) => ({
      ...(cells['name'] && { name: cells['name'] }),
      ...(cells['groups'] !== undefined && { groups: splitOn(cells['groups'], ';') }),
      ...exemptOf(cells['tax_exempt']),
    }),
    addressOf: (cells) => addressIn(cells, 'address'),
  })

export const readShopifyCustomers = (lines: readonly Line[]): Group<CustomerItem>[] =>
  readCustomers(lines, {
    emailOf: (cells) => cells['Email'],
    personOf: ({ cells }) => {
      const name = nameOf(cells)
      return { ...(name && { name }), ...exemptOf(cells['Tax Exempt']) }
    },
    addressOf: shopifyAddress,
  })

export const readWooCustomers = (lines: readonly Line[]): Group<CustomerItem>[] =>
  readCustomers(lines, {
    emailOf: (cells) => cells['Email'],
    personOf: ({ cells }) => (cells['Name'] ? { name: cells['Name'] } : {}),
    addressOf: () => undefined,
  })

type Ways = {
  readonly emailOf: (cells: Cells) => string | undefined
  readonly personOf: (line: Line) => Omit<CustomerItem, 'email' | 'addresses'>
  readonly addressOf: (cells: Cells) => Readonly<Record<string, string>> | undefined
}

const readCustomers = (lines: readonly Line[], { emailOf, personOf, addressOf }: Ways) =>
  readThings<CustomerItem>(lines, {
    keyOf: (cells) => normalizeEmail(emailOf(cells) ?? ''),
    missing: 'There is no e-mail address on this line: it says which customer it is.',
    read: (own, say) => {
      const [first] = own
      const email = normalizeEmail((first && emailOf(first.cells)) ?? '')
      if (!isEmail(email)) throw new LineProblem(`“${email}” is no e-mail address.`)
      const person = first ? personOf({ ...first, cells: together(own) }) : {}
      if ((person.name?.length ?? 0) > MOST_LETTERS)
        throw new LineProblem(`The name is longer than ${MOST_LETTERS} letters.`)
      const addresses = own.flatMap(({ cells, line }) => {
        const found = addressOf(cells)
        if (!found) return []
        const address = normalizeAddress({ name: person.name ?? '', ...notEmpty(found) } as Address)
        const issues = addressIssues(address)
        if (issues.length === 0) return [address]
        const said = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ')
        say('warning', `Its address is left out, since it is not whole. ${said}`, line)
        return []
      })
      return { item: { email, ...person, addresses }, title: person.name ?? email }
    },
  })

const MOST_LETTERS = 200

/** What a customer has of their own may stand on any of their lines, once somebody has sorted them. */
const together = (lines: readonly Line[]): Cells =>
  Object.fromEntries(
    lines
      .toReversed()
      .flatMap(({ cells }) => Object.entries(cells))
      .toSorted(([, a], [, b]) => Number(a !== '') - Number(b !== '')),
  )

const exemptOf = (cell: string | undefined): { taxExempt?: boolean } => {
  const taxExempt = yesOrNo(cell)
  return taxExempt === undefined ? {} : { taxExempt }
}

/** What is empty gives way to the customer's own name. */
const notEmpty = (address: Readonly<Record<string, string>>): Record<string, string> => ({
  ...BLANK,
  ...Object.fromEntries(Object.entries(address).filter(([, text]) => text !== '')),
})

const BLANK = { line1: '', city: '', postalCode: '', country: '' }

const nameOf = (cells: Cells): string =>
  [cells['First Name'], cells['Last Name']].filter(Boolean).join(' ')

/** Older files of Shopify leave out “Default Address”. */
const shopifyAddress = (cells: Cells): Record<string, string> | undefined => {
  const cell = (name: string) => cells[`Default Address ${name}`] ?? cells[name] ?? ''
  const address = {
    company: cell('Company'),
    line1: cell('Address1'),
    line2: cell('Address2'),
    city: cell('City'),
    region: cell('Province Code'),
    country: cell('Country Code'),
    postalCode: cell('Zip'),
  }
  const isThere = address.line1 !== '' || address.city !== '' || address.postalCode !== ''
  return isThere
    ? { ...address, name: nameOf(cells), phone: cell('Phone') || (cells['Phone'] ?? '') }
    : undefined
}
