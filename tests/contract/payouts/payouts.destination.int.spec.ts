import { describe } from 'vitest'

import { aboutPayouts } from './aboutPayouts.ts'

describe('payouts in mode destination', () => aboutPayouts('destination'))
