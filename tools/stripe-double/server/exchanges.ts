/** One call as it went over the wire, for the oracle and for whoever wonders. */
export type Exchange = {
  id: string
  method: string
  path: string
  account: string
  /** Parameters as they came: text throughout when they came as a form or a query. */
  params: unknown
  encoding: 'form' | 'json'
  status: number
  body: unknown
  replayed: boolean
}

export type Exchanges = ReturnType<typeof createExchanges>

const kept = 5000

export const createExchanges = () => {
  let all: (Omit<Exchange, 'body'> & { text: string })[] = []
  return {
    /** The answer comes as the text that went out: it is read again only when somebody looks. */
    record: (exchange: Omit<Exchange, 'body'> & { text: string }) => {
      all.push(exchange)
      if (all.length > 2 * kept) all = all.slice(-kept)
    },
    list: (): Exchange[] =>
      all.map(({ text, ...rest }) => ({ ...rest, body: JSON.parse(text) as unknown })),
    clear: () => {
      all = []
    },
  }
}
