import { EVERYTHING, type Promotion } from '../../promotions/domain/index.ts'

type Facts = Partial<Omit<Promotion, 'conditions' | 'limits'>> & {
  readonly conditions?: Partial<Promotion['conditions']>
  readonly limits?: Partial<Promotion['limits']>
}

/** Ten per cent off everything with the code WELCOME10, unless the facts say otherwise. */
export const samplePromotion = ({ conditions, limits, ...facts }: Facts = {}): Promotion => ({
  id: 'p1',
  title: 'Welcome',
  code: 'WELCOME10',
  active: true,
  startsAt: null,
  endsAt: null,
  gives: { type: 'percentage', percent: 10 },
  goods: EVERYTHING,
  combines: true,
  priority: 0,
  ...facts,
  conditions: {
    minimum: null,
    minimumPieces: null,
    countries: [],
    groups: [],
    firstOrder: false,
    ...conditions,
  },
  limits: {
    total: null,
    used: 0,
    ofCode: null,
    perCustomer: null,
    usedByShopper: 0,
    budget: null,
    given: {},
    ...limits,
  },
})
