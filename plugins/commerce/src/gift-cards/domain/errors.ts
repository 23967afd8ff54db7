import { defineErrors } from '@souk/kernel/domain'

export const giftCardErrors = defineErrors({
  // One answer for what never was, what is another shop's, and what is no longer good: nobody learns
  // which codes exist.
  gift_card_unknown: {
    status: 422,
    message: 'This is no gift card that can be used here. Please check the code.',
  },
  gift_card_empty: { status: 422, message: 'Nothing is left on this gift card.' },
  gift_card_other_currency: {
    status: 422,
    message: 'This gift card is in {currency} and cannot pay for this cart.',
  },
  gift_cards_too_many: { status: 422, message: 'A cart takes {limit} gift cards at most.' },
  gift_card_changed: {
    status: 409,
    message: 'What is left on a gift card has just changed. Have a look at the new total.',
  },
  gift_card_not_found: { status: 404, message: 'There is no such gift card.' },
  gift_card_not_active: { status: 409, message: 'This gift card cannot be used any more.' },
  gift_card_no_address: {
    status: 422,
    message: 'Nobody knows where to send this gift card. Please enter an e-mail address.',
  },
  gift_card_code_lost: {
    status: 409,
    message:
      'The code of this gift card cannot be written again. It still works; give the card a new one if its holder has lost it.',
  },
  gift_card_amount_invalid: {
    status: 422,
    message: 'A gift card cannot be bought with this amount on it.',
  },
  gift_card_details_unwanted: {
    status: 422,
    message: 'Only a gift card has a recipient, an amount of its own or a day on which it is sent.',
  },
  gift_card_used: {
    status: 422,
    message:
      'A part of what was on these gift cards has been spent, so no more than {left} can be given back with them.',
  },
  gift_card_taken_whole: {
    status: 422,
    message: 'Gift cards are taken back with all that is left on them, which comes to {left}.',
  },
  gift_card_pieces_unnamed: {
    status: 422,
    message:
      'A part of this is what gift cards were bought with. Choose the cards to take back as pieces, or send back {most} at most.',
  },
  gift_card_in_use: {
    status: 409,
    message: 'Somebody is just paying with one of these gift cards. Try again in half an hour.',
  },
  gift_card_short: {
    status: 422,
    message: 'That is more than is free on this gift card ({left}).',
  },
})
