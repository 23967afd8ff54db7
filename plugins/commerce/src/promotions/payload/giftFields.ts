import type { Field, NumberFieldValidation } from 'payload'

import { moneyField } from '../../shared/moneyField.ts'
import { assertPromotionValue, type GiftType } from '../domain/index.ts'
import { currencyField } from './currencyField.ts'
import { goodsField } from './goodsField.ts'
import { stepStart, whole, wholeNeeded } from './numbers.ts'
import { when } from './when.ts'

const LABELS: Readonly<Record<GiftType, string>> = {
  percentage: 'Percentage off',
  amount: 'Amount off',
  freeShipping: 'Free shipping',
  buyXGetY: 'Buy some, get some',
  tiers: 'The more, the cheaper',
  bundle: 'A set for one price',
  fixedPrice: 'One price for each piece',
}

const percentageProblem = (value: unknown): string | true => {
  try {
    assertPromotionValue(Number(value ?? Number.NaN))
    return true
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Where none is needed, none is asked for; where one may be left out, it is 100. */
const valueProblem: NumberFieldValidation = (value, { siblingData }) => {
  const { type } = siblingData as { type?: GiftType }
  if (type === 'percentage' || (type === 'buyXGetY' && value != null))
    return percentageProblem(value)
  return true
}

const needed =
  (...types: GiftType[]): NumberFieldValidation =>
  (value, { siblingData }) => {
    const { type } = siblingData as { type?: GiftType }
    if (!type || !types.includes(type)) return true
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
      ? true
      : 'An amount above 0 is needed here.'
  }

/** What it gives: only the fields of the chosen kind are shown. */
export const giftFields: readonly Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'type',
        type: 'select',
        label: 'What it gives',
        required: true,
        defaultValue: 'percentage',
        options: Object.entries(LABELS).map(([value, label]) => ({ value, label })),
      },
      {
        name: 'value',
        type: 'number',
        label: 'Per cent off',
        validate: valueProblem,
        admin: {
          condition: when('percentage', 'buyXGetY'),
          description: '100 is free.',
        },
      },
      {
        ...moneyField(
          { name: 'amount', label: 'Amount off' },
          { condition: when('amount'), width: '50%' },
        ),
        validate: needed('amount'),
      },
      {
        ...moneyField(
          { name: 'price', label: 'Price' },
          {
            condition: when('bundle', 'fixedPrice'),
            width: '50%',
            description: 'Of one whole set, or of one piece.',
          },
        ),
        validate: needed('bundle', 'fixedPrice'),
      },
      moneyField(
        { name: 'upTo', label: 'Only if shipping costs at most' },
        { condition: when('freeShipping'), width: '50%', description: 'Empty: whatever it costs.' },
      ),
    ],
  },
  {
    name: 'perPiece',
    type: 'checkbox',
    label: 'Off each piece',
    admin: {
      condition: when('amount'),
      description: 'Otherwise once in an order, spread over all that it is for.',
    },
  },
  {
    type: 'row',
    admin: { condition: when('buyXGetY') },
    fields: [
      { name: 'buy', type: 'number', label: 'Buy', validate: wholeNeeded('buyXGetY') },
      { name: 'get', type: 'number', label: 'Get', validate: wholeNeeded('buyXGetY') },
      {
        name: 'atMost',
        type: 'number',
        label: 'How many times in one order',
        validate: whole,
        admin: { description: 'Empty: as often as there is enough.' },
      },
    ],
  },
  {
    type: 'row',
    admin: { condition: when('tiers') },
    fields: [
      {
        name: 'tierBy',
        type: 'select',
        label: 'It goes by',
        defaultValue: 'pieces',
        options: [
          { value: 'pieces', label: 'How many pieces' },
          { value: 'worth', label: 'What they are worth' },
        ],
      },
    ],
  },
  {
    name: 'tiers',
    type: 'array',
    label: 'Steps',
    labels: { singular: 'Step', plural: 'Steps' },
    maxRows: 20,
    validate: (rows, { siblingData }) =>
      (siblingData as { type?: GiftType }).type !== 'tiers' || (rows?.length ?? 0) > 0
        ? true
        : 'At least one step is needed.',
    admin: {
      condition: when('tiers'),
      description: 'The highest that is reached holds for all pieces.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'pieces',
            type: 'number',
            label: 'From so many pieces on',
            validate: stepStart,
            admin: { condition: (form) => form['tierBy'] !== 'worth' },
          },
          moneyField(
            { name: 'worth', label: 'From this worth on' },
            { condition: (form) => form['tierBy'] === 'worth' },
          ),
          currencyField({
            condition: (form) => form['tierBy'] === 'worth',
            description: 'Empty: the shop’s own.',
          }),
          {
            name: 'value',
            type: 'number',
            label: 'Per cent off',
            required: true,
            validate: percentageProblem,
          },
        ],
      },
    ],
  },
  {
    name: 'parts',
    type: 'array',
    label: 'The set',
    labels: { singular: 'Part', plural: 'Parts' },
    maxRows: 20,
    validate: (rows, { siblingData }) =>
      (siblingData as { type?: GiftType }).type !== 'bundle' || (rows?.length ?? 0) > 0
        ? true
        : 'A set has at least one part.',
    admin: {
      condition: when('bundle'),
      description: 'What has to be bought together. Of several articles in a part, any will do.',
    },
    fields: [
      goodsField({ name: 'goods', label: 'Any of', required: true }),
      {
        name: 'quantity',
        type: 'number',
        label: 'Pieces',
        required: true,
        defaultValue: 1,
        validate: whole,
      },
    ],
  },
  {
    name: 'appliesTo',
    type: 'select',
    label: 'What it is for',
    defaultValue: 'everything',
    options: [
      { value: 'everything', label: 'Everything in the shop' },
      { value: 'some', label: 'Certain categories, collections, products or variants' },
    ],
    admin: { condition: (form) => form['type'] !== 'bundle' },
  },
  goodsField(
    {
      name: 'goods',
      label: 'For these',
      validate: (value, { siblingData }) => {
        const { appliesTo } = siblingData as { appliesTo?: string }
        return appliesTo !== 'some' || (Array.isArray(value) && value.length > 0)
          ? true
          : 'Choose at least one category, collection, product or variant.'
      },
    },
    {
      condition: (form: { type?: string; appliesTo?: string }) =>
        form.type !== 'bundle' && form.appliesTo === 'some',
      description:
        'Categories count with all that is below them, collections with whatever is in them at the time.',
    },
  ),
  goodsField(
    { name: 'gets', label: 'What they get' },
    { condition: when('buyXGetY'), description: 'Empty: the cheapest of what they buy.' },
  ),
]
