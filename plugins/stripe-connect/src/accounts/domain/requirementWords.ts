/** From the narrowest to the widest: the first that fits is said. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/external_account|payout_method|bank_account/, 'A bank account to pay you out to'],
  [/terms_of_service|tos_acceptance/, 'Your agreement to Stripe’s terms'],
  [/date_of_birth|\bdob\b/, 'The owner’s date of birth'],
  [/(individual|person\w*|representative)\b.*address/, 'The owner’s home address'],
  [
    /(individual|person\w*|representative)\b.*(document|verification)/,
    'A photo of the owner’s identity card or passport',
  ],
  [/(individual|person\w*|representative)\b.*id_number/, 'The owner’s identity number'],
  [/(individual|person\w*|representative)\b.*phone/, 'The owner’s telephone number'],
  [/(individual|person\w*|representative)\b.*email/, 'The owner’s e-mail address'],
  [/(individual|person\w*|representative)\b.*(name|surname)/, 'The owner’s name'],
  [/representative|directors|executives|owners|persons?\b/, 'Who owns and runs the business'],
  [/proof_of_|document|verification/, 'A document that proves the business exists'],
  [/entity_type/, 'Whether you are a company or on your own'],
  [/registered_name|company\.name/, 'The legal name of the business'],
  [/id_numbers|tax_id|vat/, 'The tax or company number'],
  [/address/, 'The address of the business'],
  [/mcc|product_description|industry/, 'What you sell'],
  [/business_url|url/, 'The web address of the shop'],
  [/statement_descriptor/, 'The name on your customers’ bank statements'],
  [/support/, 'How your customers can reach you'],
  [/phone/, 'A telephone number of the business'],
  [/email/, 'An e-mail address of the business'],
]

/**
 * What Stripe asks for, as one would say it: Stripe's own names are paths in its API
 * (https://docs.stripe.com/connect/handling-api-verification). What nobody has words for is said by
 * the end of its path.
 */
export const requirementWords = (description: string): string => {
  const known = WORDS.find(([path]) => path.test(description))
  if (known) return known[1]
  const end = description.split('.').at(-1)?.replaceAll('_', ' ').trim() ?? ''
  return end === '' ? 'Some more information' : end[0]?.toUpperCase() + end.slice(1)
}
