import type { ProductView } from '@souk/commerce'

import { Field } from '../ui/Field.tsx'
import { Input, TextArea } from '../ui/Input.tsx'
import { Select } from '../ui/Select.tsx'

/** Comes before the label in the name of the field that answers it. */
export const ANSWER = 'property:'

export type AskWords = { readonly optional: string; readonly choose: string }

type Props = {
  asks: ProductView['asks']
  /** What was said before, by label: after a refusal. */
  given: Readonly<Record<string, string>>
  words: AskWords
}

/** What the shopper is asked to say of a product before it goes into the cart. */
export const AskFields = ({ asks, given, words }: Props) =>
  asks.map(({ label, kind, required, maxLength, choices }) => {
    const control = {
      name: `${ANSWER}${label}`,
      required,
      defaultValue: given[label] ?? '',
      autoComplete: 'off',
    }
    return (
      <Field
        key={label}
        label={
          <>
            {label}
            {!required && <span className="font-normal text-quiet"> ({words.optional})</span>}
          </>
        }
        className="w-full"
      >
        {(attributes) =>
          kind === 'choice' ? (
            <Select {...attributes} {...control}>
              <option value="">{words.choose}</option>
              {choices.map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </Select>
          ) : kind === 'longText' ? (
            <TextArea {...attributes} {...control} maxLength={maxLength} />
          ) : (
            <Input {...attributes} {...control} maxLength={maxLength} />
          )
        }
      </Field>
    )
  })
