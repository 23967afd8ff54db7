/** The part of JSON Schema that the SDK's types need. */
export type Schema =
  | { readonly $ref: string }
  | { readonly anyOf: readonly Schema[] }
  | { readonly enum: readonly (boolean | number | string | null)[] }
  | { readonly type: 'array'; readonly items: Schema }
  | { readonly type: 'boolean' | 'null' | 'number' | 'string' }
  | {
      readonly type: 'object'
      readonly properties: Readonly<Record<string, Schema>>
      readonly required: readonly string[]
      readonly additionalProperties: Schema | false
    }
  | { readonly not: Readonly<Record<string, never>> }
  | Readonly<Record<string, never>>

export type Endpoint = {
  readonly method: string
  /** As the router writes it: every id is `:id`. */
  readonly path: string
  /** `paymentIntents.create`, for messages. */
  readonly name: string
  readonly params: Schema | null
  readonly answer: Schema
}

export type Contract = {
  readonly endpoints: readonly Endpoint[]
  readonly definitions: Readonly<Record<string, Schema>>
  readonly error: Schema
  /** The events that v1 and v2 endpoints may receive, as far as the SDK knows. */
  readonly eventTypes: readonly string[]
  readonly thinEventTypes: readonly string[]
}
