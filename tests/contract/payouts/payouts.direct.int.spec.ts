import { describe } from 'vitest'

import { aboutPayouts } from './aboutPayouts.ts'

describe('payouts in mode direct', () => aboutPayouts('direct'))
