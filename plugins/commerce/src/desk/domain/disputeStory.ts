import type { DeskDispute } from './deskMoney.ts'

/** How a dispute stands and what follows, in sentences for who runs the shop. */
export const disputeStory = ({ state, answeredAt }: DeskDispute): string => {
  switch (state) {
    case 'inquiry':
      return 'The bank asks before it claims anything. No money has moved. A good answer, or a refund, can settle it.'
    case 'open':
      return 'The bank has taken the money until it is decided. Tell the bank why the sale was good; without an answer it usually decides for the shopper.'
    case 'review':
      return answeredAt
        ? 'The bank has your answer. It can take two months or more until it decides; nothing is left to do.'
        : 'The bank is deciding. Nothing is left to do.'
    case 'won':
      return 'The bank decided for you. The money is yours again.'
    case 'lost':
      return 'The bank decided for the shopper. The money is gone, and nothing more can be done here.'
  }
}
