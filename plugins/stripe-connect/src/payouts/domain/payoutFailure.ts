/** What banks say, by Stripe's codes: https://docs.stripe.com/api/payouts/failures */
const REASONS: Readonly<Record<string, string>> = {
  account_closed: 'The bank account has been closed.',
  account_frozen: 'The bank account is frozen.',
  bank_account_restricted: 'The bank account does not take payments of this kind.',
  bank_ownership_changed: 'The bank account belongs to somebody else now.',
  could_not_process: 'The bank could not process it.',
  debit_not_authorized: 'The bank does not let Stripe debit this account.',
  declined: 'The bank declined it.',
  incorrect_account_address: 'The address on the bank account does not match.',
  incorrect_account_holder_name: 'The name on the bank account does not match.',
  incorrect_account_type: 'The bank account is of another kind than was said.',
  insufficient_funds: 'There was not enough money at Stripe.',
  invalid_account_number: 'The bank knows no account with this number.',
  invalid_currency: 'The bank account does not take this currency.',
  no_account: 'The bank account could not be found.',
}

/** Why a payout came back, in a sentence for the shop's owner. */
export const payoutFailure = (code: string | null): string =>
  REASONS[code ?? ''] ?? 'The bank sent it back without saying why.'
